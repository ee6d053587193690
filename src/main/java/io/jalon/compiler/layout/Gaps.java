package io.jalon.compiler.layout;

import io.jalon.compiler.plan.Flow;
import java.util.List;

/** How far a node stands from the one before it: as near as names and arrows allow. */
final class Gaps {

  /** Between two nodes, with room for an arrow. */
  static final int LEAST = 28;

  /** Between two branches. */
  static final int BRANCH = 20;

  /** Before and after the name of a flow: the corner of its line, and its arrow. */
  static final int BESIDE_NAME = 6;

  private static final int ARROW = 16;
  private static final int CLEAR = 8;

  private final Graph graph;

  Gaps(Graph graph) {
    this.graph = graph;
  }

  /** To the node that a flow goes straight to. */
  int straight(Flow flow) {
    var names =
        Math.max(
            NamePlaces.rightOf(graph.node(flow.from())), NamePlaces.leftOf(graph.node(flow.to())));
    var name = name(flow);
    var room = name == 0 ? 0 : name + BESIDE_NAME + ARROW;
    return Math.max(LEAST, Math.max(names + CLEAR, room));
  }

  /** To the nodes that flows lead to side by side. */
  int branches(List<Flow> flows) {
    return flows.stream().mapToInt(flow -> Math.max(straight(flow), aside(flow))).max().orElse(0);
  }

  /** A line that leaves a diamond below has its name beside the corner that it turns. */
  int aside(Flow flow) {
    var name = name(flow);
    return name == 0 ? 0 : name + BESIDE_NAME + ARROW - graph.frame(flow.from()).width() / 2;
  }

  static int name(Flow flow) {
    return flow.name().isEmpty() ? 0 : TextSize.outside(flow.name()).width();
  }
}
