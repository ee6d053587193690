package io.jalon.engine.jobs;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;

/**
 * Locks due jobs, and gives those that are alone in their runs to the threads in groups: each of
 * them has something to do before any has more than one job.
 */
final class AcquireGroups extends AcquireJobsCmd {

  private static final int LARGEST = 16;

  private final int threads;

  /**
   * Locks jobs.
   *
   * @param most how many at most
   * @param threads how many threads carry them out
   */
  AcquireGroups(JobExecutor executor, int most, int threads) {
    super(executor, most);
    this.threads = threads;
  }

  @Override
  public AcquiredJobs execute(CommandContext command) {
    var acquired = super.execute(command);
    var batches = acquired.getJobIdBatches();
    var alone = batches.stream().filter(batch -> batch.size() == 1).toList();
    batches.removeAll(alone);
    int size = Math.max(1, Math.min((alone.size() + threads - 1) / threads, LARGEST));
    for (int from = 0; from < alone.size(); from += size) {
      batches.add(together(alone.subList(from, Math.min(from + size, alone.size()))));
    }
    return acquired;
  }

  /** The engine takes those out of it that somebody else has locked meanwhile. */
  private static List<String> together(List<List<String>> batches) {
    var ids = new ArrayList<String>();
    batches.forEach(ids::addAll);
    return ids;
  }
}
