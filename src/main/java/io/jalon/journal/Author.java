package io.jalon.journal;

/**
 * Who did something (F-86).
 *
 * @param kind a person of the house, a partner, or the system
 * @param id the account of a person; for the system, the id of the template that is responsible, or
 *     empty
 */
public record Author(Kind kind, String id) {

  /** The kinds of author. */
  public enum Kind {
    USER,
    PARTNER,
    SYSTEM
  }

  /** The system itself, outside of any template. */
  public static final Author SYSTEM = new Author(Kind.SYSTEM, "");

  /** The system, for a template. */
  public static Author template(String templateId) {
    return new Author(Kind.SYSTEM, templateId);
  }
}
