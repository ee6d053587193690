package io.jalon.engine.steer;

import io.jalon.engine.run.SequenceEnds;
import io.jalon.run.Run;
import io.jalon.run.Runs;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The runs that a run has launched and whose end it waits for: a part of its work, which shares its
 * pauses and its interruption. What it launched without waiting lives a life of its own (F-59).
 */
@Component
class AwaitedRuns {

  private final SequenceEnds ends;
  private final Runs runs;

  AwaitedRuns(SequenceEnds ends, Runs runs) {
    this.ends = ends;
    this.runs = runs;
  }

  /** Those under way, the oldest first. */
  List<Run> of(Run run) {
    var actions = ends.awaitedBy(run.id());
    return runs.launchedBy(run.id()).stream()
        .filter(Run::active)
        .filter(child -> actions.contains(String.valueOf(child.parentAction())))
        .toList();
  }
}
