package io.jalon.template.check;

import io.jalon.template.Problem;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.Until;
import java.util.stream.Stream;

/** In a step that is over at its first action, nothing comes after an action. */
final class AfterFirst implements Rule {

  @Override
  public Stream<Problem> problems(SequenceTemplate template) {
    return Located.actions(template)
        .filter(action -> action.step().until().equals(Until.FIRST))
        .flatMap(
            action ->
                After.other(action.step(), action.part()).stream()
                    .map(
                        other ->
                            Problem.warning(
                                "after.first",
                                action.path("after"),
                                action.part().id(),
                                other.id(),
                                action.step().id())));
  }
}
