package io.jalon.expression;

import org.jspecify.annotations.Nullable;

/** Something that has a value: a path or a literal, with what is done to it. */
record TagOperand(
    @Nullable String path,
    @Nullable FactType literal,
    @Nullable FactType fallback,
    boolean tested,
    boolean asText,
    boolean open) {

  static TagOperand path(String path) {
    return new TagOperand(path, null, null, false, false, false);
  }

  static TagOperand literal(FactType type) {
    return new TagOperand(null, type, null, false, false, false);
  }

  TagOperand orElse(FactType type) {
    return new TagOperand(path, literal, type, tested, asText, true);
  }

  TagOperand thatIsTested() {
    return new TagOperand(path, literal, fallback, true, asText, false);
  }

  TagOperand thatIsText() {
    return new TagOperand(path, literal, fallback, tested, true, false);
  }

  TagOperand inBrackets() {
    return new TagOperand(path, literal, fallback, tested, asText, false);
  }
}
