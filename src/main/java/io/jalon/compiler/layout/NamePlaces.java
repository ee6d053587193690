package io.jalon.compiler.layout;

/** Where a name stands outside its node. */
final class NamePlaces {

  private static final int GAP = 4;

  private NamePlaces() {}

  /** Above the left half of the diamond, whose corner is free. */
  static Box gateway(Box shape, TextSize name) {
    return new Box(
        shape.x() + 18 - name.width(), shape.y() + 6 - name.height(), name.width(), name.height());
  }

  /** Below. */
  static Box event(Box shape, TextSize name) {
    var middle = shape.x() + shape.width() / 2;
    return new Box(middle - name.width() / 2, shape.bottom() + GAP, name.width(), name.height());
  }

  /** Left of the part that stands out of its host, because its flow leaves below. */
  static Box deadline(Box shape, TextSize name) {
    return new Box(
        shape.x() - GAP - name.width(),
        shape.y() + shape.height() / 2 + GAP,
        name.width(),
        name.height());
  }
}
