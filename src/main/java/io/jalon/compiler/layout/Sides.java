package io.jalon.compiler.layout;

import io.jalon.compiler.plan.Flow;
import io.jalon.compiler.plan.Node;
import io.jalon.compiler.plan.NodeKind;
import io.jalon.compiler.plan.Scope;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.elk.core.options.PortSide;

/**
 * On which side of a node each flow leaves and enters: the main line goes straight on, the others
 * leave a gateway below and above, what leads back goes over the top.
 */
final class Sides {

  private final Scope scope;
  private final Set<Flow> back;
  private final Map<String, Integer> order = new HashMap<>();
  private final Map<String, Node> nodes = new HashMap<>();

  Sides(Scope scope) {
    this.scope = scope;
    this.back = BackFlows.of(scope);
    for (var node : scope.nodes()) {
      order.put(node.id(), order.size());
      nodes.put(node.id(), node);
    }
  }

  PortSide leaving(Flow flow) {
    return switch (kind(flow.from())) {
      case DEADLINE -> PortSide.SOUTH;
      case EXCLUSIVE, PARALLEL -> back.contains(flow) ? PortSide.NORTH : branch(flow);
      default -> PortSide.EAST;
    };
  }

  PortSide entering(Flow flow) {
    if (back.contains(flow)) {
      return PortSide.NORTH;
    }
    return kind(flow.from()) == NodeKind.DEADLINE ? PortSide.SOUTH : PortSide.WEST;
  }

  /** Whether the flow should be one straight line. */
  boolean main(Flow flow) {
    return !back.contains(flow) && leaving(flow) == PortSide.EAST;
  }

  private PortSide branch(Flow flow) {
    var rank = forward(flow.from()).indexOf(flow);
    if (rank == 0) {
      return PortSide.EAST;
    }
    return rank % 2 == 1 ? PortSide.SOUTH : PortSide.NORTH;
  }

  /** The flows that lead on from a node, the one to the next place of the plan first. */
  private List<Flow> forward(String from) {
    var place = order.getOrDefault(from, 0);
    return scope.flows().stream()
        .filter(flow -> flow.from().equals(from) && !back.contains(flow))
        .sorted(Comparator.comparingInt(flow -> distance(place, flow)))
        .toList();
  }

  private int distance(int place, Flow flow) {
    var target = order.getOrDefault(flow.to(), 0);
    return target > place ? target - place : order.size();
  }

  private NodeKind kind(String node) {
    var found = nodes.get(node);
    if (found == null) {
      throw new IllegalStateException("No node " + node);
    }
    return found.kind();
  }
}
