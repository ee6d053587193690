package io.jalon.template.check;

import io.jalon.template.Action;
import io.jalon.template.ActionKind.Validation;
import io.jalon.template.Nearest;
import io.jalon.template.Problem;
import io.jalon.template.SequenceTemplate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One person is asked, once for each thing, and for no more than a form has fields. */
final class Asks implements Rule {

  @Override
  public Stream<Problem> problems(SequenceTemplate template) {
    return Located.actions(template)
        .filter(action -> !action.part().asks().isEmpty())
        .flatMap(
            action ->
                Stream.of(nobody(action), many(action), twice(action), only(action))
                    .flatMap(problems -> problems));
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

  private static Stream<Problem> many(Located<Action> action) {
    int asked = action.part().asks().size();
    return asked <= Action.MOST_ASKS
        ? Stream.empty()
        : Stream.of(
            Problem.error(
                "ask.many",
                action.path("asks"),
                action.part().id(),
                Integer.toString(asked),
                Integer.toString(Action.MOST_ASKS)));
  }

  /** What is asked for with one result names one that the action can have. */
  private static Stream<Problem> only(Located<Action> action) {
    var asks = action.part().asks();
    var known = action.part().resultKeys();
    return IntStream.range(0, asks.size())
        .filter(i -> asks.get(i).only() != null && !known.contains(asks.get(i).only()))
        .mapToObj(i -> unknown(action, i, Objects.requireNonNull(asks.get(i).only()), known));
  }

  private static Problem unknown(Located<Action> action, int i, String only, List<String> known) {
    return Problem.error(
        "ask.result",
        action.path("asks[" + i + "].for"),
        only,
        action.part().id(),
        Nearest.to(only, known));
  }

  private static Stream<Problem> twice(Located<Action> action) {
    var asks = action.part().asks();
    var seen = new HashSet<String>();
    return IntStream.range(0, asks.size())
        .filter(i -> !seen.add(asks.get(i).kind() + " " + asks.get(i).id()))
        .mapToObj(
            i ->
                Problem.error(
                    "ask.twice",
                    action.path("asks[" + i + "]"),
                    asks.get(i).id(),
                    action.part().id()));
  }
}
