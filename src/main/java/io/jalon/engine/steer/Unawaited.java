package io.jalon.engine.steer;

import io.jalon.run.Run;
import java.util.List;
import org.springframework.stereotype.Component;

/** Ends sequences whose end nobody waits for any more, because a person has moved what waited. */
@Component
class Unawaited {

  private final AwaitedRuns awaited;
  private final Interrupting interrupting;

  Unawaited(AwaitedRuns awaited, Interrupting interrupting) {
    this.awaited = awaited;
    this.interrupting = interrupting;
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
    interrupting.endAll(
        before.stream().filter(child -> !still.contains(child.id())).toList(), reason);
  }
}
