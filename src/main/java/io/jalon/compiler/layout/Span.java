package io.jalon.compiler.layout;

/**
 * A part of a line.
 *
 * @param from its left end
 * @param to its right end
 */
record Span(int from, int to) {

  static Span of(int one, int other) {
    return new Span(Math.min(one, other), Math.max(one, other));
  }

  /** Both and what lies between. */
  Span and(Span other) {
    return new Span(Math.min(from, other.from), Math.max(to, other.to));
  }

  int length() {
    return to - from;
  }
}
