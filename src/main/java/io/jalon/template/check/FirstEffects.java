package io.jalon.template.check;

import io.jalon.template.Action;
import io.jalon.template.ActionKind.AwaitEvent;
import io.jalon.template.ActionKind.LaunchSequence;
import io.jalon.template.HttpRequest;
import io.jalon.template.Problem;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.Step;
import io.jalon.template.Until;
import java.util.stream.Stream;

/** A step that is over at its first action leaves time to the people who work in it. */
final class FirstEffects implements Rule {

  @Override
  public Stream<Problem> problems(SequenceTemplate template) {
    return Located.actions(template)
        .filter(action -> action.step().until().equals(Until.FIRST))
        .filter(action -> atOnce(action.part()) && others(action.step(), action.part()))
        .map(
            action ->
                Problem.warning(
                    "first.effect",
                    action.path(action.part().kind().key()),
                    action.part().id(),
                    action.step().id()));
  }

  /** Whether an action is over as soon as its step begins. */
  private static boolean atOnce(Action action) {
    var kind = action.kind();
    boolean waits =
        kind.human()
            || kind instanceof AwaitEvent
            || kind instanceof HttpRequest
            || (kind instanceof LaunchSequence launch && launch.waits());
    return !waits && action.after() == null && !action.outlives();
  }

  private static boolean others(Step step, Action action) {
    return step.actions().stream().anyMatch(other -> !other.equals(action) && !other.outlives());
  }
}
