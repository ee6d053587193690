package io.jalon.dossier;

import java.util.List;
import java.util.Optional;

/**
 * An attribute that gives rhythm to dossiers (F-13, F-34).
 *
 * @param id FEEL name, as templates use it
 * @param label what the office calls it
 * @param kind what its values are
 * @param results the values of one of kind {@link RepereKind#RESULT}, in the order in which people
 *     choose (F-36); empty for every other kind
 */
public record Repere(String id, String label, RepereKind kind, List<String> results) {

  public Repere {
    results = List.copyOf(results);
  }

  /** One whose values are not listed. */
  public Repere(String id, String label, RepereKind kind) {
    this(id, label, kind, List.of());
  }

  /**
   * Reads a value.
   *
   * @param text as its kind writes it
   * @return a value of the class that the kind names; empty when the text is none, or not one of
   *     those listed
   */
  public Optional<Object> read(String text) {
    return kind.read(text).filter(value -> kind != RepereKind.RESULT || results.contains(value));
  }
}
