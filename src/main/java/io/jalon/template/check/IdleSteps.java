package io.jalon.template.check;

import io.jalon.template.Action;
import io.jalon.template.Problem;
import io.jalon.template.SequenceTemplate;
import java.util.stream.Stream;

/** A step that waits for no action and no date is passed straight through. */
final class IdleSteps implements Rule {

  @Override
  public Stream<Problem> problems(SequenceTemplate template) {
    return Located.steps(template)
        .filter(step -> step.part().actions().stream().allMatch(Action::outlives))
        .filter(step -> step.part().deadline() == null && step.part().start() == null)
        .map(step -> Problem.warning("step.idle", step.path(), step.part().id()));
  }
}
