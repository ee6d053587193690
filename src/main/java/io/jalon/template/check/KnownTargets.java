package io.jalon.template.check;

import io.jalon.template.Nearest;
import io.jalon.template.Problem;
import io.jalon.template.Route;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.Target;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/** A route, or what holds in every step, leads to a step or an end of the template. */
final class KnownTargets implements Rule {

  @Override
  public Stream<Problem> problems(SequenceTemplate template) {
    var places = template.places().stream().map(Target::id).toList();
    var targets = new LinkedHashMap<String, String>();
    Everywhere.events(template).forEach((path, event) -> targets.put(path + ".to", event.to()));
    Located.routes(template).forEach(route -> targets.put(path(route), route.part().to()));
    return targets.entrySet().stream()
        .filter(target -> !places.contains(target.getValue()))
        .map(target -> problem(target.getKey(), target.getValue(), places));
  }

  private static String path(Located<Route> route) {
    return route.path(route.part().otherwise() ? "otherwise" : "to");
  }

  private static Problem problem(String path, String target, List<String> places) {
    return Problem.error("route.target", path, target, Nearest.to(target, places));
  }
}
