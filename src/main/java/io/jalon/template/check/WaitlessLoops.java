package io.jalon.template.check;

import io.jalon.template.Action;
import io.jalon.template.ActionKind.AwaitEvent;
import io.jalon.template.Delay;
import io.jalon.template.Delay.Direction;
import io.jalon.template.Problem;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.Step;
import io.jalon.template.Until;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A loop waits somewhere; else it sends its messages again and again within seconds. */
final class WaitlessLoops implements Rule {

  @Override
  public Stream<Problem> problems(SequenceTemplate template) {
    var graph = Graph.of(template, step -> !waits(step));
    return Located.steps(template)
        .filter(step -> graph.loops(step.part().id()))
        .map(step -> Problem.error("loop.waitless", step.path(), step.part().id()));
  }

  /**
   * A step waits for its start, for a person or an event, or for its deadline when it has nothing
   * else to do. A date that is a repère's may lie in the past, so it is nothing to count on.
   */
  private static boolean waits(Step step) {
    var actions = step.actions().stream().filter(action -> !action.outlives()).toList();
    boolean works =
        step.until().equals(Until.FIRST)
            ? !actions.isEmpty() && actions.stream().allMatch(action -> waits(step, action))
            : actions.stream().anyMatch(action -> waits(step, action));
    return works || lasts(step.start()) || (actions.isEmpty() && lasts(step.deadline()));
  }

  private static boolean waits(Step step, Action action) {
    var kind = action.kind();
    return kind.human()
        || kind instanceof AwaitEvent
        || lasts(action.after())
        || comesLater(step, action);
  }

  private static boolean comesLater(Step step, Action action) {
    var after = action.after();
    return after != null && after.amount() > 0 && After.other(step, action).isPresent();
  }

  private static boolean lasts(@Nullable Delay delay) {
    return delay != null
        && delay.direction() == Direction.AFTER
        && delay.amount() > 0
        && !delay.onRepere();
  }
}
