package io.jalon.compiler.plan;

import java.util.regex.Pattern;

/** A text of the office as the diagram shows it: one short line, tags as {@code [client.nom]}. */
final class Label {

  /** Beyond this the diagram shows an ellipsis; the engine's own names hold 255 characters. */
  static final int LONGEST = 100;

  /** A name, perhaps with what to write when it is empty: {@code ${dossier.solde!"à vérifier"}}. */
  private static final Pattern TAG =
      Pattern.compile("\\$\\{\\s*([a-z][a-zA-Z0-9_.]*)\\s*(?:!\\s*(?:\"[^\"]*\"|'[^']*')?)?\\s*}");

  private Label() {}

  static String of(String text) {
    return of(text, LONGEST);
  }

  static String of(String text, int longest) {
    var line = TAG.matcher(text).replaceAll("[$1]").strip().replaceAll("\\s+", " ");
    if (line.codePointCount(0, line.length()) <= longest) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, longest - 1)).strip() + "…";
  }
}
