package io.jalon.importing.reading;

/** A text that is not what it should be; {@link #code} says why. */
public class Misread extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;

  Misread(String code) {
    super(code, null, false, false);
    this.code = code;
  }

  /** The code of the reason, e.g. {@code amount.unclear}. */
  public String code() {
    return code;
  }
}
