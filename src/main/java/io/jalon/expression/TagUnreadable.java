package io.jalon.expression;

/** An expression that is outside of the language of contents; the flaw has no place yet. */
final class TagUnreadable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Flaw flaw;

  TagUnreadable(String code, String what, String allowed) {
    super(code);
    this.flaw = Flaw.of(code, what, allowed);
  }

  static TagUnreadable expression(String text) {
    return new TagUnreadable("content.expression", FeelText.rest(text), "");
  }

  Flaw flaw() {
    return flaw;
  }
}
