package io.jalon.compiler.layout;

import io.jalon.compiler.plan.Flow;
import io.jalon.compiler.plan.NodeKind;
import org.jspecify.annotations.Nullable;

/**
 * Nodes on one straight line, each joined to the next. The line is at y = 0; what stays open beside
 * a step stands over it.
 */
final class Row {

  /** From an event on a border to the line that joins it to the next node. */
  private static final int HOP = 12;

  /** What events on an upper border take, with their names. */
  private static final int ON_BORDER = 60;

  private final Graph graph;
  private final Gaps gaps;
  private final Canvas canvas = new Canvas();

  /** Whether events sit on lower borders; on upper ones otherwise. */
  private final boolean below;

  private int right = -Gaps.LEAST;

  Row(Graph graph, boolean below) {
    this.graph = graph;
    this.gaps = new Gaps(graph);
    this.below = below;
  }

  Canvas canvas() {
    return canvas;
  }

  boolean holds(String id) {
    return canvas.holds(id);
  }

  /** The box of a node. */
  Box shape(String id) {
    return canvas.shape(id);
  }

  /**
   * Adds a node right of all others.
   *
   * @param previous the node that it follows on the line, or {@code null}
   * @param least the x that it stands not left of
   */
  void put(String id, @Nullable String previous, int least) {
    place(id, Math.max(least, right + (previous == null ? Gaps.LEAST : gap(previous))));
    if (previous != null) {
      join(previous, id);
    }
  }

  /** What a diamond sends elsewhere needs room for its names before the next node. */
  private int gap(String id) {
    var straight = graph.main(id).map(gaps::straight).orElse(Gaps.LEAST);
    var aside = graph.leaving(id).stream().mapToInt(gaps::aside).max().orElse(0);
    return Math.max(straight, aside);
  }

  private void place(String id, int x) {
    var frame = graph.frame(id);
    canvas.node(graph.node(id), new Box(x, -frame.door(), frame.width(), frame.height()));
    right = x + frame.width();
    borders(id);
  }

  private void borders(String id) {
    var host = canvas.shape(id);
    var edge = host.right() - Frame.CORNER;
    for (var event : graph.border(id)) {
      Borders.draw(canvas, event, Borders.at(edge, below ? host.bottom() : host.y()), below);
      edge -= Frame.needed(event);
    }
  }

  private void join(String from, String to) {
    for (var flow : graph.leaving(from)) {
      if (flow.to().equals(to) && flow.equals(graph.main(from).orElse(null))) {
        var start = canvas.shape(from).right();
        canvas.line(flow.id(), new Point(start, 0), new Point(canvas.shape(to).x(), 0));
        canvas.name(flow, start, 0);
      }
    }
    if (graph.node(from).kind() == NodeKind.PARALLEL) {
      beside(from, to);
    }
    graph.border(from).stream()
        .limit(1)
        .flatMap(event -> graph.leaving(event.id()).stream())
        .filter(flow -> flow.to().equals(to) && graph.node(to).kind().gateway())
        .forEach(this::hop);
  }

  /** What begins with a step and stays open after it. */
  private void beside(String fork, String step) {
    var gate = canvas.shape(fork);
    var x = canvas.shape(step).x();
    var top = canvas.shape(step).y() - (below ? 0 : ON_BORDER);
    for (var flow : graph.leaving(fork)) {
      if (!flow.to().equals(step)) {
        var branch = new Branches(graph).grow(flow.to());
        var y = top - Gaps.BRANCH - branch.bottom();
        top = y + branch.top();
        canvas.insert(branch, new Point(x, y));
        canvas.line(
            flow.id(),
            new Point(middle(gate), gate.y()),
            new Point(middle(gate), y),
            new Point(x, y));
        right = Math.max(right, x + branch.right());
      }
    }
  }

  private void hop(Flow flow) {
    var event = canvas.shape(flow.from());
    var gate = canvas.shape(flow.to());
    var y = below ? event.bottom() + HOP : event.y() - HOP;
    canvas.line(
        flow.id(),
        new Point(middle(event), below ? event.bottom() : event.y()),
        new Point(middle(event), y),
        new Point(middle(gate), y),
        new Point(middle(gate), below ? gate.bottom() : gate.y()));
  }

  private static int middle(Box box) {
    return box.x() + box.width() / 2;
  }
}
