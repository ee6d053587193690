package io.jalon.compiler.layout;

/**
 * A point of a diagram, in pixels from its upper left corner.
 *
 * @param x to the right
 * @param y downwards
 */
public record Point(int x, int y) {

  Point moved(int right, int down) {
    return new Point(x + right, y + down);
  }
}
