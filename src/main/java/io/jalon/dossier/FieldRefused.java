package io.jalon.dossier;

/** A value that an attribute of a dossier cannot have; nothing was changed. */
public class FieldRefused extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String code;

  FieldRefused(String code, String about) {
    super(code + ": " + about);
    this.code = code;
  }

  /**
   * The key of the reason in the messages files: {@code field.empty}, or {@code
   * repere.value.<KIND>} when the value is not written as its kind wants it.
   */
  public String code() {
    return code;
  }
}
