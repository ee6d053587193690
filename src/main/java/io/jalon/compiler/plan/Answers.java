package io.jalon.compiler.plan;

import io.jalon.template.Action;
import java.util.LinkedHashMap;
import java.util.Map;

/** The results that an action can have: the office's, else those of the kind (F-20, F-21). */
final class Answers {

  private Answers() {}

  /** Key to label, in order. */
  static Map<String, String> of(Action action) {
    if (!action.results().isEmpty()) {
      return action.results();
    }
    var answers = new LinkedHashMap<String, String>();
    action.resultKeys().forEach(key -> answers.put(key, Wording.OWN_RESULTS.get(key)));
    return answers;
  }
}
