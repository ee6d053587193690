package io.jalon.template.grammar;

import java.util.List;
import java.util.Optional;

/** A text that is one of a few words. */
final class Choice {

  private Choice() {}

  /** The word under a key that has to be there; empty when it is none of these, which is noted. */
  static Optional<String> of(Fields fields, String key, List<String> words) {
    var word = fields.text(key, TextKind.WORD);
    if (words.contains(word)) {
      return Optional.of(word);
    }
    if (!word.isEmpty()) {
      fields.error("choice.unknown", key, word, String.join(", ", words));
    }
    return Optional.empty();
  }

  /** Whether a key that may be left out says {@code true}. */
  static boolean yes(Fields fields, String key) {
    return optional(fields, key, List.of("true", "false")).filter("true"::equals).isPresent();
  }

  /** The word under a key that may be left out. */
  static Optional<String> optional(Fields fields, String key, List<String> words) {
    return fields.keys().contains(key) ? of(fields, key, words) : Optional.empty();
  }
}
