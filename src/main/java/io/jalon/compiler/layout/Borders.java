package io.jalon.compiler.layout;

import io.jalon.compiler.plan.Node;

/** Events on the border of a node. */
final class Borders {

  private Borders() {}

  /** The box of an event that reaches to an x, on a border at a y. */
  static Box at(int right, int border) {
    return new Box(right - Frame.EVENT, border - Frame.EVENT / 2, Frame.EVENT, Frame.EVENT);
  }

  static void draw(Canvas canvas, Node event, Box shape, boolean below) {
    canvas.shape(event.id(), shape);
    if (!event.name().isEmpty()) {
      canvas.label(event.id(), NamePlaces.border(event, shape, below));
    }
  }
}
