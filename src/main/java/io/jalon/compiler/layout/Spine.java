package io.jalon.compiler.layout;

import io.jalon.compiler.plan.Flow;
import io.jalon.compiler.plan.Node;
import io.jalon.compiler.plan.NodeKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Draws steps: the main line straight, what leads back over it, what skips ahead below it, the ends
 * that are not on it in a column on the right, and the steps that are not on it in a row below.
 */
final class Spine {

  private final Graph graph;
  private final Row main;
  private final Row lower;

  /** The node before each one on its line. */
  private final Map<String, String> previous = new HashMap<>();

  private final Map<String, Row> rows = new LinkedHashMap<>();
  private final Map<String, Row> ends = new LinkedHashMap<>();
  private final Set<String> taken = new HashSet<>();

  Spine(Graph graph) {
    this.graph = graph;
    this.main = new Row(graph, true);
    this.lower = new Row(graph, false);
  }

  /** The whole scope; its origin is the left side of the first node, at its door. */
  Canvas draw() {
    sort();
    for (var node : graph.scope().nodes()) {
      var row = rows.get(node.id());
      if (row != null) {
        row.put(node.id(), previous.get(node.id()), least(node));
      }
    }
    return new Jumps(graph, main, lower, ends).draw();
  }

  /** Which nodes stand on which line. */
  private void sort() {
    var all = graph.scope().nodes().stream().filter(node -> node.host().isEmpty()).toList();
    all.stream().filter(node -> node.kind() == NodeKind.PARALLEL).forEach(this::leaveOut);
    for (var at = Optional.of(all.get(0).id()); at.isPresent(); at = next(at.get())) {
      take(at.get(), main);
    }
    all.stream().filter(node -> node.kind().end() && free(node.id())).forEach(this::end);
    String before = null;
    for (var node : all) {
      if (free(node.id())) {
        if (before != null && next(before).equals(Optional.of(node.id()))) {
          previous.put(node.id(), before);
        }
        take(node.id(), lower);
        graph.widen(node.id());
        before = node.id();
      }
    }
  }

  private void take(String id, Row row) {
    rows.put(id, row);
    taken.add(id);
  }

  /** What begins with a step and stays open after it is drawn with the step. */
  private void leaveOut(Node fork) {
    graph.leaving(fork.id()).stream()
        .filter(flow -> !flow.equals(graph.main(fork.id()).orElse(null)))
        .flatMap(flow -> new Branches(graph).after(flow.to()))
        .forEach(taken::add);
  }

  /** The node that follows on the line, unless it has its place. */
  private Optional<String> next(String id) {
    var next = graph.main(id).map(Flow::to).filter(this::free);
    if (rows.get(id) == main) {
      next.ifPresent(to -> previous.put(to, id));
    }
    return next;
  }

  private boolean free(String id) {
    return !taken.contains(id);
  }

  /** An end that is not on the main line, with what stands right before it. */
  private void end(Node end) {
    var row = new Row(graph, true);
    String before = null;
    for (var id : List.of(end.id() + "-in", end.id() + "-switch", end.id())) {
      if (graph.knows(id)) {
        row.put(id, before, 0);
        taken.add(id);
        if (before == null) {
          ends.put(id, row);
        }
        before = id;
      }
    }
  }

  /** What leads on goes right. */
  private int least(Node node) {
    return graph.entering(node.id()).stream()
        .filter(flow -> !graph.back(flow))
        .filter(flow -> !flow.from().equals(previous.get(node.id())))
        .mapToInt(flow -> right(flow) + Gaps.LEAST)
        .max()
        .orElse(0);
  }

  private int right(Flow flow) {
    var row = main.holds(flow.from()) ? main : lower;
    return row.shape(flow.from()).right();
  }
}
