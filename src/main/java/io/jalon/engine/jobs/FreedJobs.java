package io.jalon.engine.jobs;

import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Gives back, as the program stops, the jobs that it has locked and does not get to any more: the
 * others would wait for minutes until the lock is over.
 */
@Component
class FreedJobs implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(FreedJobs.class);

  /** Within the time that Spring gives all that stops together. */
  private static final int SECONDS = 20;

  private final ObjectProvider<SpringJobExecutor> executors;
  private final JdbcClient jdbc;
  private volatile boolean running;

  FreedJobs(ObjectProvider<SpringJobExecutor> executors, JdbcClient jdbc) {
    this.executors = executors;
    this.jdbc = jdbc;
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    executors.ifAvailable(this::stop);
  }

  private void stop(SpringJobExecutor executor) {
    executor.shutdown();
    if (over(executor)) {
      int freed = free(executor.getLockOwner());
      LOG.debug("{} jobs are given back", freed);
    }
  }

  /** Whether none of its jobs runs any more: one that does keeps its lock. */
  private static boolean over(SpringJobExecutor executor) {
    if (!(executor.getTaskExecutor() instanceof ThreadPoolTaskExecutor tasks)) {
      return false;
    }
    var pool = tasks.getThreadPoolExecutor();
    pool.shutdown();
    pool.getQueue().clear();
    try {
      return pool.awaitTermination(SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private int free(String owner) {
    return jdbc.sql(
            "update act_ru_job set lock_owner_ = null, lock_exp_time_ = null where lock_owner_ = ?")
        .param(owner)
        .update();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
