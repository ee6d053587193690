package io.jalon.engine.steer;

import io.jalon.engine.run.Endings;
import io.jalon.engine.run.Endings.Ending;
import io.jalon.run.Run;
import io.jalon.run.Runs;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Ends a run before its time, and with it the sequences whose end it waits for. */
@Component
class Interrupting {

  /** The end of a run that a person ends, as {@link Run#endKind()}. */
  static final String USER_DECISION = "user_decision";

  private final RuntimeService engine;
  private final AwaitedRuns awaited;
  private final Endings endings;
  private final Runs runs;

  Interrupting(RuntimeService engine, AwaitedRuns awaited, Endings endings, Runs runs) {
    this.engine = engine;
    this.awaited = awaited;
    this.endings = endings;
    this.runs = runs;
  }

  /**
   * Ends a locked run; what it waits for ends after it, so that it hears nothing of that.
   *
   * @param kind as {@link Run#endKind()}
   */
  void end(Run run, String kind, String reason) {
    var children = awaited.of(run);
    endings.with(
        new Ending(run.id(), kind, reason),
        () -> engine.deleteProcessInstance(run.id(), reason, true, true));
    endAll(children, reason);
  }

  /** Interrupts those of them that are still under way. */
  void endAll(List<Run> children, String reason) {
    for (var child : children) {
      runs.lock(child.id()).filter(Run::active).ifPresent(c -> end(c, "interrupted", reason));
    }
  }
}
