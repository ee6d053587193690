package io.jalon.template.check;

import io.jalon.template.Action;
import io.jalon.template.Route;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.Step;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A part of a template with its path in the file.
 *
 * @param path e.g. {@code steps[2].actions[0]}
 * @param step the step that it belongs to, or is
 * @param part the part itself
 */
record Located<T>(String path, Step step, T part) {

  String path(String key) {
    return path + "." + key;
  }

  /** The steps of a template. */
  static Stream<Located<Step>> steps(SequenceTemplate template) {
    return IntStream.range(0, template.places().size())
        .filter(i -> template.places().get(i) instanceof Step)
        .mapToObj(
            i -> {
              var step = (Step) template.places().get(i);
              return new Located<>("steps[" + i + "]", step, step);
            });
  }

  /** The actions of a template. */
  static Stream<Located<Action>> actions(SequenceTemplate template) {
    return parts(template, "actions", Step::actions);
  }

  /** The routes of a template. */
  static Stream<Located<Route>> routes(SequenceTemplate template) {
    return parts(template, "routes", Step::routes);
  }

  private static <T> Stream<Located<T>> parts(
      SequenceTemplate template, String key, Function<Step, List<T>> parts) {
    return steps(template)
        .flatMap(
            step ->
                IntStream.range(0, parts.apply(step.part()).size())
                    .mapToObj(
                        i ->
                            new Located<>(
                                step.path(key) + "[" + i + "]",
                                step.part(),
                                parts.apply(step.part()).get(i))));
  }
}
