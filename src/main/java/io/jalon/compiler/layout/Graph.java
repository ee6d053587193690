package io.jalon.compiler.layout;

import io.jalon.compiler.plan.Flow;
import io.jalon.compiler.plan.Node;
import io.jalon.compiler.plan.NodeKind;
import io.jalon.compiler.plan.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be asked of a scope; the order of the plan is the order of the drawing. */
final class Graph {

  private final Map<String, Node> nodes = new HashMap<>();
  private final Map<String, Integer> order = new HashMap<>();
  private final Map<String, List<Flow>> leaving = new HashMap<>();
  private final Map<String, List<Flow>> entering = new HashMap<>();
  private final Map<String, List<Node>> borders = new HashMap<>();
  private final Map<String, Integer> ahead = new HashMap<>();
  private final Map<String, Frame> frames = new HashMap<>();
  private final Scope scope;

  Graph(Scope scope, Map<String, Inside> insides) {
    this.scope = scope;
    for (var node : scope.nodes()) {
      order.put(node.id(), order.size());
      nodes.put(node.id(), node);
      borders.computeIfAbsent(node.host(), host -> new ArrayList<>()).add(node);
    }
    for (var flow : scope.flows()) {
      leaving.computeIfAbsent(flow.from(), from -> new ArrayList<>()).add(flow);
      entering.computeIfAbsent(flow.to(), to -> new ArrayList<>()).add(flow);
    }
    leaving.values().forEach(flows -> flows.sort(Comparator.comparingInt(f -> order(f.to()))));
    lookAhead(scope.nodes());
    for (var node : scope.nodes()) {
      frames.put(node.id(), Frame.of(node, insides.get(node.id()), border(node.id())));
    }
  }

  Scope scope() {
    return scope;
  }

  /** The flows that leave a node, the one to the earliest place first. */
  List<Flow> leaving(String id) {
    return leaving.getOrDefault(id, List.of());
  }

  /** The flows that enter a node. */
  List<Flow> entering(String id) {
    return entering.getOrDefault(id, List.of());
  }

  /** The events on the border of a node, in the order of the plan. */
  List<Node> border(String id) {
    return borders.getOrDefault(id, List.of());
  }

  /** The flow that goes straight on: to where the most steps still come, else to the nearest. */
  Optional<Flow> main(String id) {
    return leaving(id).stream()
        .filter(flow -> !back(flow))
        .reduce((one, other) -> ahead(other.to()) > ahead(one.to()) ? other : one);
  }

  /** Whether a flow leads to an earlier place. */
  boolean back(Flow flow) {
    return order(flow.to()) <= order(flow.from());
  }

  boolean knows(String id) {
    return nodes.containsKey(id);
  }

  Node node(String id) {
    return found(nodes.get(id), id);
  }

  Frame frame(String id) {
    return found(frames.get(id), id);
  }

  /** Leaves the middle of the upper border to the name inside, and the right to its events. */
  void widen(String id) {
    var events = border(id).stream().mapToInt(Frame::needed).sum() + Frame.CORNER;
    var frame = frame(id);
    if (node(id).kind() == NodeKind.SUBPROCESS && !border(id).isEmpty()) {
      var name = TextSize.of(node(id).name(), Inside.NARROWEST, TextSize.INSIDE).width();
      frames.put(id, frame.atLeast(name + 2 * events));
    }
  }

  /** How many steps come at most from a node on, counting itself, without leading back. */
  private int ahead(String id) {
    return ahead.getOrDefault(id, 0);
  }

  private void lookAhead(List<Node> all) {
    for (int i = all.size() - 1; i >= 0; i--) {
      var id = all.get(i).id();
      var after = main(id).map(flow -> ahead(flow.to())).orElse(0);
      ahead.put(id, after + (all.get(i).kind() == NodeKind.SUBPROCESS ? 1 : 0));
    }
  }

  private int order(String id) {
    return found(order.get(id), id);
  }

  private static <T> T found(@Nullable T thing, String id) {
    if (thing == null) {
      throw new IllegalStateException("No node " + id);
    }
    return thing;
  }
}
