package io.jalon.template.check;

import io.jalon.template.Action;
import io.jalon.template.ActionKind.Check;
import io.jalon.template.ActionKind.LaunchSequence;
import io.jalon.template.ActionKind.RequestDocument;
import io.jalon.template.ActionKind.Task;

/** The results that an action can have. */
final class Answers {

  private Answers() {}

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
