package io.jalon.expression;

import java.util.List;

/**
 * Something wrong in an expression or a content, as data: the caller turns it into a problem of the
 * template with the same code, so that the text is {@code problem.<code>} in the messages files.
 *
 * @param code e.g. {@code feel.syntax}, {@code feel.unknown}, {@code content.unknown}
 * @param args what the text speaks of
 */
public record Flaw(String code, List<String> args) {

  /** A flaw with its arguments. */
  public static Flaw of(String code, String... args) {
    return new Flaw(code, List.of(args));
  }
}
