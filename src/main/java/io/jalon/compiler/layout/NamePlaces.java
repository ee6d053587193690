package io.jalon.compiler.layout;

import io.jalon.compiler.plan.Node;
import java.util.Optional;

/** Where a name stands outside its node. */
final class NamePlaces {

  static final int GAP = 4;

  /** From the left corner of a diamond to the end of its name. */
  private static final int OVER_GATEWAY = 18;

  private NamePlaces() {}

  /** The place of a node's name, when it does not stand inside. */
  static Optional<Box> of(Node node, Box shape) {
    if (node.name().isEmpty() || !node.kind().gateway() && !node.kind().event()) {
      return Optional.empty();
    }
    var name = TextSize.outside(node.name());
    return Optional.of(node.kind().gateway() ? gateway(shape, name) : event(shape, name));
  }

  /** Left of the part of an event that stands out of its host, because its flow leaves there. */
  static Box border(Node event, Box shape, boolean below) {
    var name = TextSize.outside(event.name());
    var middle = shape.y() + shape.height() / 2;
    var y = below ? middle + GAP : middle - GAP - name.height();
    return new Box(shape.x() - GAP - name.width(), y, name.width(), name.height());
  }

  /** How far a name reaches over the left side of its node. */
  static int leftOf(Node node) {
    if (node.name().isEmpty()) {
      return 0;
    }
    var width = TextSize.outside(node.name()).width();
    if (node.kind().gateway()) {
      return width - OVER_GATEWAY;
    }
    return node.kind().event() ? (width - Frame.EVENT) / 2 : 0;
  }

  /** How far a name reaches over the right side of its node. */
  static int rightOf(Node node) {
    return node.kind().event() && !node.name().isEmpty() ? leftOf(node) : 0;
  }

  private static Box gateway(Box shape, TextSize name) {
    return new Box(
        shape.x() + OVER_GATEWAY - name.width(),
        shape.y() + 2 - name.height(),
        name.width(),
        name.height());
  }

  private static Box event(Box shape, TextSize name) {
    var middle = shape.x() + shape.width() / 2;
    return new Box(middle - name.width() / 2, shape.bottom() + GAP, name.width(), name.height());
  }
}
