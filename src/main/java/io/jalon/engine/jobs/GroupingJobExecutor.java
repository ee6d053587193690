package io.jalon.engine.jobs;

import java.util.List;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;

/** Carries out jobs of several runs in one transaction when many are due (decision 0045). */
public final class GroupingJobExecutor extends SpringJobExecutor {

  private final JobGroups groups;
  private final int threads;

  /**
   * One that has no engine yet.
   *
   * @param threads how many jobs are carried out side by side
   */
  public GroupingJobExecutor(JobGroups groups, int threads) {
    this.groups = groups;
    this.threads = threads;
  }

  @Override
  public Command<AcquiredJobs> getAcquireJobsCmd(int most) {
    return new AcquireGroups(this, most, threads);
  }

  @Override
  public Runnable getExecuteJobsRunnable(List<String> jobIds, ProcessEngineImpl engine) {
    return new GroupRunnable(jobIds, engine, groups);
  }
}
