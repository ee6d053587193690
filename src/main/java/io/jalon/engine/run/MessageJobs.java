package io.jalon.engine.run;

import io.jalon.engine.parse.Settings;
import io.jalon.engine.rows.RunJobs;
import io.jalon.engine.rows.RunRows;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.jobexecutor.AsyncContinuationJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.AsyncContinuationJobHandler.AsyncContinuationConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;

/**
 * Makes no job of a message that a person's command may write itself: it only goes to our outbox,
 * in the name of its template, as a job would write it.
 */
public final class MessageJobs extends RunJobs {

  private static final String MESSAGE = "send-message";
  private static final AsyncContinuationJobHandler CONTINUATIONS =
      new AsyncContinuationJobHandler();

  /** In place of the engine's own. */
  public static SessionFactory factory() {
    return new RunRows.Managers(JobManager.class, MessageJobs::new);
  }

  @Override
  public void send(MessageEntity job) {
    if (isMessage(job) && EngineInOneGo.taken()) {
      goOn(job);
    } else {
      super.send(job);
    }
  }

  private static boolean isMessage(MessageEntity job) {
    return AsyncContinuationJobHandler.TYPE.equals(job.getJobHandlerType())
        && Settings.of(job.getExecution().getActivity()).kind().equals(MESSAGE);
  }

  /** The engine carries it out as soon as the operation under way is over. */
  private void goOn(MessageEntity job) {
    var execution = job.getExecution();
    // The engine would else delete the job with its execution, though it was never kept.
    job.setExecution(null);
    var continuation = (AsyncContinuationConfiguration) job.getJobHandlerConfiguration();
    CONTINUATIONS.execute(continuation, execution, getCommandContext(), null);
  }
}
