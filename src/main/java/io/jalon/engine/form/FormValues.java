package io.jalon.engine.form;

import io.jalon.action.Asked;
import io.jalon.template.Action;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The values that the shared forms show, by the names that the forms know them by, and the names
 * that their answers come under.
 */
public final class FormValues {

  /** What the person answered: the key of a named result, or {@code null}. */
  public static final String RESULT = "result";

  /** The person’s comment, or {@code null}; an empty field may come as an empty text. */
  public static final String NOTE = "note";

  /** What the form {@code jalon-asks} has fields for. */
  private static final int MOST_INPUTS = Action.MOST_ASKS;

  static final String INPUTS = "demandes";

  /** What the person reads. */
  public static final String FICHE = "fiche";

  /** The answers to choose from. */
  static final String RESULTS = "resultats";

  /** The subject of the message to validate, which the person may change. */
  public static final String SUBJECT = "message_subject";

  /** Its text. */
  public static final String BODY = "message_body";

  /** The subjects and texts that the form of a validation has shown before. */
  private static final String BEFORE = "avant";

  private static final Set<String> FIELDS =
      IntStream.rangeClosed(1, MOST_INPUTS)
          .boxed()
          .flatMap(n -> Stream.of(Asked.typed(n), Asked.chosen(n)))
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> TYPED =
      Stream.concat(FIELDS.stream(), Stream.of(SUBJECT, BODY))
          .collect(Collectors.toUnmodifiableSet());

  private FormValues() {}

  /**
   * An input of the form {@code jalon-asks}.
   *
   * @param id what it sets
   * @param label what the person reads
   * @param format how it is to be written
   * @param choices the values to choose from; empty when it is typed
   */
  public record Input(String id, String label, String format, List<String> choices) {

    /** The field of the form, by its number from 1. */
    private String field(int number) {
      return choices.isEmpty() ? Asked.typed(number) : Asked.chosen(number);
    }
  }

  /** A plain text as a form holds it to show it. */
  public static String shown(String text) {
    return PlainText.inForm(text);
  }

  /** What may be changed of a message to validate. */
  public static Map<String, Object> message(String subject, String body) {
    return Map.of(SUBJECT, subject, BODY, body);
  }

  /**
   * The values of a form whose message somebody has changed.
   *
   * @param around what else is read of it, e.g. {@code pieces}
   */
  public static Map<String, Object> edited(
      Map<String, Object> values, String subject, String body, Map<String, String> around) {
    var fiche = new LinkedHashMap<Object, Object>();
    if (values.get(FICHE) instanceof Map<?, ?> before) {
      fiche.putAll(before);
    }
    fiche.put("objet", PlainText.inForm(subject));
    fiche.put("corps", PlainText.inForm(body));
    around.forEach((name, text) -> fiche.put(name, PlainText.inForm(text)));
    var edited = new LinkedHashMap<>(values);
    edited.put(BEFORE, before(values));
    edited.putAll(message(subject, body));
    edited.put(FICHE, fiche);
    return edited;
  }

  private static List<String> before(Map<String, Object> values) {
    var before = new LinkedHashSet<String>();
    if (values.get(BEFORE) instanceof List<?> earlier) {
      earlier.forEach(text -> before.add(String.valueOf(text)));
    }
    Stream.of(SUBJECT, BODY)
        .filter(values::containsKey)
        .forEach(field -> before.add(String.valueOf(values.get(field))));
    return List.copyOf(before);
  }

  /**
   * Whether a field of a message comes back with what the form showed before somebody else changed
   * the message: whoever sends that has not read what it says now.
   *
   * @param values those of its form
   * @param field {@link #SUBJECT} or {@link #BODY}
   */
  public static boolean outdated(Map<String, Object> values, String field, String given) {
    return !same(String.valueOf(values.get(field)), given)
        && values.get(BEFORE) instanceof List<?> earlier
        && earlier.stream().anyMatch(text -> same(String.valueOf(text), given));
  }

  private static boolean same(String one, String other) {
    return one.replace("\r\n", "\n").strip().equals(other.replace("\r\n", "\n").strip());
  }

  /** Everything that a form may answer beside result and note. */
  public static Set<String> typed() {
    return TYPED;
  }

  /** Every field that an input may have: {@code ask_1} when it is typed, {@code choice_1} else. */
  public static Set<String> fields() {
    return FIELDS;
  }

  /**
   * What the inputs of a task’s form need beside {@link #of}.
   *
   * @param inputs in order; nothing is needed when there are none
   */
  public static Map<String, Object> inputs(List<Input> inputs) {
    if (inputs.isEmpty()) {
      return Map.of();
    }
    var values = new LinkedHashMap<String, Object>();
    var shown = new LinkedHashMap<String, String>();
    for (int n = 1; n <= inputs.size(); n++) {
      var input = inputs.get(n - 1);
      shown.put("id_" + n, input.id());
      // Labels and descriptions are shown as text, so nothing in them needs an escape.
      shown.put((input.choices().isEmpty() ? "libelle_" : "question_") + n, input.label());
      shown.put("format_" + n, input.format());
      if (!input.choices().isEmpty()) {
        values.put("choix_" + n, choices(input.choices()));
      }
    }
    values.put(INPUTS, shown);
    return values;
  }

  /**
   * What a task’s form shows.
   *
   * @param fiche plain texts, already written for a person, shown exactly as they are; the forms
   *     know {@code titre}, {@code description}, {@code dossier}, {@code client}, {@code etape},
   *     {@code echeance}, {@code destinataire}, {@code objet}, {@code corps} and {@code pieces}
   * @param resultats key to label, in order; empty when being done is answer enough
   */
  public static Map<String, Object> of(
      Map<String, @Nullable String> fiche, Map<String, String> resultats) {
    Map<String, String> shown = new LinkedHashMap<>();
    fiche.forEach((name, text) -> shown.put(name, text == null ? "" : PlainText.inForm(text)));
    var values = new LinkedHashMap<String, Object>();
    values.put(FICHE, shown);
    values.put(RESULTS, choices(resultats));
    return values;
  }

  /**
   * The fields of the inputs of a task, by what they set.
   *
   * @param values those of its form
   */
  public static Map<String, String> inputsById(Map<String, Object> values) {
    var fields = new LinkedHashMap<String, String>();
    if (values.get(INPUTS) instanceof Map<?, ?> shown) {
      for (int n = 1; n <= MOST_INPUTS; n++) {
        if (shown.get("id_" + n) instanceof String id) {
          fields.put(id, shown.containsKey("question_" + n) ? Asked.chosen(n) : Asked.typed(n));
        }
      }
    }
    return fields;
  }

  private static Object choices(List<String> values) {
    return values.stream().map(value -> Map.of("value", value, "label", value)).toList();
  }

  private static Object choices(Map<String, String> resultats) {
    return resultats.entrySet().stream()
        .map(result -> Map.of("value", result.getKey(), "label", result.getValue()))
        .toList();
  }
}
