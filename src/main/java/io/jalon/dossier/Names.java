package io.jalon.dossier;

import java.util.regex.Pattern;

/** The names that conditions and tags can use. */
final class Names {

  private static final Pattern FEEL_NAME = Pattern.compile("[a-z][a-z0-9_]{0,59}");

  private Names() {}

  /** Refuses what templates could not write. */
  static void check(String id) {
    if (!FEEL_NAME.matcher(id).matches()) {
      throw new IllegalArgumentException("Not a FEEL name: " + id);
    }
  }
}
