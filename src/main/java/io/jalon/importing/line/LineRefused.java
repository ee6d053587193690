package io.jalon.importing.line;

import io.jalon.importing.Reason;

/** A line that cannot be taken; nothing of it was done. */
public class LineRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Reason reason;

  /** Refuses a line. */
  public LineRefused(Reason reason) {
    super(reason.code(), null, false, false);
    this.reason = reason;
  }

  /** Why, and how to mend it. */
  public Reason reason() {
    return reason;
  }
}
