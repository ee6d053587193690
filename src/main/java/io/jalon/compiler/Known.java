package io.jalon.compiler;

import io.jalon.expression.CallNames;
import io.jalon.expression.FactType;
import io.jalon.expression.Vocabulary;
import io.jalon.template.Action;
import io.jalon.template.HttpRequest;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.Step;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the expressions of one template may name.
 *
 * @param everywhere the office's names, of which only the intervenants of the declared roles, and
 *     what became of the template's calls
 * @param secrets the names of the secrets, which only requests may name
 */
record Known(Vocabulary everywhere, Set<String> secrets) {

  private static final String INTERVENANT = "intervenant.";
  private static final String SECRET = "secret.";

  static Known to(SequenceTemplate template, Vocabulary office) {
    var known =
        office
            .only(path -> declared(template.roles().keySet(), path))
            .only(path -> !path.startsWith(SECRET));
    var answers = new HashMap<String, FactType>();
    calls(template).forEach(call -> answers.putAll(names(call)));
    return new Known(known.plus(answers), secrets(office));
  }

  private static Set<String> secrets(Vocabulary office) {
    return office.types().keySet().stream()
        .filter(path -> path.startsWith(SECRET))
        .map(path -> path.substring(SECRET.length()))
        .collect(Collectors.toSet());
  }

  private static Stream<Action> calls(SequenceTemplate template) {
    return template.steps().stream()
        .flatMap(step -> step.actions().stream())
        .filter(action -> action.kind() instanceof HttpRequest);
  }

  private static Map<String, FactType> names(Action call) {
    var fields = new HashMap<String, FactType>();
    ((HttpRequest) call.kind())
        .fields()
        .forEach(field -> fields.put(field.name(), FactType.valueOf(field.type().name())));
    return CallNames.of(call.id(), fields);
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
