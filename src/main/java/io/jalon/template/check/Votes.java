package io.jalon.template.check;

import io.jalon.template.Action;
import io.jalon.template.ActionKind.Validation;
import io.jalon.template.Problem;
import io.jalon.template.SequenceTemplate;
import java.util.HashSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** No more approvals are needed than roles are asked, and each role is asked once. */
final class Votes implements Rule {

  @Override
  public Stream<Problem> problems(SequenceTemplate template) {
    return Located.actions(template)
        .flatMap(
            action ->
                action.part().kind() instanceof Validation validation
                    ? Stream.concat(tooMany(action, validation), twice(action, validation))
                    : Stream.empty());
  }

  private static Stream<Problem> tooMany(Located<Action> action, Validation validation) {
    int asked = Math.max(1, validation.by().size());
    return validation.needed() <= asked
        ? Stream.empty()
        : Stream.of(
            Problem.error(
                "votes.range",
                action.path("validation.needed"),
                action.part().id(),
                Integer.toString(validation.needed()),
                Integer.toString(asked)));
  }

  private static Stream<Problem> twice(Located<Action> action, Validation validation) {
    var seen = new HashSet<String>();
    return IntStream.range(0, validation.by().size())
        .filter(i -> !seen.add(validation.by().get(i)))
        .mapToObj(
            i ->
                Problem.error(
                    "votes.twice",
                    action.path("validation.by[" + i + "]"),
                    validation.by().get(i),
                    action.part().id()));
  }
}
