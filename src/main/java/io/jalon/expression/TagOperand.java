package io.jalon.expression;

import org.jspecify.annotations.Nullable;

/** Something that has a value: a path or a literal, with what is done to it. */
record TagOperand(
    @Nullable String path,
    @Nullable FactType literal,
    @Nullable String token,
    @Nullable FactType fallback,
    boolean tested,
    boolean asText,
    boolean open) {

  static TagOperand path(String path) {
    return new TagOperand(path, null, null, null, false, false, false);
  }

  static TagOperand literal(FactType type, String token) {
    return new TagOperand(null, type, token, null, false, false, false);
  }

  /** The text that is written in quotes; {@code null} when there is none. */
  @Nullable String quoted() {
    return literal != FactType.TEXT || token == null
        ? null
        : token.substring(1, token.length() - 1).replaceAll("\\\\(.)", "$1");
  }

  TagOperand orElse(FactType type) {
    return new TagOperand(path, literal, token, type, tested, asText, true);
  }

  TagOperand thatIsTested() {
    return new TagOperand(path, literal, token, fallback, true, asText, false);
  }

  TagOperand thatIsText() {
    return new TagOperand(path, literal, token, fallback, tested, true, false);
  }

  TagOperand inBrackets() {
    return new TagOperand(path, literal, token, fallback, tested, asText, false);
  }
}
