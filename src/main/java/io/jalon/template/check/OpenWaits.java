package io.jalon.template.check;

import io.jalon.template.Action;
import io.jalon.template.ActionKind.AwaitEvent;
import io.jalon.template.ActionKind.LaunchSequence;
import io.jalon.template.Problem;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.Step;
import io.jalon.template.Until;
import java.util.stream.Stream;

/** A step that waits for what may never come has another way to be over. */
final class OpenWaits implements Rule {

  @Override
  public Stream<Problem> problems(SequenceTemplate template) {
    return Everywhere.events(template).isEmpty()
        ? Located.actions(template)
            .filter(action -> waits(action.part()) && !exit(action.step()))
            .map(OpenWaits::problem)
        : Stream.empty();
  }

  private static boolean waits(Action action) {
    return !action.outlives()
        && (action.kind() instanceof AwaitEvent
            || (action.kind() instanceof LaunchSequence launch && launch.waits()));
  }

  /** A deadline, or an action that ends the step without the others. */
  private static boolean exit(Step step) {
    boolean others = step.actions().stream().anyMatch(a -> !a.outlives() && !waits(a));
    return step.deadline() != null || (others && !step.until().equals(Until.ALL));
  }

  private static Problem problem(Located<Action> action) {
    return Problem.warning(
        "wait.open",
        action.path(action.part().kind().key()),
        action.part().id(),
        action.step().id());
  }
}
