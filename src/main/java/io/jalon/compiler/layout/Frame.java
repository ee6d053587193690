package io.jalon.compiler.layout;

import io.jalon.compiler.plan.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

  /** Right of the last event on a border. */
  static final int CORNER = 10;

  /** Between the name of an event on a border and the next one. */
  static final int APART = 8;

  private static final int BOX_WIDTH = 140;
  private static final int BOX_HEIGHT = 80;

  /** Left and right of a name inside its box, as viewers leave it. */
  private static final int BOX_PADDING = 16;

  /** Above and below a name inside its box, so that it stays clear of the box's sign. */
  private static final int BOX_ROOM = 60;

  /** The size of a node, wide enough for the events on its border. */
  static Frame of(Node node, @Nullable Inside inside, List<Node> border) {
    var frame =
        inside == null ? bare(node) : new Frame(inside.width(), inside.height(), inside.door());
    var least = border.stream().mapToInt(event -> needed(event)).sum() + CORNER;
    return frame.atLeast(least);
  }

  /** Not narrower than that. */
  Frame atLeast(int least) {
    return new Frame(Math.max(width, least), height, door);
  }

  /** What an event on a border takes of it, with its name to its left. */
  static int needed(Node event) {
    return EVENT + APART + NamePlaces.GAP + TextSize.outside(event.name()).width();
  }

  private static Frame bare(Node node) {
    if (node.kind().box()) {
      var name = TextSize.of(node.name(), BOX_WIDTH - BOX_PADDING, TextSize.INSIDE);
      return centred(BOX_WIDTH, Math.max(BOX_HEIGHT, even(name.height() + BOX_ROOM)));
    }
    var side = node.kind().gateway() ? GATEWAY : EVENT;
    return centred(side, side);
  }

  private static Frame centred(int width, int height) {
    return new Frame(width, height, height / 2);
  }

  private static int even(int size) {
    return size + size % 2;
  }
}
