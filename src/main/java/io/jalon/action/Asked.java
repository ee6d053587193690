package io.jalon.action;

import io.jalon.dossier.RepereKind;
import io.jalon.template.Action.Ask;

/**
 * Something typed that a person is asked for with an answer.
 *
 * @param number its number in the model, from 1, which names its field in the form: {@code ask_1}
 * @param kind what it sets
 * @param id the repère, the attribute of the dossier, or the document's name
 * @param label what the person reads
 * @param type how it is written
 * @param required whether the answer is refused without it: when the action has no named results.
 *     With results, what is asked for may not exist, e.g. the date of an act that was impossible
 */
public record Asked(
    int number, Ask.Kind kind, String id, String label, RepereKind type, boolean required) {

  /** The name of its field in the form. */
  public String field() {
    return "ask_" + number;
  }
}
