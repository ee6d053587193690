package io.jalon.template.check;

import io.jalon.template.ActionKind.LaunchSequence;
import io.jalon.template.End;
import io.jalon.template.Problem;
import io.jalon.template.SequenceTemplate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A sequence neither launches itself nor switches to itself: one run of it at a time (F-59). */
final class SelfCalls implements Rule {

  @Override
  public Stream<Problem> problems(SequenceTemplate template) {
    return Stream.concat(launches(template), switches(template));
  }

  private static Stream<Problem> launches(SequenceTemplate template) {
    return Located.actions(template)
        .filter(
            action ->
                action.part().kind() instanceof LaunchSequence launch
                    && launch.sequence().equals(template.id()))
        .map(
            action ->
                Problem.error(
                    "call.self",
                    action.path("launch-sequence.sequence"),
                    template.id(),
                    action.part().id()));
  }

  private static Stream<Problem> switches(SequenceTemplate template) {
    var places = template.places();
    return IntStream.range(0, places.size())
        .filter(i -> places.get(i) instanceof End end && template.id().equals(end.switchTo()))
        .mapToObj(
            i ->
                Problem.error(
                    "call.self", "steps[" + i + "].switch", template.id(), places.get(i).id()));
  }
}
