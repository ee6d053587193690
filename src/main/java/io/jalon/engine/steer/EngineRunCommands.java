package io.jalon.engine.steer;

import io.jalon.run.Run;
import io.jalon.run.RunCommands;
import io.jalon.run.Runs;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Steers runs; the run's row is locked before the engine loads anything. */
@Component
class EngineRunCommands implements RunCommands {

  private static final String USER_DECISION = "user_decision";

  private final Runs runs;
  private final Pausing pausing;
  private final Interrupting interrupting;
  private final TransactionTemplate transaction;

  EngineRunCommands(
      Runs runs, Pausing pausing, Interrupting interrupting, TransactionTemplate transaction) {
    this.runs = runs;
    this.pausing = pausing;
    this.interrupting = interrupting;
    this.transaction = transaction;
  }

  @Override
  public Steered pause(String runId, @Nullable String reason) {
    return on(
        runId,
        run -> {
          if (run.paused()) {
            return new Steered.AlreadySo(run);
          }
          pausing.pause(run, reason);
          return done(run);
        });
  }

  @Override
  public Steered resume(String runId) {
    return on(
        runId,
        run -> {
          if (!run.paused()) {
            return new Steered.AlreadySo(run);
          }
          pausing.resume(run);
          return done(run);
        });
  }

  @Override
  public Steered interrupt(String runId, String reason) {
    return on(
        runId,
        run -> {
          interrupting.end(run, USER_DECISION, reason);
          return done(run);
        });
  }

  private Steered done(Run run) {
    return new Steered.Done(runs.find(run.id()).orElseThrow());
  }

  private Steered on(String runId, Function<Run, Steered> work) {
    var outcome =
        transaction.execute(
            status ->
                runs.lock(runId)
                    .map(run -> run.active() ? work.apply(run) : new Steered.Over(run))
                    .orElseGet(Steered.Unknown::new));
    return Objects.requireNonNull(outcome);
  }
}
