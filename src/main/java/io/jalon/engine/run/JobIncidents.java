package io.jalon.engine.run;

import io.jalon.engine.parse.Settings;
import io.jalon.journal.Author;
import io.jalon.journal.Entry;
import io.jalon.journal.Journal;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.runtime.Incident;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells the history when a job has failed as often as the engine tries, so that nothing goes on at
 * that place (an incident), and when somebody has it tried again. The line is written in the
 * transaction that notes the failure, not in that of the job, which is rolled back.
 */
@Component
class JobIncidents extends DefaultIncidentHandler {

  private static final int LONGEST = 500;

  private final Contexts contexts;
  private final Journal journal;

  JobIncidents(Contexts contexts, Journal journal) {
    super(Incident.FAILED_JOB_HANDLER_TYPE);
    this.contexts = contexts;
    this.journal = journal;
  }

  @Override
  public Incident handleIncident(IncidentContext where, @Nullable String message) {
    var incident = super.handleIncident(where, message);
    tell("job_failed", where, message);
    return incident;
  }

  /** The engine calls this whenever a job is done, too. */
  @Override
  public void resolveIncident(IncidentContext where) {
    if (neverFailed(where)) {
      return;
    }
    if (isOpen(where)) {
      tell("job_recovered", where, null);
    }
    super.resolveIncident(where);
  }

  /** The engine calls this whenever a job is not needed any more, too. */
  @Override
  public void deleteIncident(IncidentContext where) {
    if (!neverFailed(where)) {
      super.deleteIncident(where);
    }
  }

  /** Such a job, as nearly all are, costs no look at the incidents. */
  private static boolean neverFailed(IncidentContext where) {
    var job = job(where);
    return job != null && job.getExceptionMessage() == null && job.getRetries() > 0;
  }

  private static boolean isOpen(IncidentContext where) {
    return job(where) != null
        && !Context.getCommandContext()
            .getIncidentManager()
            .findIncidentByConfiguration(where.getConfiguration())
            .isEmpty();
  }

  private static @Nullable JobEntity job(IncidentContext where) {
    return Context.getCommandContext().getJobManager().findJobById(where.getConfiguration());
  }

  private void tell(String kind, IncidentContext where, @Nullable String reason) {
    execution(where)
        .ifPresent(
            execution -> {
              var entry = entry(kind, execution, where).with("reason", cut(reason));
              var place = entry.place();
              journal.write(
                  place == null ? Author.SYSTEM : Author.template(place.templateId()), entry);
            });
  }

  private static Optional<ExecutionEntity> execution(IncidentContext where) {
    return Optional.ofNullable(where.getExecutionId())
        .map(id -> Context.getCommandContext().getExecutionManager().findExecutionById(id));
  }

  private Entry entry(String kind, ExecutionEntity execution, IncidentContext where) {
    var process = execution.getProcessDefinition();
    var job = job(where);
    var activity = job == null ? null : process.findActivity(job.getActivityId());
    return contexts
        .entry(kind, execution, activity == null ? Settings.NONE : Settings.of(activity))
        .with(
            "name",
            Stream.of(
                    Optional.ofNullable(ElementNames.of(activity)),
                    Optional.ofNullable(activity).map(ActivityImpl::getId))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(process::getKey));
  }

  private static @Nullable String cut(@Nullable String reason) {
    return reason == null || reason.length() <= LONGEST
        ? reason
        : reason.substring(0, reason.offsetByCodePoints(0, LONGEST / 2)) + "…";
  }
}
