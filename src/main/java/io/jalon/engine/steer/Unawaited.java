package io.jalon.engine.steer;

import io.jalon.run.Run;
import io.jalon.run.Runs;
import java.util.List;
import org.springframework.stereotype.Component;

/** Ends sequences whose end nobody waits for any more, because a person has moved what waited. */
@Component
class Unawaited {

  private final AwaitedRuns awaited;
  private final Interrupting interrupting;
  private final Runs runs;

  Unawaited(AwaitedRuns awaited, Interrupting interrupting, Runs runs) {
    this.awaited = awaited;
    this.interrupting = interrupting;
    this.runs = runs;
  }

  /** The sequences that a run waits for now. */
  List<Run> before(Run run) {
    return awaited.of(run);
  }

  /**
   * Ends those that it waits for no more.
   *
   * @param before those that it waited for
   * @param reason why, in the person's words
   */
  void end(Run run, List<Run> before, String reason) {
    var still = awaited.of(run).stream().map(Run::id).toList();
    before.stream()
        .filter(child -> !still.contains(child.id()))
        .forEach(
            child ->
                runs.lock(child.id())
                    .filter(Run::active)
                    .ifPresent(active -> interrupting.end(active, "interrupted", reason)));
  }
}
