package io.jalon.compiler.layout;

/**
 * How much room a text takes when a viewer writes it in Arial: words wrapped, long words broken.
 * Computed, not measured: fonts differ between machines and the diagram must not.
 *
 * @param width of the longest line, in pixels
 * @param lines how many
 * @param fontSize in pixels
 */
record TextSize(int width, int lines, int fontSize) {

  /** What viewers use for names outside their shape. */
  static final int OUTSIDE = 11;

  /** What viewers use for names inside their shape. */
  static final int INSIDE = 12;

  private static final int OUTSIDE_WIDTH = 108;

  /**
   * How much wider than Arial the fonts are that stand in where it is missing, DejaVu Sans among
   * them: a viewer must not break a line elsewhere.
   */
  private static final double WIDER = 1.2;

  /** What is left free beside the longest line. */
  private static final int SLACK = 2;

  /** The size of a text that a viewer wraps at a width, in pixels. */
  static TextSize of(String text, int width, int fontSize) {
    var size = new Wrapping((int) (width / WIDER), fontSize).wrap(text);
    return new TextSize((int) Math.ceil(size.width * WIDER), size.lines, fontSize);
  }

  /** The size of a name outside its shape; viewers wrap it at the width that it is given. */
  static TextSize outside(String text) {
    var size = of(text, OUTSIDE_WIDTH, OUTSIDE);
    return new TextSize(size.width + SLACK, size.lines, OUTSIDE);
  }

  int height() {
    return (int) Math.ceil(lines * fontSize * 1.2);
  }
}
