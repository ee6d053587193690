package io.jalon.template.check;

import io.jalon.template.Problem;
import io.jalon.template.SequenceTemplate;
import java.util.HashSet;
import java.util.stream.Stream;

/** What always holds on an event without a condition comes last of what holds on this event. */
final class AlwaysOnce implements Rule {

  @Override
  public Stream<Problem> problems(SequenceTemplate template) {
    var settled = new HashSet<String>();
    return Everywhere.events(template).entrySet().stream()
        .filter(
            always -> {
              var event = always.getValue();
              boolean late = settled.contains(event.event());
              if (event.when() == null) {
                settled.add(event.event());
              }
              return late;
            })
        .map(
            always ->
                Problem.warning(
                    "always.never", always.getKey() + ".event", always.getValue().event()));
  }
}
