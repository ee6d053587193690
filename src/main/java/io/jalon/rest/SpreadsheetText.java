package io.jalon.rest;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts that a spreadsheet must not take for formulas. */
public final class SpreadsheetText {

  /** The beginnings of a formula, those of full width and after blanks included. */
  private static final Pattern FORMULA =
      Pattern.compile("^(?:[\\t\\r\\n]|[\\p{Z}\\s]*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20])");

  private SpreadsheetText() {}

  /** The text, after an apostrophe when it begins as a formula. */
  public static @Nullable String harmless(@Nullable String text) {
    return text != null && FORMULA.matcher(text).find() ? "'" + text : text;
  }

  /** What {@link #harmless} was given, when a file of ours comes back. */
  public static String original(String text) {
    return text.startsWith("'") && FORMULA.matcher(text.substring(1)).find()
        ? text.substring(1)
        : text;
  }
}
