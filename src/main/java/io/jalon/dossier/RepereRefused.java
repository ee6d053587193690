package io.jalon.dossier;

/** A repère, or a value for one, that cannot be kept as asked; nothing was changed. */
public class RepereRefused extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String code;

  RepereRefused(String code, String about) {
    super(code + ": " + about);
    this.code = code;
  }

  /**
   * The key of the reason in the messages files: {@code repere.unknown}, {@code repere.kind.used},
   * or {@code repere.value.<KIND>} when the value is not written as its kind wants it.
   */
  public String code() {
    return code;
  }
}
