package io.jalon.engine.jobs;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobsRunnable;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out a group of jobs together, with those that they bring about; each by itself once that
 * has failed, so that only the one that fails is tried again.
 */
final class GroupRunnable extends ExecuteJobsRunnable {

  private static final Logger LOG = LoggerFactory.getLogger(GroupRunnable.class);

  private final JobGroups groups;
  private boolean apart;

  GroupRunnable(List<String> jobIds, ProcessEngineImpl engine, JobGroups groups) {
    super(jobIds, engine);
    this.groups = groups;
  }

  @Override
  protected void executeJob(String jobId, CommandExecutor commands, JobFailureCollector failures) {
    var waiting = Context.getJobExecutorContext().getCurrentProcessorJobQueue();
    if (apart || waiting.isEmpty() || !together(jobId, waiting, commands)) {
      super.executeJob(jobId, commands, failures);
    }
  }

  /** Whether the first is done, with some of those that wait. */
  private boolean together(String first, List<String> waiting, CommandExecutor commands) {
    var ids = new ArrayList<>(waiting);
    ids.add(0, first);
    try {
      var done = commands.execute(groups.of(ids));
      waiting.removeAll(done);
      return done.contains(first);
    } catch (RuntimeException failure) {
      LOG.debug("{} jobs are done each by itself", ids.size(), failure);
      apart = true;
      return false;
    }
  }
}
