package io.jalon.engine.run;

import io.jalon.action.ActionContext;
import io.jalon.action.ActionKinds;
import io.jalon.calendar.DueDates;
import io.jalon.dossier.Dossiers;
import io.jalon.engine.facts.Variables;
import io.jalon.engine.form.FormValues;
import io.jalon.engine.parse.Settings;
import io.jalon.task.Task;
import io.jalon.task.TaskStatus;
import io.jalon.task.Tasks;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Follows a user task through its life, whoever moves it: our pages, Tasklist, Cockpit, REST or a
 * timer. It writes the task as people read it, keeps our row beside it, and turns the answer into
 * the action's outcome.
 */
@Component
class TaskLifecycle implements TaskListener {

  private final Contexts contexts;
  private final ActionKinds kinds;
  private final Tasks tasks;
  private final TaskSheets sheets;
  private final Dossiers dossiers;

  TaskLifecycle(
      Contexts contexts, ActionKinds kinds, Tasks tasks, TaskSheets sheets, Dossiers dossiers) {
    this.contexts = contexts;
    this.kinds = kinds;
    this.tasks = tasks;
    this.sheets = sheets;
    this.dossiers = dossiers;
  }

  @Override
  public void notify(DelegateTask delegate) {
    var task = (TaskEntity) delegate;
    switch (task.getEventName()) {
      case EVENTNAME_CREATE -> open(task);
      case EVENTNAME_ASSIGNMENT -> tasks.assigned(task.getId(), task.getAssignee());
      case EVENTNAME_COMPLETE -> answer(task);
      case EVENTNAME_DELETE -> leave(task);
      default -> {}
    }
  }

  private void open(TaskEntity task) {
    var context = context(task);
    var action = kinds.humanAction(context.setting("jalon.kind"));
    var sheet = action.open(context);
    forgetFarDate(task);
    task.setName(sheet.title());
    task.setDescription(sheet.description());
    sheets.show(task, context, sheet, action.answers(context));
    var row = row(task, context);
    tasks.opened(row, "step_entered");
    if (row.assignee() == null) {
      giveToTeam(task, row);
    }
  }

  /** No task is ever invisible: what nobody holds goes to the dossier's team (DESIGN, rule 2). */
  private void giveToTeam(TaskEntity task, Task row) {
    var team = dossiers.find(row.dossierId()).orElseThrow().team();
    task.addCandidateGroup(team);
    tasks.unheld(row, team);
  }

  /** The constant far date of an unset repère is never shown as a date (DESIGN, rule 6). */
  private static void forgetFarDate(TaskEntity task) {
    if (task.getDueDate() != null && DueDates.isFar(task.getDueDate().toInstant())) {
      task.setDueDate(null);
    }
  }

  private void answer(TaskEntity task) {
    var context = context(task);
    var action = kinds.humanAction(context.setting("jalon.kind"));
    var answers = action.answers(context);
    var result = text(task, FormValues.RESULT);
    var note = text(task, FormValues.NOTE);
    if (answers.isEmpty()) {
      result = null;
    } else if (result == null || !answers.containsKey(result)) {
      throw new UnexpectedAnswer(answers);
    }
    var status = action.answered(context, result, note);
    keepOutcome(task, context, status, result);
    tasks.answered(
        task.getId(),
        new Tasks.Answer(status, result, result == null ? null : answers.get(result), note));
  }

  private static void keepOutcome(
      TaskEntity task, ActionContext context, TaskStatus status, @Nullable String result) {
    var action = context.setting("jalon.action");
    var run = task.getExecution().getProcessInstance();
    run.removeVariable(FormValues.RESULT);
    run.removeVariable(FormValues.NOTE);
    run.setVariable(Variables.status(action), status.name().toLowerCase(Locale.ROOT));
    if (result != null) {
      run.setVariable(Variables.result(action), result);
    }
  }

  private void leave(TaskEntity task) {
    var run = task.getExecution().getProcessInstance();
    if (run.isCanceled() || run.isDeleteRoot() || RunDeletion.underWay()) {
      tasks.left(task.getId(), TaskStatus.CANCELLED, "run_ended");
      return;
    }
    var settings = Settings.of(task.getExecution().getActivity());
    run.setVariable(Variables.status(settings.action()), "ignored");
    tasks.left(task.getId(), TaskStatus.IGNORED, "step_ended");
  }

  private ActionContext context(TaskEntity task) {
    ExecutionEntity execution = task.getExecution();
    return contexts.of(execution, Settings.of(execution.getActivity()));
  }

  private static Task row(TaskEntity task, ActionContext context) {
    var place = context.place();
    return new Task(
        task.getId(),
        place.runId(),
        context.dossierId(),
        Objects.requireNonNull(place.stepId()),
        Objects.requireNonNull(place.actionId()),
        place.pass(),
        context.setting("jalon.role"),
        context.setting("jalon.kind"),
        task.getName(),
        Objects.requireNonNullElse(task.getDescription(), ""),
        task.getAssignee(),
        TaskStatus.OPEN,
        null,
        null,
        instant(task.getDueDate()),
        task.getCreateTime().toInstant(),
        null,
        null);
  }

  private static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }

  /**
   * A form writes its answer on the task; a completion by REST writes it on the run, where it must
   * not stay.
   */
  private static @Nullable String text(TaskEntity task, String variable) {
    var local = task.getVariableLocal(variable);
    var answer = local == null ? task.getExecution().getVariable(variable) : local;
    return answer instanceof String text && !text.isBlank() ? text.strip() : null;
  }
}
