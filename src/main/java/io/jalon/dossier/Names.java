package io.jalon.dossier;

import java.util.regex.Pattern;

/** The names that conditions and tags can use. */
final class Names {

  private static final Pattern FEEL_NAME = Pattern.compile("[a-z][a-z0-9_]{0,59}");

  private Names() {}

  /** The name that can be made of what people say. */
  static String of(String said) {
    var name = String.join("_", SearchWords.of(said)).replaceAll("[^a-z0-9_]", "");
    var lettered = name.isEmpty() || !Character.isLetter(name.charAt(0)) ? "e_" + name : name;
    return lettered.length() > 60 ? lettered.substring(0, 60) : lettered;
  }

  /** Refuses what templates could not write. */
  static void check(String id) {
    if (!FEEL_NAME.matcher(id).matches()) {
      throw new IllegalArgumentException("Not a FEEL name: " + id);
    }
  }
}
