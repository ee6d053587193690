package io.jalon.dossier;

/** A text as one line that fits its column. */
public final class OneLine {

  private OneLine() {}

  /** Blanks and control characters become single spaces; what is too long is cut. */
  public static String of(String text, int longest) {
    var line = text.replaceAll("[\\s\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    if (line.length() <= longest) {
      return line;
    }
    // Never between the two halves of a character: PostgreSQL refuses a lone one.
    var end = Character.isHighSurrogate(line.charAt(longest - 1)) ? longest - 1 : longest;
    return line.substring(0, end);
  }
}
