package io.jalon.template.check;

import io.jalon.template.Action;
import io.jalon.template.Problem;
import io.jalon.template.Route;
import io.jalon.template.SequenceTemplate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An action that outlives its step stands beside it: no route of the step reads it, and it neither
 * follows an action nor is followed by one.
 */
final class Outlived implements Rule {

  @Override
  public Stream<Problem> problems(SequenceTemplate template) {
    return Stream.concat(
        Located.routes(template).flatMap(Outlived::read),
        Located.actions(template).flatMap(Outlived::chained));
  }

  private static Stream<Problem> read(Located<Route> route) {
    var when = Texts.unquoted(route.part().when());
    return route.step().actions().stream()
        .filter(action -> action.outlives() && names(when, action.id()))
        .map(
            action ->
                Problem.error("outlives.read", route.path("when"), action.id(), route.step().id()));
  }

  private static boolean names(String condition, String action) {
    return Pattern.compile("(?<![.\\w])" + Pattern.quote(action) + "\\s*\\.")
        .matcher(condition)
        .find();
  }

  private static Stream<Problem> chained(Located<Action> action) {
    return After.other(action.step(), action.part()).stream()
        .filter(other -> other.outlives() || action.part().outlives())
        .map(
            other ->
                Problem.error(
                    "outlives.after", action.path("after"), action.part().id(), other.id()));
  }
}
