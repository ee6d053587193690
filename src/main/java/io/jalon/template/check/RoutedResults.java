package io.jalon.template.check;

import io.jalon.template.Problem;
import io.jalon.template.Route;
import io.jalon.template.SequenceTemplate;
import java.util.stream.Stream;

/** Results that a person chooses between make a difference to what follows. */
final class RoutedResults implements Rule {

  @Override
  public Stream<Problem> problems(SequenceTemplate template) {
    return Located.actions(template)
        .filter(action -> action.step().routes().stream().anyMatch(Route::otherwise))
        .filter(action -> Answers.listed(action.part()) || action.step().routes().size() == 1)
        .filter(action -> action.step().leavesOpen(action.part()))
        .map(
            action ->
                Problem.warning(
                    "result.unrouted",
                    action.path("results"),
                    action.part().id(),
                    action.step().id()));
  }
}
