package io.jalon.engine.form;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.jspecify.annotations.Nullable;

/**
 * The variables that the shared forms read and answer with. All of them are set local to the task
 * when it is created, so that an answer stays with its task.
 */
public final class FormValues {

  /** What the person answered: the key of a named result, or {@code null}. */
  public static final String RESULT = "result";

  /** The person’s comment, or {@code null}; an empty field may come as an empty text. */
  public static final String NOTE = "note";

  private FormValues() {}

  /**
   * What a task’s form needs, to be set local to the task.
   *
   * @param fiche plain texts, already written for a person, shown exactly as they are; the forms
   *     know {@code titre}, {@code description}, {@code dossier}, {@code client}, {@code etape},
   *     {@code echeance}, {@code destinataire}, {@code objet} and {@code corps}
   * @param resultats key to label, in order; empty when being done is answer enough
   */
  public static VariableMap of(Map<String, @Nullable String> fiche, Map<String, String> resultats) {
    Map<String, String> shown = new LinkedHashMap<>();
    fiche.forEach((name, text) -> shown.put(name, text == null ? "" : PlainText.inForm(text)));
    return Variables.createVariables()
        .putValueTyped("fiche", json(shown))
        .putValueTyped("resultats", json(choices(resultats)))
        // Were they not there, an answer would become the run's, and fill in the next task's form.
        .putValue(RESULT, null)
        .putValue(NOTE, null);
  }

  private static Object choices(Map<String, String> resultats) {
    return resultats.entrySet().stream()
        .map(result -> Map.of("value", result.getKey(), "label", result.getValue()))
        .toList();
  }

  private static ObjectValue json(Object value) {
    return Variables.objectValue(value)
        .serializationDataFormat(JsonVariableSerializer.FORMAT)
        .create();
  }
}
