package io.jalon.engine.run;

import io.jalon.dossier.RepereSet;
import io.jalon.engine.parse.Settings;
import io.jalon.run.Runs;
import io.jalon.task.Tasks;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.function.Predicate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The one place where timers and due dates of open tasks change: in the transaction of what they
 * depend on (DESIGN, rule 6; docs/time.md).
 */
@Component
public class Recompute {

  private final ProcessEngine engine;
  private final Runs runs;
  private final Tasks tasks;
  private final DatedElements elements;
  private final MovedDates moves;

  Recompute(
      ProcessEngine engine, Runs runs, Tasks tasks, DatedElements elements, MovedDates moves) {
    this.engine = engine;
    this.runs = runs;
    this.tasks = tasks;
    this.elements = elements;
    this.moves = moves;
  }

  /** What depends on a repère moves with it, in each run of its dossier (F-35, F-41). */
  @EventListener
  void moved(RepereSet event) {
    for (var run : runs.activeOn(event.dossierId())) {
      recompute(run.id(), settings -> settings.depends().equals(event.repereId()));
    }
  }

  /** Computes every date of a run again; those whose anchors and rules are the same stay. */
  public void run(String runId) {
    recompute(runId, settings -> true);
  }

  private void recompute(String runId, Predicate<Settings> which) {
    runs.lock(runId);
    EngineState.inside(
        engine,
        state -> {
          timers(state, runId, which);
          tasks(state, runId, which);
          return null;
        });
  }

  private void timers(CommandContext state, String runId, Predicate<Settings> which) {
    for (var job : state.getJobManager().findJobsByProcessInstanceId(runId)) {
      if (job instanceof TimerEntity timer && !state.getDbEntityManager().isDeleted(timer)) {
        var settings = settings(timer);
        if (which.test(settings)) {
          recompute(timer, settings);
        }
      }
    }
  }

  private void recompute(TimerEntity timer, Settings settings) {
    var old = timer.getDuedate();
    var element = timer.getActivityId();
    elements.recomputing(
        element,
        () -> {
          engine.getManagementService().recalculateJobDuedate(timer.getId(), false);
          return null;
        });
    moves.tell(timer, settings, new MovedDates.Move(old, timer.getDuedate()));
  }

  private void tasks(CommandContext state, String runId, Predicate<Settings> which) {
    for (var task : state.getTaskManager().findTasksByProcessInstanceId(runId)) {
      if (which.test(Settings.at(task.getExecution()))) {
        recompute(task);
      }
    }
  }

  private void recompute(TaskEntity task) {
    var rule = task.getTaskDefinition().getDueDateExpression();
    if (rule == null) {
      return;
    }
    var old = task.getDueDate();
    var element = task.getTaskDefinitionKey();
    var computed = (Date) elements.recomputing(element, () -> rule.getValue(task));
    var due = MovedDates.shown(computed);
    if (old == null ? due != null : !old.equals(due)) {
      task.setDueDate(due);
      tasks.moved(task.getId(), due == null ? null : due.toInstant());
      moves.tell(task, new MovedDates.Move(old, due));
    }
  }

  /** A reminder depends on what the due date of its action depends on. */
  private static Settings settings(TimerEntity timer) {
    var definition = timer.getExecution().getProcessDefinition();
    var settings = Settings.of(definition.findActivity(timer.getActivityId()));
    var action = definition.findActivity(settings.action());
    if (action == null || !settings.kind().equals("reminder") || !settings.depends().isEmpty()) {
      return settings;
    }
    var more = new LinkedHashMap<>(settings.values());
    more.put("jalon.depends", Settings.of(action).depends());
    return new Settings(more);
  }
}
