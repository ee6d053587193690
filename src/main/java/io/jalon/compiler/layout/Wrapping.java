package io.jalon.compiler.layout;

import java.util.Arrays;

/** Fills lines with words, as viewers do. */
final class Wrapping {

  private final double limit;
  private final int fontSize;
  private double longest;
  private double current;
  private int lines = 1;

  Wrapping(int width, int fontSize) {
    this.limit = width;
    this.fontSize = fontSize;
  }

  TextSize wrap(String text) {
    Arrays.stream(text.split("\\s+")).forEach(this::word);
    return new TextSize((int) Math.ceil(Math.max(longest, current)), lines, fontSize);
  }

  private void word(String word) {
    var width = word.codePoints().mapToDouble(this::width).sum();
    var space = width(' ');
    if (current > 0 && current + space + width <= limit) {
      current += space + width;
      return;
    }
    if (current > 0) {
      newLine();
    }
    word.codePoints().forEach(this::character);
  }

  private void character(int point) {
    if (current + width(point) > limit) {
      newLine();
    }
    current += width(point);
  }

  private void newLine() {
    longest = Math.max(longest, current);
    current = 0;
    lines++;
  }

  private double width(int point) {
    return fontSize * Arial.width(point) / 1000d;
  }
}
