package io.jalon.engine.jobs;

import org.camunda.bpm.engine.impl.jobexecutor.CallerRunsRejectedJobsHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.spring.boot.starter.configuration.impl.DefaultJobConfiguration.JobConfiguration;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.spring.boot.starter.property.JobExecutionProperty;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.PropertyMapper;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskExecutor;

/** The job executor in place of the engine's own, with the same settings. */
@Configuration(proxyBeanMethods = false)
class JobExecution {

  @Bean
  @ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
  JobExecutor jobExecutor(
      @Qualifier(JobConfiguration.CAMUNDA_TASK_EXECUTOR_QUALIFIER) TaskExecutor tasks,
      CamundaBpmProperties properties,
      JobGroups groups) {
    var executor = new GroupingJobExecutor(groups, properties.getJobExecution().getCorePoolSize());
    executor.setTaskExecutor(tasks);
    // One that finds no room is done by who looks for the next: else it would look for each anew.
    executor.setRejectedJobsHandler(new CallerRunsRejectedJobsHandler());
    set(executor, properties.getJobExecution());
    return executor;
  }

  private static void set(JobExecutor executor, JobExecutionProperty settings) {
    var map = PropertyMapper.get().alwaysApplyingWhenNonNull();
    map.from(settings::getMaxJobsPerAcquisition).to(executor::setMaxJobsPerAcquisition);
    map.from(settings::getLockTimeInMillis).to(executor::setLockTimeInMillis);
    map.from(settings::getWaitTimeInMillis).to(executor::setWaitTimeInMillis);
    map.from(settings::getMaxWait).to(executor::setMaxWait);
    map.from(settings::getWaitIncreaseFactor).to(executor::setWaitIncreaseFactor);
    map.from(settings::getBackoffTimeInMillis).to(executor::setBackoffTimeInMillis);
    map.from(settings::getMaxBackoff).to(executor::setMaxBackoff);
    map.from(settings::getBackoffDecreaseThreshold).to(executor::setBackoffDecreaseThreshold);
  }
}
