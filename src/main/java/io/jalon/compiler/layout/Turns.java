package io.jalon.compiler.layout;

import io.jalon.compiler.plan.Flow;
import io.jalon.compiler.plan.NodeKind;
import java.util.Map;

/** Where lines leave their nodes for their tracks, and their tracks for their nodes. */
final class Turns {

  /** From the side of a box to the line that turns there. */
  private static final int STUB = 14;

  private final Graph graph;
  private final Row main;
  private final Row lower;
  private final Map<String, Row> ends;
  private final Map<Flow, String> tracks;
  private final int column;

  Turns(Graph graph, Row main, Row lower, Map<String, Row> ends, Map<Flow, String> tracks) {
    this.graph = graph;
    this.main = main;
    this.lower = lower;
    this.ends = ends;
    this.tracks = tracks;
    this.column =
        tracks.keySet().stream().filter(flow -> !back(flow)).mapToInt(this::reach).max().orElse(0)
            + 2 * Gaps.LEAST;
  }

  /** The left side of the ends that are not on the main line: right of every other line. */
  int column() {
    return column;
  }

  /** Whether a line leads back on the main line, and so over it. */
  boolean back(Flow flow) {
    return graph.back(flow)
        && main.holds(flow.from())
        && main.holds(flow.to())
        && graph.node(flow.from()).kind() != NodeKind.BOUNDARY;
  }

  /** Whether lines leave and enter a node above and below, and not at its sides. */
  boolean upright(String id) {
    var kind = graph.node(id).kind();
    return kind.gateway() || kind == NodeKind.BOUNDARY;
  }

  /** The x at which a line leaves its node for its track. */
  int out(Flow flow) {
    var box = row(flow.from()).shape(flow.from());
    return upright(flow.from()) ? box.x() + box.width() / 2 : box.right() + STUB;
  }

  /** The x at which a line leaves its track for its node. */
  int into(Flow flow) {
    if (ends.containsKey(flow.to())) {
      return flow.to().equals(tracks.get(flow)) ? column : column - STUB;
    }
    var box = row(flow.to()).shape(flow.to());
    return upright(flow.to()) ? box.x() + box.width() / 2 : box.x() - STUB;
  }

  private int reach(Flow flow) {
    var named = out(flow) + Gaps.name(flow);
    return ends.containsKey(flow.to()) ? named : Math.max(named, into(flow));
  }

  private Row row(String id) {
    return main.holds(id) ? main : lower;
  }
}
