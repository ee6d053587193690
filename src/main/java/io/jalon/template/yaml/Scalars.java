package io.jalon.template.yaml;

import java.util.regex.Pattern;

/** Texts as YAML writes them: bare where nothing in them could be mistaken, else in quotes. */
final class Scalars {

  private static final Pattern BARE =
      Pattern.compile("[\\p{L}\\p{N}](?:[^:#\\r\\n]*[^:#\\r\\n\\s])?");
  private static final Pattern IN_BRACES = Pattern.compile("[^,\\[\\]{}\"]*");

  private Scalars() {}

  /** A text that has the rest of its line for itself. */
  static String alone(String text) {
    return BARE.matcher(text).matches() ? text : quoted(text);
  }

  /** A text between braces or brackets. */
  static String inBraces(String text) {
    boolean bare = BARE.matcher(text).matches() && IN_BRACES.matcher(text).matches();
    return bare ? text : quoted(text);
  }

  private static String quoted(String text) {
    return text.contains("\r") || text.contains("\n")
        ? '"' + escaped(text) + '"'
        : "'" + text.replace("'", "''") + "'";
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace("\"", "\\\"")
        .replace("\r", "\\r")
        .replace("\n", "\\n");
  }
}
