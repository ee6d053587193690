package io.jalon.compiler.layout;

/**
 * A rectangle of a diagram, in pixels.
 *
 * @param x its left side
 * @param y its upper side
 * @param width to the right
 * @param height downwards
 */
public record Box(int x, int y, int width, int height) {

  /** The x of its right side. */
  public int right() {
    return x + width;
  }

  /** The y of its lower side. */
  public int bottom() {
    return y + height;
  }

  /** Whether some of it lies over some of another one; touching is not overlapping. */
  public boolean overlaps(Box other) {
    return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
  }

  /** The rectangle with two points in opposite corners, a pixel wide at least. */
  static Box between(Point one, Point other) {
    return new Box(
        Math.min(one.x(), other.x()),
        Math.min(one.y(), other.y()),
        Math.abs(one.x() - other.x()) + 1,
        Math.abs(one.y() - other.y()) + 1);
  }

  Box moved(int toRight, int down) {
    return new Box(x + toRight, y + down, width, height);
  }
}
