package io.jalon.engine.steer;

import io.jalon.engine.jobs.GroupOfJobs;
import io.jalon.run.Conflicts;
import io.jalon.run.InOneGo;
import java.util.concurrent.ThreadLocalRandom;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tries a command of Tasklist, Cockpit or the engine's REST interface again when it met another one
 * at the same place: the second line behind the run's lock (DESIGN, rule 7). It stands outside of
 * the transaction; within one of ours, whoever opened that one tries again. The job executor tries
 * its jobs again by itself.
 */
@Component
public class RetryConflicts extends CommandInterceptor {

  private static final int TRIES = 4;
  private static final int PAUSE_MILLIS = 25;

  private final Conflicts conflicts;
  private final InOneGo go;

  RetryConflicts(Conflicts conflicts, InOneGo go) {
    this.go = go;
    this.conflicts = conflicts;
  }

  @Override
  public <T> @Nullable T execute(Command<T> command) {
    for (int attempt = 1; ; attempt++) {
      try {
        return ours(command) ? go.run(() -> next.execute(command)) : next.execute(command);
      } catch (RuntimeException failure) {
        if (attempt == TRIES || !ours(command) || !conflicts.in(failure)) {
          throw failure;
        }
        pause(attempt);
      }
    }
  }

  private static boolean ours(Command<?> command) {
    return Context.getCommandContext() == null
        && !TransactionSynchronizationManager.isActualTransactionActive()
        && !(command instanceof ExecuteJobsCmd)
        && !(command instanceof GroupOfJobs)
        && !(command instanceof AcquireJobsCmd);
  }

  private static void pause(int attempt) {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextInt(PAUSE_MILLIS * attempt) + 1L);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
