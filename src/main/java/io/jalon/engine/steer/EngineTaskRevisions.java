package io.jalon.engine.steer;

import io.jalon.engine.parse.AddedTask;
import io.jalon.engine.run.AddedWork;
import io.jalon.engine.run.StepsUnderWay;
import io.jalon.engine.run.StepsUnderWay.Under;
import io.jalon.run.Run;
import io.jalon.run.Runs;
import io.jalon.task.Task;
import io.jalon.task.TaskChanges;
import io.jalon.task.TaskRevisions;
import io.jalon.task.TaskStatus;
import io.jalon.task.Tasks;
import io.jalon.template.Action;
import io.jalon.template.Step;
import io.jalon.template.Templates;
import io.jalon.template.Until;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Comes back on tasks that are closed; the run's row is locked before the engine loads anything.
 */
@Component
class EngineTaskRevisions implements TaskRevisions {

  private final RuntimeService engine;
  private final StepsUnderWay steps;
  private final Tasks tasks;
  private final Runs runs;
  private final Design design;

  /** What the template says, and the transaction. */
  @Component
  record Design(
      Templates templates,
      TaskChanges changes,
      Adding added,
      BegunAgain again,
      TransactionTemplate transaction) {

    Step step(Run run, Task task) {
      return templates.template(run.templateId(), run.version()).steps().stream()
          .filter(step -> step.id().equals(task.stepId()))
          .findFirst()
          .orElseThrow();
    }
  }

  /** A closed task whose step is under way, in the same pass. */
  private record Found(Run run, Task task, Step step, Under under) {

    Action action() {
      return step.actions().stream()
          .filter(action -> action.id().equals(task.actionId()))
          .findFirst()
          .orElseThrow();
    }
  }

  private interface Change {
    Revision of(Found found);
  }

  EngineTaskRevisions(
      RuntimeService engine, StepsUnderWay steps, Tasks tasks, Runs runs, Design design) {
    this.engine = engine;
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
    var label = found.action().results().get(result);
    if (label == null || task.result() == null || task.result().equals(result)) {
      var expected = String.join(", ", found.action().results().keySet());
      return new Revision.WrongResult(task, expected);
    }
    var followed = followers(found);
    if (!followed.isEmpty() || decides(found.step(), result)) {
      return new Revision.Followed(task, followed);
    }
    engine.setVariable(task.runId(), task.actionId() + "_result", result);
    design.changes().corrected(task, result, label, reason);
    return revised(task.id());
  }

  /** The actions that begin after it. */
  private static List<String> followers(Found found) {
    return found.step().actions().stream()
        .filter(
            other ->
                other.after() != null && other.after().anchor().equals(found.task().actionId()))
        .map(Action::id)
        .toList();
  }

  /** Whether the engine would have ended the step by this result. */
  private static boolean decides(Step step, String result) {
    return step.until().mode() == Until.Mode.RESULT && result.equals(step.until().result());
  }

  private Revision redo(Found found, String reason) {
    var task = found.task();
    var open = open(task);
    if (open.isPresent()) {
      return new Revision.StillOpen(open.get());
    }
    design.changes().redone(task, reason);
    if (added(task)) {
      design.added().begin(task.runId(), found.under(), work(task));
    } else {
      design.again().begin(task.runId(), task.actionId(), found.under());
    }
    return revised(open(task).orElseThrow().id());
  }

  private static boolean added(Task task) {
    return task.kind().equals(AddedTask.KIND);
  }

  /** What a person has added, once more; the day that it was due on is over, or soon. */
  private static AddedWork.Work work(Task task) {
    return new AddedWork.Work(
        task.actionId(), task.roleId(), task.title(), task.description(), null);
  }

  private Optional<Task> open(Task task) {
    return tasks.open(task.runId(), task.actionId());
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
    if (now.status() == TaskStatus.OPEN) {
      return new Revision.StillOpen(now);
    }
    if (run.paused()) {
      return new Revision.Paused(run);
    }
    if (!run.active()) {
      return new Revision.StepOver(now);
    }
    return steps
        .at(run.id(), now.stepId(), now.pass())
        .map(under -> change.of(new Found(run, now, design.step(run, now), under)))
        .orElseGet(() -> new Revision.StepOver(now));
  }
}
