package io.jalon.importing;

/** What became, or would become, of a line; its label is {@code import.result.<name>}. */
public enum LineResult {
  /** The line would make something. */
  WOULD_CREATE,
  /** The line would change something. */
  WOULD_UPDATE,
  /** Everything is as the line says. */
  UNCHANGED,
  /** The line cannot be taken, for a reason. */
  REFUSED,
  /** The line has made something. */
  CREATED,
  /** The line has changed something. */
  UPDATED;

  /** What a preview becomes once it is applied. */
  public LineResult applied() {
    return switch (this) {
      case WOULD_CREATE -> CREATED;
      case WOULD_UPDATE -> UPDATED;
      default -> this;
    };
  }
}
