package io.jalon.template.check;

import io.jalon.template.ActionKind.LaunchSequence;
import io.jalon.template.CalledSequence;
import io.jalon.template.End;
import io.jalon.template.SequenceTemplate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The other sequences that a template calls. */
public final class Calls {

  private Calls() {}

  /** Every one of a template, those of actions first. */
  public static Stream<CalledSequence> of(SequenceTemplate template) {
    return Stream.concat(launches(template), switches(template));
  }

  private static Stream<CalledSequence> launches(SequenceTemplate template) {
    return Located.actions(template)
        .flatMap(
            action ->
                action.part().kind() instanceof LaunchSequence launch
                    ? Stream.of(
                        new CalledSequence(
                            action.path("launch-sequence.sequence"),
                            launch.sequence(),
                            action.part().id()))
                    : Stream.empty());
  }

  private static Stream<CalledSequence> switches(SequenceTemplate template) {
    var places = template.places();
    return IntStream.range(0, places.size())
        .boxed()
        .flatMap(
            i ->
                places.get(i) instanceof End end && end.switchTo() != null
                    ? Stream.of(
                        new CalledSequence("steps[" + i + "].switch", end.switchTo(), end.id()))
                    : Stream.empty());
  }
}
