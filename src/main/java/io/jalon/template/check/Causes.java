package io.jalon.template.check;

import io.jalon.template.Action;
import io.jalon.template.ActionKind.Notify;
import io.jalon.template.HttpRequest;
import io.jalon.template.Problem;
import io.jalon.template.SendMessage;
import io.jalon.template.SequenceTemplate;
import java.util.stream.Stream;

/** {@code while} and {@code keep} are for what is sent. */
final class Causes implements Rule {

  @Override
  public Stream<Problem> problems(SequenceTemplate template) {
    return Located.actions(template)
        .filter(action -> !sent(action.part()))
        .flatMap(
            action ->
                Stream.concat(
                    problem(action, "while", action.part().whileTrue() != null),
                    problem(action, "keep", action.part().keep())));
  }

  private static boolean sent(Action action) {
    var kind = action.kind();
    return kind instanceof SendMessage || kind instanceof Notify || kind instanceof HttpRequest;
  }

  private static Stream<Problem> problem(Located<Action> action, String key, boolean there) {
    return there
        ? Stream.of(Problem.error("cause.unsent", action.path(key), action.part().id(), key))
        : Stream.empty();
  }
}
