package io.jalon.template.check;

import io.jalon.template.End;
import io.jalon.template.Problem;
import io.jalon.template.SequenceTemplate;
import java.util.stream.Stream;

/** A run starts at the first place of the file, which is a step. */
final class FirstPlace implements Rule {

  @Override
  public Stream<Problem> problems(SequenceTemplate template) {
    if (template.places().isEmpty()) {
      return Stream.of(Problem.error("steps.none", "steps"));
    }
    return template.places().get(0) instanceof End end
        ? Stream.of(Problem.error("start.end", "steps[0]", end.id()))
        : Stream.empty();
  }
}
