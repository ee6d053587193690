package io.jalon.compiler.layout;

import io.jalon.compiler.plan.Node;

/**
 * A subprocess as drawn, its frame around it.
 *
 * @param diagram what is inside, from the frame's upper left corner
 * @param width of the frame
 * @param height of the frame
 * @param door the height at which flows enter and leave, so that they go on straight inside
 */
record Inside(Diagram diagram, int width, int height, int door) {

  private static final int MARGIN = 20;

  /** The borders on which events sit must stay free inside. */
  private static final int BELOW = 30;

  /** Narrower, and the name takes too many lines. */
  static final int NARROWEST = 240;

  /** Frames a drawing. */
  static Inside of(Node node, Canvas content) {
    var drawn = content.right() - content.left();
    var widest = Math.max(drawn + 2 * MARGIN, NARROWEST);
    var name = TextSize.of(node.name(), widest - 30, TextSize.INSIDE);
    var width = Math.max(drawn, name.width()) + 2 * MARGIN;
    var above = name.height() + BELOW - content.top();
    var canvas = new Canvas();
    canvas.insert(content, new Point((width - drawn) / 2 - content.left(), above));
    return new Inside(canvas.diagram(), width, above + content.bottom() + BELOW, above);
  }
}
