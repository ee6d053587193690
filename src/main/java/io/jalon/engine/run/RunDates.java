package io.jalon.engine.run;

import io.jalon.calendar.CountedDates;
import io.jalon.run.WaitingDates;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The dates of a run and how they were counted (F-40). */
@Component
public class RunDates implements WaitingDates {

  private final CountedDates dates;
  private final ManagementService jobs;
  private final TaskService tasks;

  RunDates(CountedDates dates, ManagementService jobs, TaskService tasks) {
    this.dates = dates;
    this.jobs = jobs;
    this.tasks = tasks;
  }

  /**
   * A date.
   *
   * @param kept as it was counted
   * @param waiting whether its timer or task is still there, and it is not a thing of the past
   */
  public record RunDate(CountedDates.Kept kept, boolean waiting) {}

  /** The dates of a run, the earliest first; those not set come last. */
  public List<RunDate> of(String runId) {
    var waiting = waiting(runId);
    return dates.of(runId).stream()
        .map(kept -> new RunDate(kept, waiting.contains(kept.element())))
        .toList();
  }

  @Override
  public Set<String> waiting(String runId) {
    var definitions =
        jobs.createJobQuery().processInstanceId(runId).list().stream()
            .map(Job::getJobDefinitionId)
            .distinct()
            .map(id -> jobs.createJobDefinitionQuery().jobDefinitionId(id).singleResult())
            .map(JobDefinition::getActivityId);
    var open =
        tasks.createTaskQuery().processInstanceId(runId).list().stream()
            .map(Task::getTaskDefinitionKey);
    return Stream.concat(definitions, open).collect(Collectors.toSet());
  }
}
