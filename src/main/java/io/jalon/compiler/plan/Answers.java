package io.jalon.compiler.plan;

import io.jalon.template.Action;
import io.jalon.template.ActionKind;
import io.jalon.template.HttpRequest;
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
    if (action.kind() instanceof ActionKind.Check) {
      answers.put("oui", "Oui");
      answers.put("non", "Non");
    }
    if (action.kind() instanceof ActionKind.RequestDocument) {
      answers.put("recu", "Reçu");
      answers.put("non_recu", "Non reçu");
    }
    if (action.kind() instanceof HttpRequest) {
      answers.put(HttpRequest.RESULTS.get(0), Wording.SUCCEEDED);
      answers.put(HttpRequest.RESULTS.get(1), Wording.FAILED);
    }
    return answers;
  }
}
