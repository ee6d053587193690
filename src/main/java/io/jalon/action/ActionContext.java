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
 */
public record ActionContext(
    Entry.Place place,
    String dossierId,
    Map<String, String> settings,
    Facts facts,
    Vocabulary vocabulary) {

  private static final String RESULT = "jalon.result.";

  public ActionContext {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
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
