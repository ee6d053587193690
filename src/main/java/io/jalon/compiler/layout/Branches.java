package io.jalon.compiler.layout;

import io.jalon.compiler.plan.Flow;
import io.jalon.compiler.plan.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.stream.Stream;

/**
 * Draws what only ever branches: the first way goes straight on, the others below it, what happens
 * beside a node under its border. The origin is the left side of the first node, at its door.
 */
final class Branches {

  private final Graph graph;
  private final Gaps gaps;

  Branches(Graph graph) {
    this.graph = graph;
    this.gaps = new Gaps(graph);
  }

  /** A node and all that comes after it. */
  Canvas grow(String id) {
    var canvas = new Canvas();
    var frame = graph.frame(id);
    canvas.node(graph.node(id), new Box(0, -frame.door(), frame.width(), frame.height()));
    ways(id, canvas);
    besides(id, canvas);
    return canvas;
  }

  private void ways(String id, Canvas canvas) {
    var frame = graph.frame(id);
    var flows = new ArrayList<>(graph.leaving(id));
    graph
        .main(id)
        .ifPresent(main -> Collections.rotate(flows.subList(0, flows.indexOf(main) + 1), 1));
    var x = frame.width() + gaps.branches(flows);
    for (var flow : flows) {
      var branch = grow(flow.to());
      if (flow.equals(flows.get(0))) {
        canvas.insert(branch, new Point(x, 0));
        canvas.line(flow.id(), new Point(frame.width(), 0), new Point(x, 0));
        canvas.name(flow, frame.width(), 0);
      } else {
        var middle = frame.width() / 2;
        var y = below(canvas, branch);
        canvas.insert(branch, new Point(x, y));
        canvas.line(
            flow.id(),
            new Point(middle, frame.height() - frame.door()),
            new Point(middle, y),
            new Point(x, y));
        canvas.name(flow, middle, y);
      }
    }
  }

  /** The events on the border, from the right, each with its branch below the one before. */
  private void besides(String id, Canvas canvas) {
    var host = canvas.shape(id);
    var right = host.right() - Frame.CORNER;
    for (var event : graph.border(id)) {
      var shape = Borders.at(right, host.bottom());
      Borders.draw(canvas, event, shape, true);
      branch(event, shape, canvas);
      right -= Frame.needed(event);
    }
  }

  private void branch(Node event, Box shape, Canvas canvas) {
    for (var flow : graph.leaving(event.id())) {
      var branch = grow(flow.to());
      var middle = shape.x() + shape.width() / 2;
      var x = middle + Gaps.LEAST;
      var y = below(canvas, branch);
      canvas.insert(branch, new Point(x, y));
      canvas.line(
          flow.id(), new Point(middle, shape.bottom()), new Point(middle, y), new Point(x, y));
    }
  }

  private static int below(Canvas canvas, Canvas branch) {
    return canvas.bottom() + Gaps.BRANCH - branch.top();
  }

  /** A node and all that comes after it. */
  Stream<String> after(String id) {
    var next =
        Stream.concat(
            graph.leaving(id).stream().map(Flow::to), graph.border(id).stream().map(Node::id));
    return Stream.concat(Stream.of(id), next.flatMap(this::after));
  }
}
