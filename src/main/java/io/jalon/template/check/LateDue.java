package io.jalon.template.check;

import io.jalon.template.Action;
import io.jalon.template.Problem;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.Work;
import java.util.stream.Stream;

/** Only what is due can be late. */
final class LateDue implements Rule {

  @Override
  public Stream<Problem> problems(SequenceTemplate template) {
    return Located.actions(template)
        .filter(action -> action.part().late() != null && !due(action.part()))
        .map(action -> Problem.error("late.due", action.path("late"), action.part().id()));
  }

  private static boolean due(Action action) {
    return action.kind() instanceof Work work && work.due() != null;
  }
}
