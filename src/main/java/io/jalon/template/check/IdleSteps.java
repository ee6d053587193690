package io.jalon.template.check;

import io.jalon.template.Problem;
import io.jalon.template.SequenceTemplate;
import java.util.stream.Stream;

/** A step without action or deadline is passed straight through. */
final class IdleSteps implements Rule {

  @Override
  public Stream<Problem> problems(SequenceTemplate template) {
    return Located.steps(template)
        .filter(step -> step.part().actions().isEmpty() && step.part().deadline() == null)
        .map(step -> Problem.warning("step.idle", step.path(), step.part().id()));
  }
}
