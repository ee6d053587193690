package io.jalon.engine.steer;

import io.jalon.calendar.OfficeTime;
import io.jalon.engine.parse.AddedTask;
import io.jalon.engine.run.AddedWork;
import io.jalon.engine.run.StepsUnderWay;
import io.jalon.engine.run.StepsUnderWay.Under;
import io.jalon.engine.steer.Correcting.Other;
import io.jalon.run.Run;
import io.jalon.run.Runs;
import io.jalon.task.Task;
import io.jalon.task.TaskChanges;
import io.jalon.task.TaskRevisions;
import io.jalon.task.TaskStatus;
import io.jalon.task.Tasks;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Comes back on tasks that are closed; the run's row is locked before the engine loads anything.
 */
@Component
class EngineTaskRevisions implements TaskRevisions {

  private final OfficeTime office;
  private final StepsUnderWay steps;
  private final Tasks tasks;
  private final Runs runs;
  private final Design design;

  /** What is done about it, told, and the transaction. */
  @Component
  record Design(
      TaskChanges changes,
      Correcting correcting,
      Adding added,
      BegunAgain again,
      TransactionTemplate transaction) {}

  /** A closed task whose step is under way, in the same pass. */
  private record Found(Run run, Task task, Under under) {}

  private interface Change {
    Revision of(Found found);
  }

  EngineTaskRevisions(
      OfficeTime office, StepsUnderWay steps, Tasks tasks, Runs runs, Design design) {
    this.office = office;
    this.steps = steps;
    this.tasks = tasks;
    this.runs = runs;
    this.design = design;
  }

  @Override
  public Revision correct(String taskId, String result, String reason) {
    return on(taskId, found -> correct(found, result, reason));
  }

  @Override
  public Revision redo(String taskId, String reason) {
    return on(taskId, found -> redo(found, reason));
  }

  private Revision correct(Found found, String result, String reason) {
    var task = found.task();
    if (added(task)) {
      return new Revision.WrongResult(task, "");
    }
    var step = design.again().step(found.run(), found.under());
    var other = new Other(result, reason);
    var refused = design.correcting().correct(task, step, found.under().place(), other);
    return refused.orElseGet(() -> revised(task.id()));
  }

  private Revision redo(Found found, String reason) {
    var task = found.task();
    var open = open(task);
    if (open.isPresent()) {
      return new Revision.StillOpen(open.get());
    }
    if (added(task)) {
      design.changes().redone(task, reason);
      design.added().begin(task.runId(), found.under(), work(task));
    } else {
      var action = design.again().find(found.run(), found.under(), task.actionId());
      if (action.isEmpty()) {
        return new Revision.NoLonger(task);
      }
      var comes = design.again().comesAgain(found.run(), action.get(), found.under());
      if (comes.isPresent()) {
        return new Revision.ComesAgain(task, comes.get());
      }
      design.changes().redone(task, reason);
      design.again().begin(found.run(), action.get(), found.under(), reason);
    }
    return revised(open(task).orElseThrow().id());
  }

  private static boolean added(Task task) {
    return task.kind().equals(AddedTask.KIND);
  }

  /** What a person has added, once more, and due on the same day unless that day is over. */
  private AddedWork.Work work(Task task) {
    var due = task.dueAt() == null ? null : office.day(task.dueAt());
    return new AddedWork.Work(
        task.actionId(),
        task.roleId(),
        task.title(),
        task.description(),
        due == null || due.isBefore(office.today()) ? null : due);
  }

  private Optional<Task> open(Task task) {
    return tasks.open(task.runId(), task.actionId()).filter(open -> open.pass() == task.pass());
  }

  private Revision revised(String taskId) {
    return new Revision.Revised(tasks.find(taskId).orElseThrow());
  }

  private Revision on(String taskId, Change change) {
    var task = tasks.find(taskId);
    return task.isEmpty()
        ? new Revision.Unknown()
        : Objects.requireNonNull(
            design.transaction().execute(status -> locked(task.get(), change)));
  }

  private Revision locked(Task task, Change change) {
    var run = runs.lock(task.runId()).orElseThrow();
    var now = tasks.find(task.id()).orElseThrow();
    if (run.paused()) {
      return new Revision.Paused(run);
    }
    if (now.status() == TaskStatus.OPEN) {
      return new Revision.StillOpen(now);
    }
    if (!run.active()) {
      return new Revision.StepOver(now);
    }
    return steps
        .at(run.id(), now.stepId(), now.pass())
        .map(under -> change.of(new Found(run, now, under)))
        .orElseGet(() -> new Revision.StepOver(now));
  }
}
