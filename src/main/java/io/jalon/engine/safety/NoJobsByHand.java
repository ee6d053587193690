package io.jalon.engine.safety;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobListener;

/**
 * Leaves jobs to the job executor and to administrators. The engine counts a job that it refuses to
 * a person as failed: after three tries of anybody's, a deadline would never come.
 */
public final class NoJobsByHand extends CommandInterceptor {

  @SuppressWarnings("NullAway") // What is skipped answers nothing (Void).
  @Override
  public <T> T execute(Command<T> command) {
    if (command instanceof ExecuteJobsCmd && Asker.isOrdinaryPerson()) {
      throw new AuthorizationException(
          "Seuls les administrateurs exécutent un travail à la main / only administrators run a"
              + " job by hand");
    }
    // What would count the refusal as a failure of the job.
    return command instanceof FailedJobListener && Asker.isOrdinaryPerson()
        ? null
        : next.execute(command);
  }
}
