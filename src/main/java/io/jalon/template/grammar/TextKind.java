package io.jalon.template.grammar;

/** How long a text of the language may be, in characters, and whether it may have several lines. */
enum TextKind {
  ID(60, false),
  STATUS(30, false),
  WORD(60, false),
  DELAY(100, false),
  FIELD(70, false),
  SITUATION(100, false),
  NAME(200, false),
  TITLE(500, false),
  SUBJECT(500, false),
  URL(2_000, false),
  CONDITION(2_000, true),
  DESCRIPTION(4_000, true),
  BODY(20_000, true);

  private final int length;
  private final boolean severalLines;

  TextKind(int length, boolean severalLines) {
    this.length = length;
    this.severalLines = severalLines;
  }

  int length() {
    return length;
  }

  boolean accepts(String text) {
    return severalLines || text.chars().noneMatch(c -> c == '\n' || c == '\r');
  }
}
