package io.jalon.rest;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** A field of a body that cannot have its value (400), as the answer names it. */
public final class WrongField extends ResponseStatusException {

  private static final long serialVersionUID = 1L;

  private final String field;
  private final transient Object[] values;

  /**
   * Refuses a field.
   *
   * @param field where it stands in the body, e.g. {@code owner}
   * @param code of the text of the messages files that says why
   * @param values what the text names
   */
  public WrongField(String field, String code, Object... values) {
    super(HttpStatus.BAD_REQUEST, code, null, null, values);
    this.field = field;
    this.values = values.clone();
  }

  /** Where it stands in the body. */
  public String field() {
    return field;
  }

  /** What the text names. */
  public Object[] values() {
    return values.clone();
  }
}
