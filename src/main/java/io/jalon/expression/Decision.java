package io.jalon.expression;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a condition was decided, for the journal (F-82).
 *
 * @param condition the FEEL text
 * @param value the answer
 * @param read the values that it read, by path; {@code null} for empty ones
 * @param notes what the evaluation had to say, e.g. of comparisons with empty values
 */
public record Decision(
    String condition, boolean value, Map<String, @Nullable Object> read, List<String> notes) {

  /** The values that it read, in words: {@code dossier.solde = 3, repere.date = ∅}. */
  public String values() {
    return read.entrySet().stream()
        .map(value -> value.getKey() + " = " + (value.getValue() == null ? "∅" : value.getValue()))
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
