package io.jalon.compiler.layout;

import java.util.Arrays;

/** Fills lines with words, as viewers do. */
final class Wrapping {

  private static final double SPACE = 0.28;
  private static final double NARROW = 0.3;
  private static final double USUAL = 0.56;
  private static final double CAPITAL = 0.72;
  private static final double WIDE = 0.94;
  private static final double PICTURE = 1.4;

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
    if (current > 0 && current + SPACE * fontSize + width <= limit) {
      current += SPACE * fontSize + width;
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
    return fontSize * em(point);
  }

  private static double em(int point) {
    if (point > 0x2E80) {
      return PICTURE;
    }
    if ("mwMW@%—…".indexOf(point) >= 0) {
      return WIDE;
    }
    if ("ijlftrI.,;:!'’|()[] \u00a0\u202f".indexOf(point) >= 0) {
      return NARROW;
    }
    return Character.isUpperCase(point) ? CAPITAL : USUAL;
  }
}
