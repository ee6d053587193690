package io.jalon.compiler.layout;

import io.jalon.compiler.plan.Node;

/**
 * The size of a node, and the height at which flows enter and leave it.
 *
 * @param width in pixels
 * @param height in pixels
 * @param door from its upper side
 */
record Frame(int width, int height, int door) {

  static final int EVENT = 36;
  static final int GATEWAY = 50;

  private static final int BOX_WIDTH = 140;
  private static final int BOX_HEIGHT = 80;

  /** Left and right of a name inside its box, as viewers leave it. */
  private static final int BOX_PADDING = 16;

  /** Above and below a name inside its box, so that it stays clear of the box's sign. */
  private static final int BOX_ROOM = 44;

  /** The size of a node that has nothing inside. */
  static Frame of(Node node) {
    if (node.kind().box()) {
      var name = TextSize.of(node.name(), BOX_WIDTH - BOX_PADDING, TextSize.INSIDE);
      return centred(BOX_WIDTH, Math.max(BOX_HEIGHT, even(name.height() + BOX_ROOM)));
    }
    var side = node.kind().gateway() ? GATEWAY : EVENT;
    return centred(side, side);
  }

  static Frame of(Inside step) {
    return new Frame(step.width(), step.height(), step.door());
  }

  private static Frame centred(int width, int height) {
    return new Frame(width, height, height / 2);
  }

  private static int even(int size) {
    return size + size % 2;
  }
}
