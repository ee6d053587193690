package io.jalon.engine.form;

import java.util.Map;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.jspecify.annotations.Nullable;

/**
 * The variables that the shared forms read, to be set local to the task: {@code fiche}, what the
 * task is about, and {@code resultats}, the answers to choose from.
 */
public final class FormValues {

  /** The variable's name for {@link #fiche}. */
  public static final String FICHE = "fiche";

  /** The variable's name for {@link #resultats}. */
  public static final String RESULTATS = "resultats";

  private FormValues() {}

  /**
   * What a task is about.
   *
   * @param fields plain values, already written for a person; the forms know {@code titre}, {@code
   *     description}, {@code dossier}, {@code client}, {@code echeance}, {@code destinataire},
   *     {@code objet}, {@code corps}, and leave out what is absent or empty
   */
  public static ObjectValue fiche(Map<String, @Nullable String> fields) {
    return json(fields);
  }

  /**
   * The named results of an action.
   *
   * @param results key to label, in order; empty when being done is answer enough
   */
  public static ObjectValue resultats(Map<String, String> results) {
    return json(
        results.entrySet().stream()
            .map(result -> Map.of("value", result.getKey(), "label", result.getValue()))
            .toList());
  }

  private static ObjectValue json(Object value) {
    return Variables.objectValue(value)
        .serializationDataFormat(JsonVariableSerializer.FORMAT)
        .create();
  }
}
