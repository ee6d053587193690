package io.jalon.template.check;

import io.jalon.template.Problem;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.Step;
import java.util.stream.Stream;

/** A loop waits somewhere; else it sends its messages again and again within seconds. */
final class WaitlessLoops implements Rule {

  @Override
  public Stream<Problem> problems(SequenceTemplate template) {
    var graph = Graph.of(template, step -> !waits(step));
    return Located.steps(template)
        .filter(step -> graph.loops(step.part().id()))
        .map(step -> Problem.error("loop.waitless", step.path(), step.part().id()));
  }

  /** A step waits for a person, or for its deadline when it has nothing else to do. */
  private static boolean waits(Step step) {
    return step.actions().stream().anyMatch(action -> action.kind().human())
        || (step.actions().isEmpty() && step.deadline() != null);
  }
}
