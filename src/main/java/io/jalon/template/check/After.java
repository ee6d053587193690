package io.jalon.template.check;

import io.jalon.template.Action;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.Step;
import java.util.Optional;

/** What an action comes after. */
final class After {

  private After() {}

  /** The action of its step that an action comes after, if it comes after one. */
  static Optional<Action> other(Step step, Action action) {
    var after = action.after();
    return after == null
        ? Optional.empty()
        : step.actions().stream().filter(other -> other.id().equals(after.anchor())).findFirst();
  }

  /** Whether an action is counted from a declared repère. */
  static boolean repere(SequenceTemplate template, Step step, Action action) {
    var after = action.after();
    return after != null
        && other(step, action).isEmpty()
        && template.reperes().contains(after.anchor());
  }
}
