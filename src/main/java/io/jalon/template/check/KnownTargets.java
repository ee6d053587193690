package io.jalon.template.check;

import io.jalon.template.Nearest;
import io.jalon.template.Problem;
import io.jalon.template.Route;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.Target;
import java.util.List;
import java.util.stream.Stream;

/** A route leads to a step or an end of the template. */
final class KnownTargets implements Rule {

  @Override
  public Stream<Problem> problems(SequenceTemplate template) {
    var places = template.places().stream().map(Target::id).toList();
    return Located.routes(template)
        .filter(route -> !places.contains(route.part().to()))
        .map(route -> problem(route, places));
  }

  private static Problem problem(Located<Route> route, List<String> places) {
    var key = route.part().otherwise() ? "otherwise" : "to";
    return Problem.error(
        "route.target", route.path(key), route.part().to(), Nearest.to(route.part().to(), places));
  }
}
