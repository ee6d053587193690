package io.jalon.template.check;

import io.jalon.template.Action;
import io.jalon.template.ActionKind.Validation;
import io.jalon.template.Problem;
import io.jalon.template.SequenceTemplate;
import java.util.HashSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One person is asked, and asked once for each thing. */
final class Asks implements Rule {

  @Override
  public Stream<Problem> problems(SequenceTemplate template) {
    return Located.actions(template)
        .filter(action -> !action.part().asks().isEmpty())
        .flatMap(action -> Stream.concat(nobody(action), twice(action)));
  }

  private static Stream<Problem> nobody(Located<Action> action) {
    var kind = action.part().kind();
    boolean answers =
        Answers.listed(action.part())
            || (kind instanceof Validation validation && validation.by().size() <= 1);
    return answers
        ? Stream.empty()
        : Stream.of(Problem.error("ask.nobody", action.path("asks"), action.part().id()));
  }

  private static Stream<Problem> twice(Located<Action> action) {
    var asks = action.part().asks();
    var seen = new HashSet<Action.Ask>();
    return IntStream.range(0, asks.size())
        .filter(i -> !seen.add(asks.get(i)))
        .mapToObj(
            i ->
                Problem.error(
                    "ask.twice",
                    action.path("asks[" + i + "]"),
                    asks.get(i).id(),
                    action.part().id()));
  }
}
