package io.jalon.action;

import io.jalon.expression.Facts;
import io.jalon.expression.Vocabulary;
import io.jalon.journal.Entry;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an action works with: where it is, its settings as modelled, and what is known now.
 *
 * @param place the run, step, action and pass
 * @param dossierId the dossier of the run
 * @param settings the element's properties, e.g. {@code jalon.title}
 * @param facts live data of the dossier
 * @param vocabulary the names and types of these facts
 * @param dates when the rules of the element's settings come true
 */
public record ActionContext(
    Entry.Place place,
    String dossierId,
    Map<String, String> settings,
    Facts facts,
    Vocabulary vocabulary,
    Dates dates) {

  private static final String RESULT = "jalon.result.";

  public ActionContext {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
  }

  /** Where no date can be counted. */
  public ActionContext(
      Entry.Place place,
      String dossierId,
      Map<String, String> settings,
      Facts facts,
      Vocabulary vocabulary) {
    this(place, dossierId, settings, facts, vocabulary, Dates.NONE);
  }

  /** A setting, empty when it is not there. */
  public String setting(String name) {
    return settings.getOrDefault(name, "");
  }

  /** The named results that a person chooses from, key to label, in order. */
  public Map<String, String> results() {
    var results = new LinkedHashMap<String, String>();
    settings.forEach(
        (name, label) -> {
          if (name.startsWith(RESULT)) {
            results.put(name.substring(RESULT.length()), label);
          }
        });
    return results;
  }
}
