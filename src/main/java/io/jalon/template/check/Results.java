package io.jalon.template.check;

import io.jalon.template.Action;
import io.jalon.template.Nearest;
import io.jalon.template.Problem;
import io.jalon.template.Route;
import io.jalon.template.SequenceTemplate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Work that is answered offers results and nothing else does; a condition that compares a result
 * with a text uses one that its action can have.
 */
final class Results implements Rule {

  private static final Pattern COMPARISON =
      Pattern.compile("\\b([a-z][a-z0-9_]{0,59})\\.result\\s*!?=\\s*\"([^\"]{0,100})\"");

  @Override
  public Stream<Problem> problems(SequenceTemplate template) {
    return Stream.concat(
        Located.actions(template)
            .filter(action -> !action.part().results().isEmpty())
            .filter(action -> !Answers.listed(action.part()))
            .map(
                action -> Problem.error("result.task", action.path("results"), action.part().id())),
        Located.routes(template).flatMap(Results::unknown));
  }

  private static Stream<Problem> unknown(Located<Route> route) {
    var when = route.part().when();
    return when == null
        ? Stream.empty()
        : COMPARISON.matcher(when).results().flatMap(comparison -> unknown(route, comparison));
  }

  private static Stream<Problem> unknown(Located<Route> route, MatchResult comparison) {
    return route.step().actions().stream()
        .filter(action -> action.id().equals(comparison.group(1)))
        .filter(action -> Answers.known(action))
        .filter(action -> !action.resultKeys().contains(comparison.group(2)))
        .map(action -> problem(route, action, comparison.group(2)));
  }

  private static Problem problem(Located<Route> route, Action action, String result) {
    return Problem.error(
        "result.unknown",
        route.path("when"),
        result,
        action.id(),
        Nearest.to(result, action.resultKeys()));
  }
}
