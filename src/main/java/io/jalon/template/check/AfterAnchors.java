package io.jalon.template.check;

import io.jalon.template.Action;
import io.jalon.template.Delay;
import io.jalon.template.Delay.Direction;
import io.jalon.template.Nearest;
import io.jalon.template.Problem;
import io.jalon.template.SequenceTemplate;
import java.util.stream.Stream;

/** An action comes after an action of its own step, after the step's start or at a repère. */
final class AfterAnchors implements Rule {

  @Override
  public Stream<Problem> problems(SequenceTemplate template) {
    return Located.actions(template).flatMap(action -> problems(template, action));
  }

  private static Stream<Problem> problems(SequenceTemplate template, Located<Action> action) {
    var after = action.part().after();
    if (after == null || !after.onRepere()) {
      return Stream.empty();
    }
    if (After.other(action.step(), action.part()).isPresent()) {
      return before(action, after);
    }
    return After.repere(template, action.step(), action.part())
        ? Stream.empty()
        : Stream.of(unknown(template, action, after.anchor()));
  }

  private static Stream<Problem> before(Located<Action> action, Delay after) {
    return after.direction() == Direction.AFTER
        ? Stream.empty()
        : Stream.of(
            Problem.error(
                "after.before", action.path("after"), action.part().id(), after.anchor()));
  }

  private static Problem unknown(SequenceTemplate template, Located<Action> action, String word) {
    if (template.action(word).isPresent()) {
      return Problem.error("after.elsewhere", action.path("after"), action.part().id(), word);
    }
    var known = Stream.concat(others(action), template.reperes().stream()).toList();
    return Problem.error(
        "after.unknown", action.path("after"), action.part().id(), word, Nearest.to(word, known));
  }

  private static Stream<String> others(Located<Action> action) {
    return action.step().actions().stream()
        .map(Action::id)
        .filter(id -> !id.equals(action.part().id()));
  }
}
