package io.jalon.outbox;

import java.util.regex.Pattern;

/** Text that fits in the header of a mail: one line, without control characters. */
public final class OneLine {

  private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cc}\\u2028\\u2029]+");

  private OneLine() {}

  /**
   * Makes one line of a text: runs of blanks, line breaks and control characters become one space.
   *
   * @param text any text
   * @return the text on one line, without blanks around it
   */
  public static String of(String text) {
    return BLANKS.matcher(text).replaceAll(" ").strip();
  }

  static void require(String what, String text) {
    if (BREAKS.matcher(text).find()) {
      throw new IllegalArgumentException("The " + what + " of a mail is one line of text");
    }
  }
}
