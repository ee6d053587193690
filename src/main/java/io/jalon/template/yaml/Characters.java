package io.jalon.template.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jalon.template.Problem;
import io.jalon.template.Problem.Position;
import java.util.Optional;
import java.util.OptionalInt;

/** Which characters a template may hold: what a person can see and type, and no tab. */
final class Characters {

  private Characters() {}

  /** The first thing that bars a text as a whole, if there is one. */
  static Optional<Problem> flaw(String text, int maxBytes) {
    if (text.length() > maxBytes || text.getBytes(UTF_8).length > maxBytes) {
      return Optional.of(
          Problem.error("yaml.size", "", Integer.toString(maxBytes / 1024)).at(new Position(1, 1)));
    }
    var index = firstForbidden(text);
    return index.isEmpty() ? Optional.empty() : Optional.of(problem(text, index.getAsInt()));
  }

  /** The place of the first forbidden character, counted in {@code char}s from 0. */
  static OptionalInt firstForbidden(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (forbidden(text.codePointAt(i))) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  /** How a character is named in a message, e.g. {@code U+0000}. */
  static String name(int character) {
    return String.format("U+%04X", character);
  }

  private static boolean forbidden(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL -> character != '\n' && character != '\r';
      case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> true;
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      default -> turnsTextAround(character) || character == 0xFEFF;
    };
  }

  /** Characters that show a text in another order than the program reads it. */
  private static boolean turnsTextAround(int character) {
    return (character >= 0x202A && character <= 0x202E)
        || (character >= 0x2066 && character <= 0x2069);
  }

  private static Problem problem(String text, int index) {
    int character = text.codePointAt(index);
    var problem =
        character == '\t'
            ? Problem.error("yaml.tab", "")
            : Problem.error("yaml.character", "", name(character));
    return problem.at(position(text, index));
  }

  private static Position position(String text, int index) {
    var before = text.substring(0, index);
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    return new Position(line, index - before.lastIndexOf('\n'));
  }
}
