package io.jalon.engine.run;

import io.jalon.calendar.DueDates;
import io.jalon.dossier.RepereSet;
import io.jalon.engine.parse.Settings;
import io.jalon.journal.Entry;
import io.jalon.journal.Journal;
import io.jalon.run.Runs;
import io.jalon.task.Tasks;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The one place where timers and due dates of open tasks change: in the transaction of what they
 * depend on (DESIGN, rule 6).
 */
@Component
class Recompute {

  private final ProcessEngine engine;
  private final Runs runs;
  private final Tasks tasks;
  private final Contexts contexts;
  private final Journal journal;

  Recompute(ProcessEngine engine, Runs runs, Tasks tasks, Contexts contexts, Journal journal) {
    this.engine = engine;
    this.runs = runs;
    this.tasks = tasks;
    this.contexts = contexts;
    this.journal = journal;
  }

  @EventListener
  void moved(RepereSet event) {
    var executor =
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
            .getCommandExecutorTxRequired();
    for (var run : runs.activeOn(event.dossierId())) {
      runs.lock(run.id());
      executor.execute(
          engineState -> {
            moveTimers(engineState, run.id(), event.repereId());
            moveTasks(engineState, run.id(), event.repereId());
            return null;
          });
    }
  }

  private void moveTimers(CommandContext state, String runId, String repere) {
    for (var job : state.getJobManager().findJobsByProcessInstanceId(runId)) {
      if (job instanceof TimerEntity timer) {
        var execution = timer.getExecution();
        var settings = settings(execution, timer.getActivityId());
        if (settings.depends().equals(repere)) {
          engine.getManagementService().recalculateJobDuedate(timer.getId(), false);
          tell(contexts.entry("deadline_moved", execution, settings), timer.getDuedate());
        }
      }
    }
  }

  private void moveTasks(CommandContext state, String runId, String repere) {
    for (var task : state.getTaskManager().findTasksByProcessInstanceId(runId)) {
      var settings = Settings.of(task.getExecution().getActivity());
      var rule = task.getTaskDefinition().getDueDateExpression();
      if (rule != null && settings.depends().equals(repere)) {
        var due = shown((Date) rule.getValue(task));
        task.setDueDate(due == null ? null : Date.from(due));
        tasks.moved(task.getId(), due);
        tell(
            contexts
                .entry("due_moved", task.getExecution(), settings)
                .with("title", task.getName()),
            task.getDueDate());
      }
    }
  }

  private void tell(Entry entry, @Nullable Date due) {
    journal.write(entry.with("due", shown(due)));
  }

  private static @Nullable Instant shown(@Nullable Date due) {
    return due == null || DueDates.isFar(due.toInstant()) ? null : due.toInstant();
  }

  private static Settings settings(ExecutionEntity execution, String activityId) {
    return Settings.of(execution.getProcessDefinition().findActivity(activityId));
  }
}
