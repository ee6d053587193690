package io.jalon.template.check;

import io.jalon.template.Problem;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.Step;
import java.util.List;
import java.util.stream.Stream;

/** There is an end, and every step can reach one (F-55). */
final class WayOut implements Rule {

  @Override
  public Stream<Problem> problems(SequenceTemplate template) {
    if (template.ends().isEmpty()) {
      return Stream.of(Problem.error("end.none", "steps"));
    }
    var leadingOut = Graph.of(template).reversed().reachable(exits(template));
    return Located.steps(template)
        .filter(step -> !leadingOut.contains(step.part().id()))
        .map(step -> trapped(step));
  }

  /** A step of which is still to be said where it leads may come to any end. */
  private static List<String> exits(SequenceTemplate template) {
    var open = template.steps().stream().filter(step -> !step.leadsOn()).map(Step::id);
    return Stream.concat(Graph.exits(template).stream(), open).toList();
  }

  private static Problem trapped(Located<Step> step) {
    return Problem.error("step.endless", step.path(), step.part().id(), step.part().name());
  }
}
