package io.jalon.compiler;

import io.jalon.expression.FactType;
import io.jalon.expression.Vocabulary;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.Step;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What the expressions of one template may name.
 *
 * @param everywhere the office's names, of which only the intervenants of the declared roles
 */
record Known(Vocabulary everywhere) {

  private static final String INTERVENANT = "intervenant.";

  static Known to(SequenceTemplate template, Vocabulary office) {
    return new Known(office.only(path -> declared(template.roles().keySet(), path)));
  }

  /** What the routes of a step may name besides: its own actions, and how it was passed. */
  Vocabulary in(Step step) {
    Map<String, FactType> own = new HashMap<>();
    own.put("expired", FactType.BOOLEAN);
    own.put("passage", FactType.NUMBER);
    for (var action : step.actions()) {
      own.put(action.id() + ".status", FactType.TEXT);
      own.put(action.id() + ".result", FactType.TEXT);
    }
    return everywhere.plus(own).neverEmpty(statuses(step));
  }

  private static String[] statuses(Step step) {
    return step.actions().stream().map(action -> action.id() + ".status").toArray(String[]::new);
  }

  private static boolean declared(Set<String> roles, String path) {
    if (!path.startsWith(INTERVENANT)) {
      return true;
    }
    return roles.contains(path.substring(INTERVENANT.length()).split("\\.", 2)[0]);
  }
}
