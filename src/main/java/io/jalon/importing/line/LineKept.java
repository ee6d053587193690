package io.jalon.importing.line;

import io.jalon.importing.Reason;

/** A line that cannot be taken back, because something has followed; it stays as it is. */
public class LineKept extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Reason reason;

  LineKept(String code, String... values) {
    super(code, null, false, false);
    this.reason = Reason.of(code, values);
  }

  /** What has followed. */
  public Reason reason() {
    return reason;
  }
}
