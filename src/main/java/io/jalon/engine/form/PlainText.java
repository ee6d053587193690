package io.jalon.engine.form;

import java.util.stream.Stream;

/**
 * Makes a text show as it is in a form, which reads its texts as Markdown and HTML: a client’s name
 * must not become a picture, a link or a title.
 */
final class PlainText {

  private static final String LINE = "<br>";
  private static final String KEPT_SPACE = "&#160;";

  private PlainText() {}

  static String inForm(String text) {
    StringBuilder shown = new StringBuilder(text.length() + 16);
    text.replace("\r\n", "\n").codePoints().forEach(c -> append(shown, c));
    return shown.toString();
  }

  private static void append(StringBuilder shown, int c) {
    if (c == '\n') {
      shown.append(LINE);
    } else if (c == ' ') {
      shown.append(betweenWords(shown) ? " " : KEPT_SPACE);
    } else if (Character.isLetterOrDigit(c) || c > 0x7f) {
      shown.appendCodePoint(c);
    } else if (c > ' ') {
      shown.append("&#").append(c).append(';');
    }
  }

  /** Other spaces would vanish, or at the start of a line mean something to Markdown. */
  private static boolean betweenWords(StringBuilder shown) {
    return !shown.isEmpty() && Stream.of(LINE, KEPT_SPACE, " ").noneMatch(end -> ends(shown, end));
  }

  private static boolean ends(StringBuilder shown, String end) {
    int start = shown.length() - end.length();
    return start >= 0 && shown.indexOf(end, start) == start;
  }
}
