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

  private final Runs runs;
  private final Pausing pausing;
  private final Interrupting interrupting;
  private final Moves moves;
  private final TransactionTemplate transaction;

  /** What takes a run elsewhere. */
  @Component
  record Moves(Switching switching, Jumping jumping, Migrating migrating) {}

  EngineRunCommands(
      Runs runs,
      Pausing pausing,
      Interrupting interrupting,
      Moves moves,
      TransactionTemplate transaction) {
    this.runs = runs;
    this.pausing = pausing;
    this.interrupting = interrupting;
    this.moves = moves;
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
          interrupting.end(run, Interrupting.USER_DECISION, reason);
          return done(run);
        });
  }

  @Override
  public Steered switchTo(String runId, String templateId, String reason, String author) {
    return on(runId, run -> moves.switching().to(run, templateId, reason, author));
  }

  @Override
  public Steered jump(String runId, String step, String reason) {
    return on(
        runId,
        run -> run.paused() ? new Steered.Paused(run) : moves.jumping().to(run, step, reason));
  }

  @Override
  public Steered migrate(String runId, int version) {
    return migrated(runId, version, true);
  }

  @Override
  public Steered tryMigration(String runId, int version) {
    return migrated(runId, version, false);
  }

  private Steered migrated(String runId, int version, boolean keep) {
    return on(
        runId,
        run -> run.paused() ? new Steered.Paused(run) : moves.migrating().to(run, version, keep));
  }

  private Steered done(Run run) {
    return new Steered.Done(runs.find(run.id()).orElseThrow());
  }

  private Steered on(String runId, Function<Run, Steered> work) {
    return Objects.requireNonNull(transaction.execute(status -> locked(runId, work)));
  }

  private Steered locked(String runId, Function<Run, Steered> work) {
    return runs.lock(runId)
        .map(run -> run.active() ? work.apply(run) : new Steered.Over(run))
        .orElseGet(Steered.Unknown::new);
  }
}
