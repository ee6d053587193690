package io.jalon.importing;

import java.util.List;

/** Cells as one text in which each stands as it was written, so that a name in it can be found. */
final class Cells {

  /** No cell holds it: what is read has no control characters but blanks. */
  private static final String BETWEEN = "\u001F";

  private Cells() {}

  static String join(List<String> cells) {
    return String.join(BETWEEN, cells);
  }

  static List<String> split(String joined) {
    return List.of(joined.split(BETWEEN, -1));
  }
}
