package io.jalon.engine.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** What a program that stops in an orderly way leaves to the others. */
class FreedJobsTest {

  private final CountDownLatch end = new CountDownLatch(1);
  private final StandaloneInMemProcessEngineConfiguration configuration =
      new StandaloneInMemProcessEngineConfiguration();
  private ProcessEngine engine;
  private SpringJobExecutor ours;
  private FreedJobs freed;

  @BeforeEach
  void twoJobs() {
    configuration.setProcessEngineName("freed-jobs");
    configuration.setJdbcUrl("jdbc:h2:mem:freed-jobs");
    configuration.setMetricsEnabled(false);
    configuration.setEnforceHistoryTimeToLive(false);
    engine = configuration.buildProcessEngine();
    var process =
        Bpmn.createExecutableProcess("later").startEvent().manualTask().camundaAsyncBefore().done();
    engine.getRepositoryService().createDeployment().addModelInstance("l.bpmn", process).deploy();
    engine.getRuntimeService().startProcessInstanceByKey("later");
    engine.getRuntimeService().startProcessInstanceByKey("later");
    ours = executor();
    var beans = new StaticListableBeanFactory();
    beans.addBean("jobExecutor", ours);
    freed =
        new FreedJobs(
            beans.getBeanProvider(SpringJobExecutor.class),
            JdbcClient.create(configuration.getDataSource()));
    freed.start();
  }

  @AfterEach
  void close() {
    engine.close();
  }

  private static SpringJobExecutor executor() {
    var tasks = new ThreadPoolTaskExecutor();
    tasks.initialize();
    var executor = new SpringJobExecutor();
    executor.setTaskExecutor(tasks);
    executor.setMaxJobsPerAcquisition(1);
    return executor;
  }

  private void acquires(SpringJobExecutor executor) {
    configuration.getCommandExecutorTxRequired().execute(new AcquireJobsCmd(executor));
  }

  private List<String> owners() {
    return engine.getManagementService().createJobQuery().list().stream()
        .map(job -> ((JobEntity) job).getLockOwner())
        .filter(Objects::nonNull)
        .toList();
  }

  @Test
  void what_it_has_locked_and_not_begun_is_free_for_the_others_at_once() {
    var other = executor();
    acquires(ours);
    acquires(other);
    assertThat(owners()).containsExactlyInAnyOrder(ours.getLockOwner(), other.getLockOwner());
    freed.stop();
    assertThat(owners()).containsExactly(other.getLockOwner());
  }

  @Test
  void a_job_that_still_runs_keeps_its_lock() {
    acquires(ours);
    ((ThreadPoolTaskExecutor) ours.getTaskExecutor()).execute(this::busy);
    Thread.currentThread().interrupt();
    freed.stop();
    assertThat(Thread.interrupted()).isTrue();
    assertThat(owners()).containsExactly(ours.getLockOwner());
    end.countDown();
  }

  private void busy() {
    try {
      end.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
