package io.jalon.template.check;

import io.jalon.template.Action;
import io.jalon.template.Problem;
import io.jalon.template.SequenceTemplate;
import java.util.stream.Stream;

/** Results that a person chooses between lead somewhere, and make a difference to what follows. */
final class RoutedResults implements Rule {

  @Override
  public Stream<Problem> problems(SequenceTemplate template) {
    return Stream.concat(
        Located.actions(template)
            .filter(action -> !action.step().undecided(action.part()).isEmpty())
            .map(RoutedResults::open),
        alike(template));
  }

  private static Problem open(Located<Action> action) {
    var results = action.part().results();
    var labels = action.step().undecided(action.part()).stream().map(results::get).toList();
    return Problem.error(
        "result.open",
        action.path("results"),
        action.part().id(),
        action.step().id(),
        String.join(", ", labels));
  }

  private static Stream<Problem> alike(SequenceTemplate template) {
    return Located.actions(template)
        .filter(action -> action.step().leadsOn())
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
