package io.jalon.template.check;

import io.jalon.template.Problem;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.Step;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The last route of a step is {@code otherwise}, and only the last one (F-11). */
final class Otherwise implements Rule {

  @Override
  public Stream<Problem> problems(SequenceTemplate template) {
    return Located.steps(template).flatMap(Otherwise::problems);
  }

  private static Stream<Problem> problems(Located<Step> step) {
    var routes = step.part().routes();
    int last = routes.size() - 1;
    var early =
        IntStream.range(0, Math.max(last, 0))
            .filter(i -> routes.get(i).otherwise())
            .mapToObj(i -> step.path("routes") + "[" + i + "]")
            .map(path -> Problem.error("route.otherwise.early", path, step.part().id()));
    return last >= 0 && routes.get(last).otherwise() || answersAreOpen(step.part())
        ? early
        : Stream.concat(early, Stream.of(missing(step)));
  }

  /** Then the answers say that nothing is decided yet, once for all. */
  private static boolean answersAreOpen(Step step) {
    return step.actions().stream().anyMatch(action -> !step.undecided(action).isEmpty());
  }

  private static Problem missing(Located<Step> step) {
    return Problem.error("route.otherwise.missing", step.path("routes"), step.part().id());
  }
}
