package io.jalon.outbox;

/**
 * What is kept of a JSON answer under a name.
 *
 * @param name a FEEL name
 * @param type how the value is read
 * @param pointer where it stands, a JSON pointer (RFC 6901), e.g. {@code /adresse/ville}
 */
public record AnswerField(String name, Type type, String pointer) {

  /** What a value can be; anything else is left empty. */
  public enum Type {
    TEXT,
    NUMBER,
    MONEY,
    DATE,
    DATE_TIME,
    BOOLEAN
  }
}
