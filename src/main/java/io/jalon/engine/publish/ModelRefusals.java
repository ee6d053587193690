package io.jalon.engine.publish;

import static java.util.stream.Collectors.toSet;

import io.jalon.engine.safety.RefusedModel;
import io.jalon.template.Problem;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.ParseException;

/** What the engine's parser, and Jalon in it, refuses in a model, as problems at its elements. */
final class ModelRefusals {

  private static final String ENGINES = "model.refused";

  private ModelRefusals() {}

  static List<Problem> of(ParseException refused) {
    var all =
        refused.getResorceReports().stream()
            .flatMap(report -> report.getErrors().stream())
            .map(ModelRefusals::of)
            .distinct()
            .toList();
    var told =
        all.stream().filter(problem -> !engines(problem)).map(Problem::path).collect(toSet());
    return all.stream()
        .filter(problem -> !engines(problem) || !told.contains(problem.path()))
        .toList();
  }

  /** Whether the engine says it, in its own language: what Jalon says of an element is enough. */
  private static boolean engines(Problem problem) {
    return problem.code().equals(ENGINES);
  }

  private static Problem of(org.camunda.bpm.engine.Problem error) {
    var message = String.valueOf(error.getMessage());
    return RefusedModel.read(message)
        .map(said -> problem(said.code(), said.elementId(), said.args()))
        .orElseGet(
            () ->
                problem(
                    ENGINES,
                    Objects.requireNonNullElse(error.getMainElementId(), ""),
                    List.of(message)));
  }

  private static Problem problem(String code, String path, List<String> args) {
    return Problem.error(code, path, args.toArray(String[]::new));
  }
}
