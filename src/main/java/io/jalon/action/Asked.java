package io.jalon.action;

import io.jalon.dossier.RepereKind;
import io.jalon.template.Action.Ask;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something typed that a person is asked for with an answer.
 *
 * @param number its number in the model, from 1, which names its field in the form
 * @param kind what it sets
 * @param id the repère, the attribute of the dossier, or the document's name
 * @param label what the person reads
 * @param type how it is written
 * @param choices the values to choose from; empty when it is typed (F-36)
 * @param optional whether the answer is taken without it
 * @param only the result with which it has to be given; {@code null} for every answer
 */
public record Asked(
    int number,
    Ask.Kind kind,
    String id,
    String label,
    RepereKind type,
    List<String> choices,
    boolean optional,
    @Nullable Result only) {

  public Asked {
    choices = List.copyOf(choices);
  }

  /**
   * A named answer.
   *
   * @param key as templates write it
   * @param label as people read it
   */
  public record Result(String key, String label) {}

  /** The name of its field in the form: {@code choice_1} when it is chosen, else {@code ask_1}. */
  public String field() {
    return choices.isEmpty() ? typed(number) : chosen(number);
  }

  /** The field of the form in which input {@code number} is typed. */
  public static String typed(int number) {
    return "ask_" + number;
  }

  /** The field of the form in which input {@code number} is chosen. */
  public static String chosen(int number) {
    return "choice_" + number;
  }

  /** Whether an answer with this result is refused without it. */
  public boolean required(@Nullable String result) {
    return !optional && (only == null || only.key().equals(result));
  }
}
