package io.jalon.template.api;

import org.jspecify.annotations.Nullable;

/** The name by which problems call the file that they are in. */
final class FileName {

  /** Of a text that came without one. */
  static final String UNNAMED = "modele.yaml";

  private static final int LONGEST = 200;

  private FileName() {}

  /** What the caller named it, on one line, or what it is called otherwise. */
  static String of(@Nullable String given, String otherwise) {
    var line = given == null ? "" : given.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    if (line.isEmpty()) {
      return otherwise;
    }
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST));
  }

  /** What the file of a template is called. */
  static String ofTemplate(@Nullable String given, String id) {
    return of(given, id + ".yaml");
  }
}
