package io.jalon.importing.reading;

import java.util.List;

/** Finds out what stands between the cells of a file. */
final class Delimiters {

  /** French spreadsheets write semicolons, because their amounts have commas. */
  private static final List<Character> KNOWN = List.of(';', '\t', ',');

  private Delimiters() {}

  /** The one that its first line has most of, outside of quotes. */
  static char of(String text) {
    var line = headings(text);
    char best = KNOWN.get(0);
    long most = 0;
    for (char candidate : KNOWN) {
      var count = line.chars().filter(sign -> sign == candidate).count();
      if (count > most) {
        best = candidate;
        most = count;
      }
    }
    return best;
  }

  /** The first line that is not empty, without what stands in quotes. */
  private static String headings(String text) {
    var line = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      quoted = (sign == '"') != quoted;
      boolean end = !quoted && (sign == '\n' || sign == '\r');
      if (end && !line.isEmpty()) {
        break;
      }
      if (!quoted && !end) {
        line.append(sign);
      }
    }
    return line.toString();
  }
}
