package io.jalon.template;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of the language from what people and diagrams call things. */
public final class Slug {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
  private static final int LONGEST = 40;

  private Slug() {}

  /** Whether it is a name of the language: a small letter, then small letters, digits and _. */
  public static boolean fits(String id) {
    return NAME.matcher(id).matches();
  }

  /** E.g. {@code dossier_solde} of « Dossier soldé »; empty when nothing is left. */
  public static String of(String shown) {
    var plain =
        Normalizer.normalize(shown, Normalizer.Form.NFD)
            .replace("œ", "oe")
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "_")
            .replaceAll("^[_0-9]+|_+$", "");
    return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST).replaceAll("_+$", "");
  }
}
