package io.jalon.compiler.layout;

import io.jalon.compiler.plan.Flow;
import io.jalon.compiler.plan.Node;
import io.jalon.compiler.plan.NodeKind;
import io.jalon.compiler.plan.Scope;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.elk.core.options.PortSide;

/**
 * On which side of a node each flow leaves and enters: the main line goes straight on, the others
 * leave below, actions side by side, what leads back goes over the top.
 */
final class Sides {

  private final Scope scope;
  private final Map<String, Integer> order = new HashMap<>();
  private final Map<String, Node> nodes = new HashMap<>();

  Sides(Scope scope) {
    this.scope = scope;
    for (var node : scope.nodes()) {
      order.put(node.id(), order.size());
      nodes.put(node.id(), node);
    }
  }

  /**
   * Whether a flow leads to an earlier place: the order of the file is the order of the drawing.
   */
  boolean back(Flow flow) {
    return order(flow.to()) <= order(flow.from());
  }

  PortSide leaving(Flow flow) {
    return switch (kind(flow.from())) {
      case BOUNDARY -> PortSide.SOUTH;
      case EXCLUSIVE -> back(flow) ? PortSide.NORTH : choice(flow);
      case PARALLEL -> branch(flow);
      default -> PortSide.EAST;
    };
  }

  PortSide entering(Flow flow) {
    if (back(flow)) {
      return PortSide.NORTH;
    }
    return kind(flow.from()) == NodeKind.BOUNDARY ? PortSide.SOUTH : PortSide.WEST;
  }

  /** Whether the flow should be one straight line. */
  boolean main(Flow flow) {
    return !back(flow) && leaving(flow) == PortSide.EAST;
  }

  /** The exceptions below the main line, where they cross nothing that leads back. */
  private PortSide choice(Flow flow) {
    return forward(flow.from()).indexOf(flow) == 0 ? PortSide.EAST : PortSide.SOUTH;
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
    return scope.flows().stream()
        .filter(flow -> flow.from().equals(from) && !back(flow))
        .sorted(Comparator.comparingInt(flow -> order(flow.to())))
        .toList();
  }

  private int order(String node) {
    return order.getOrDefault(node, -1);
  }

  private NodeKind kind(String node) {
    var found = nodes.get(node);
    if (found == null) {
      throw new IllegalStateException("No node " + node);
    }
    return found.kind();
  }
}
