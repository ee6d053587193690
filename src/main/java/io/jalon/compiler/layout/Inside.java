package io.jalon.compiler.layout;

import io.jalon.compiler.plan.Node;
import io.jalon.compiler.plan.NodeKind;
import io.jalon.compiler.plan.Scope;

/**
 * A step as drawn, its frame around it.
 *
 * @param diagram what is inside, from the frame's upper left corner
 * @param width of the frame
 * @param height of the frame
 * @param door the height at which flows enter and leave, so that they go on straight inside
 */
record Inside(Diagram diagram, int width, int height, int door) {

  private static final int MARGIN = 30;

  /** The border on which a deadline sits must stay free inside. */
  private static final int BELOW = 34;

  /** Frames a drawing that starts at the corner. */
  static Inside of(Node step, Drawing content) {
    var widest = Math.max(content.width() + 2 * MARGIN, 300);
    var name = TextSize.of(step.name(), widest - 30, TextSize.INSIDE);
    var width = Math.max(content.width() + 2 * MARGIN, name.width() + 2 * MARGIN);
    var above = name.height() + MARGIN;
    var left = (width - content.width()) / 2;
    var canvas = new Canvas();
    canvas.insert(content.diagram(), new Point(left, above));
    var start = canvas.shape(start(step.scope()));
    return new Inside(
        canvas.diagram(), width, content.height() + above + BELOW, start.y() + start.height() / 2);
  }

  private static String start(Scope scope) {
    return scope.nodes().stream()
        .filter(node -> node.kind() == NodeKind.START)
        .findFirst()
        .orElseThrow()
        .id();
  }
}
