package io.jalon.template.check;

import io.jalon.template.Action;
import io.jalon.template.Problem;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.Step;
import java.util.HashSet;
import java.util.stream.Stream;

/** Actions do not wait for one another in a circle. */
final class AfterCycles implements Rule {

  @Override
  public Stream<Problem> problems(SequenceTemplate template) {
    return Located.actions(template)
        .filter(action -> comesBack(action.step(), action.part()))
        .map(
            action ->
                Problem.error(
                    "after.cycle",
                    action.path("after"),
                    action.part().id(),
                    After.other(action.step(), action.part()).map(Action::id).orElseThrow()));
  }

  private static boolean comesBack(Step step, Action start) {
    var seen = new HashSet<String>();
    var next = After.other(step, start);
    while (next.isPresent() && seen.add(next.get().id())) {
      next = After.other(step, next.get());
    }
    return seen.contains(start.id());
  }
}
