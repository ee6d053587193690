package io.jalon.engine.form;

/**
 * Makes a text show as it is in a form, which reads its texts as Markdown and HTML: a client’s name
 * must not become a picture, a link or a title.
 */
final class PlainText {

  private PlainText() {}

  static String inForm(String text) {
    StringBuilder shown = new StringBuilder(text.length() + 16);
    text.replace("\r\n", "\n").codePoints().forEach(c -> append(shown, c));
    return shown.toString();
  }

  private static void append(StringBuilder shown, int c) {
    if (c == '\n') {
      shown.append("<br>");
    } else if (Character.isLetterOrDigit(c) || c > 0x7f || inner(shown, c)) {
      shown.appendCodePoint(c);
    } else if (c >= ' ') {
      shown.append("&#").append(c).append(';');
    }
  }

  /** A space between words; at the start of a line Markdown would read it. */
  private static boolean inner(StringBuilder shown, int c) {
    return c == ' ' && !shown.isEmpty() && shown.charAt(shown.length() - 1) != '>';
  }
}
