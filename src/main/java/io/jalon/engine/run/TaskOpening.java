package io.jalon.engine.run;

import io.jalon.action.ActionContext;
import io.jalon.action.ActionKinds;
import io.jalon.calendar.DueDates;
import io.jalon.dossier.Dossiers;
import io.jalon.engine.form.Sheets;
import io.jalon.engine.parse.AddedTask;
import io.jalon.task.Task;
import io.jalon.task.TaskStatus;
import io.jalon.task.Tasks;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes a task as people read it, keeps our row beside it, and sees that somebody has it. */
@Component
class TaskOpening {

  private final ActionKinds kinds;
  private final Tasks tasks;
  private final TaskSheets sheets;
  private final Dossiers dossiers;
  private final AddedWork added;

  TaskOpening(
      ActionKinds kinds, Tasks tasks, TaskSheets sheets, Dossiers dossiers, AddedWork added) {
    this.added = added;
    this.kinds = kinds;
    this.tasks = tasks;
    this.sheets = sheets;
    this.dossiers = dossiers;
  }

  void open(TaskEntity task, ActionContext context) {
    var action = kinds.humanAction(context.setting("jalon.kind"));
    var sheet = action.open(context);
    forgetFarDate(task);
    if (context.setting("jalon.kind").equals(AddedTask.KIND)) {
      added.give(task, context);
    }
    task.setName(sheet.title());
    task.setDescription(sheet.description());
    var shown = sheets.of(task, context, sheet, action.answers(context));
    var row = row(task, context);
    tasks.opened(row, Sheets.written(shown), Trigger.of(task.getExecution()));
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
}
