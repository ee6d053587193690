package io.jalon.template.check;

import io.jalon.template.Action;
import io.jalon.template.ActionKind.Check;
import io.jalon.template.ActionKind.LaunchSequence;
import io.jalon.template.ActionKind.RequestDocument;
import io.jalon.template.ActionKind.Task;
import io.jalon.template.HttpRequest;
import java.util.Set;

/** The results that an action can have. */
final class Answers {

  private Answers() {}

  /** Their keys: those that it lists, or those that its kind has by itself. */
  static Set<String> of(Action action) {
    if (!action.results().isEmpty()) {
      return action.results().keySet();
    }
    if (action.kind() instanceof Check) {
      return Set.of("oui", "non");
    }
    if (action.kind() instanceof HttpRequest) {
      return Set.copyOf(HttpRequest.RESULTS);
    }
    return action.kind() instanceof RequestDocument ? Set.of("recu", "non_recu") : Set.of();
  }

  /** Whether an action may list results of its own. */
  static boolean listed(Action action) {
    var kind = action.kind();
    return kind instanceof Task || kind instanceof Check || kind instanceof RequestDocument;
  }

  /** Whether the results of an action are known: those of another sequence are not. */
  static boolean known(Action action) {
    return !(action.kind() instanceof LaunchSequence);
  }
}
