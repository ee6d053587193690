package io.jalon.template.grammar;

/** Whole numbers of the language. */
final class Numbers {

  private static final int MAX_DIGITS = 6;

  private Numbers() {}

  /**
   * The number under a key, from 1 to a maximum.
   *
   * @param usual what is meant when the key is left out, or cannot be read, which is noted
   */
  static int optional(Fields fields, String key, int usual, int max) {
    return optional(fields, key, usual, 1, max);
  }

  /** The number under a key, from a minimum to a maximum. */
  static int optional(Fields fields, String key, int usual, int min, int max) {
    var text = fields.optionalText(key, TextKind.WORD);
    if (text == null || text.isEmpty()) {
      return usual;
    }
    int number = number(text);
    if (number < min || number > max) {
      fields.error("number.range", key, text, Integer.toString(max), Integer.toString(min));
      return usual;
    }
    return number;
  }

  private static int number(String text) {
    boolean digits =
        text.length() <= MAX_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits ? Integer.parseInt(text) : -1;
  }
}
