package io.jalon.template.check;

import io.jalon.template.Problem;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.Step;
import java.util.stream.Stream;

/** Results that a person chooses between make a difference to what follows. */
final class RoutedResults implements Rule {

  @Override
  public Stream<Problem> problems(SequenceTemplate template) {
    return Located.actions(template)
        .filter(action -> !action.part().results().isEmpty())
        .filter(action -> !action.part().results().containsKey(decisive(action.step())))
        .filter(action -> action.step().routes().size() == 1)
        .filter(action -> action.step().routes().get(0).otherwise())
        .map(
            action ->
                Problem.warning(
                    "result.unrouted",
                    action.path("results"),
                    action.part().id(),
                    action.step().id()));
  }

  private static String decisive(Step step) {
    var result = step.until().result();
    return result == null ? "" : result;
  }
}
