package io.jalon.compiler.layout;

import io.jalon.compiler.plan.Flow;
import io.jalon.compiler.plan.Node;
import io.jalon.compiler.plan.NodeKind;
import java.util.ArrayList;
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
    for (var node : graph.scope().nodes()) {
      if (node.host().isEmpty() && !taken.contains(node.id())) {
        var chain = chain(node.id());
        if (rows.isEmpty()) {
          chain.forEach(id -> rows.put(id, main));
        } else if (chain.stream().allMatch(id -> last(graph.node(id).kind()))) {
          ends.put(chain.get(0), column(chain));
        } else {
          chain.forEach(this::lower);
        }
      }
    }
  }

  private void lower(String id) {
    rows.put(id, lower);
    graph.widen(id);
  }

  /** A node and those that follow it straight on. */
  private List<String> chain(String first) {
    List<String> chain = new ArrayList<>();
    for (var at = Optional.of(first); at.isPresent(); at = next(at.get())) {
      var id = at.get();
      if (!chain.isEmpty()) {
        previous.put(id, chain.get(chain.size() - 1));
      }
      chain.add(id);
      taken.add(id);
      if (graph.node(id).kind() == NodeKind.PARALLEL) {
        graph.leaving(id).stream()
            .filter(flow -> !flow.equals(graph.main(id).orElse(null)))
            .flatMap(flow -> new Branches(graph).after(flow.to()))
            .forEach(taken::add);
      }
    }
    return chain;
  }

  private Optional<String> next(String id) {
    return graph.main(id).map(Flow::to).filter(to -> !taken.contains(to));
  }

  private Row column(List<String> chain) {
    var row = new Row(graph, true);
    chain.forEach(id -> row.put(id, previous.get(id), 0));
    return row;
  }

  private static boolean last(NodeKind kind) {
    return kind == NodeKind.EXCLUSIVE || kind == NodeKind.EFFECT || kind.end();
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
