package io.jalon.template.check;

import io.jalon.template.Nearest;
import io.jalon.template.Problem;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.Step;
import java.util.List;
import java.util.stream.Stream;

/** The result that ends a step is one that an action of the step can have. */
final class UntilResults implements Rule {

  @Override
  public Stream<Problem> problems(SequenceTemplate template) {
    return Located.steps(template).flatMap(UntilResults::problems);
  }

  private static Stream<Problem> problems(Located<Step> step) {
    var result = step.part().until().result();
    var known = results(step.part());
    return result == null || known.contains(result)
        ? Stream.empty()
        : Stream.of(
            Problem.error(
                "until.unknown",
                step.path("until"),
                result,
                step.part().id(),
                Nearest.to(result, known)));
  }

  /** An action that outlives its step ends nothing. */
  private static List<String> results(Step step) {
    return step.actions().stream()
        .filter(action -> !action.outlives())
        .flatMap(action -> action.resultKeys().stream())
        .toList();
  }
}
