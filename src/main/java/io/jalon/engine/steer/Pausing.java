package io.jalon.engine.steer;

import io.jalon.engine.run.Recompute;
import io.jalon.engine.run.Suspension;
import io.jalon.journal.Journal;
import io.jalon.run.Pauses;
import io.jalon.run.Run;
import io.jalon.run.RunPaused;
import io.jalon.run.RunResumed;
import io.jalon.run.Runs;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Makes a run stand still and go on, and with it the sequences whose end it waits for. */
@Component
class Pausing {

  private final Suspension suspension;
  private final AwaitedRuns awaited;
  private final Replay replay;
  private final Recompute recompute;
  private final Told told;

  /** Where pauses are recorded. */
  @Component
  record Told(Runs runs, Pauses pauses, Journal journal, ApplicationEventPublisher events) {}

  Pausing(
      Suspension suspension, AwaitedRuns awaited, Replay replay, Recompute recompute, Told told) {
    this.suspension = suspension;
    this.awaited = awaited;
    this.replay = replay;
    this.recompute = recompute;
    this.told = told;
  }

  /** Pauses a locked run that is not paused. */
  void pause(Run run, @Nullable String reason) {
    pause(run, reason, null);
  }

  private void pause(Run run, @Nullable String reason, @Nullable String withRun) {
    var children = awaited.of(run);
    told.pauses().begin(run.id(), reason, withRun);
    suspension.begin(run.id());
    told.journal().write(Runs.entry("run_paused", run).with("reason", reason));
    told.events().publishEvent(new RunPaused(run.id(), run.dossierId()));
    for (var child : children) {
      told.runs().lock(child.id());
      if (!child.paused()) {
        pause(child, reason, run.id());
      }
    }
  }

  /** Resumes a locked run that is paused. */
  void resume(Run run) {
    told.pauses().end(run.id());
    suspension.end(run.id());
    told.journal()
        .write(
            Runs.entry("run_resumed", run)
                .with("since", Objects.requireNonNull(run.pausedSince())));
    recompute.run(run.id());
    told.events().publishEvent(new RunResumed(run.id(), run.dossierId()));
    resumeWith(run);
    replay.to(run);
  }

  /** What was paused with it; what somebody paused by itself stays so. */
  private void resumeWith(Run run) {
    for (var child : awaited.of(run)) {
      var with = told.pauses().open(child.id()).map(pause -> String.valueOf(pause.withRun()));
      if (with.filter(run.id()::equals).isPresent()) {
        told.runs().lock(child.id()).ifPresent(this::resume);
      }
    }
  }
}
