package io.jalon.template.check;

import io.jalon.template.Problem;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.Target;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Every place can be reached from the first one; which can is not known as long as it is to be said
 * where a step leads.
 */
final class Reachability implements Rule {

  @Override
  public Stream<Problem> problems(SequenceTemplate template) {
    var places = template.places();
    if (places.isEmpty()) {
      return Stream.empty();
    }
    var reached = Graph.of(template).reachable(List.of(places.get(0).id()));
    var open =
        template.steps().stream().anyMatch(step -> !step.leadsOn() && reached.contains(step.id()));
    return open ? Stream.empty() : unreached(places, reached);
  }

  private static Stream<Problem> unreached(List<Target> places, Set<String> reached) {
    return IntStream.range(0, places.size())
        .filter(i -> !reached.contains(places.get(i).id()))
        .mapToObj(
            i -> Problem.warning("place.unreachable", "steps[" + i + "]", places.get(i).id()));
  }
}
