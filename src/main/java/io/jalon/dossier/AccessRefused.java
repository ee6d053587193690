package io.jalon.dossier;

import java.util.List;

/** Thrown when somebody who is to see a dossier cannot be found; nothing has changed. */
public final class AccessRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final List<String> named;

  AccessRefused(String code, List<String> named) {
    super(code + " " + named);
    this.code = code;
    this.named = List.copyOf(named);
  }

  /** The code of the refusal's text. */
  public String code() {
    return code;
  }

  /** Who was not found. */
  public String named() {
    return String.join(", ", named);
  }
}
