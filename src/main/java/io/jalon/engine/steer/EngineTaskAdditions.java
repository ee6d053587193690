package io.jalon.engine.steer;

import io.jalon.calendar.OfficeTime;
import io.jalon.dossier.Role;
import io.jalon.dossier.Roles;
import io.jalon.engine.parse.AddedTask;
import io.jalon.engine.run.AddedWork;
import io.jalon.engine.run.StepsUnderWay;
import io.jalon.engine.run.StepsUnderWay.Under;
import io.jalon.run.Run;
import io.jalon.run.Runs;
import io.jalon.task.Task;
import io.jalon.task.TaskAdditions;
import io.jalon.task.TaskChanges;
import io.jalon.task.Tasks;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Adds actions to steps under way; the run's row is locked before the engine loads anything. */
@Component
class EngineTaskAdditions implements TaskAdditions {

  private final Runs runs;
  private final StepsUnderWay steps;
  private final Adding adding;
  private final Tasks tasks;
  private final Rules rules;

  /** What says whether an action may be added, and tells of it. */
  @Component
  record Rules(
      Roles roles, OfficeTime office, TaskChanges changes, TransactionTemplate transaction) {}

  EngineTaskAdditions(Runs runs, StepsUnderWay steps, Adding adding, Tasks tasks, Rules rules) {
    this.runs = runs;
    this.steps = steps;
    this.adding = adding;
    this.tasks = tasks;
    this.rules = rules;
  }

  @Override
  public Addition add(String runId, Work wanted) {
    return Objects.requireNonNull(
        rules
            .transaction()
            .execute(
                status ->
                    runs.lock(runId)
                        .map(run -> locked(run, wanted))
                        .orElseGet(Addition.Unknown::new)));
  }

  private Addition locked(Run run, Work wanted) {
    if (!run.active()) {
      return new Addition.Over(run);
    }
    if (run.paused()) {
      return new Addition.Paused(run);
    }
    var due = wanted.due();
    if (due != null && due.isBefore(rules.office().today())) {
      return new Addition.Past(due);
    }
    if (rules.roles().find(wanted.role()).filter(role -> !role.archived()).isEmpty()) {
      var known = rules.roles().offered().stream().map(Role::id).toList();
      return new Addition.NoSuchRole(wanted.role(), known);
    }
    return add(run, wanted, steps.of(run.id()));
  }

  private Addition add(Run run, Work wanted, List<Under> underWay) {
    return underWay.stream()
        .filter(under -> wanted.step() == null || wanted.step().equals(under.place().stepId()))
        .findFirst()
        .<Addition>map(under -> new Addition.Added(begun(run, wanted, under)))
        .orElseGet(
            () ->
                new Addition.NotUnderWay(
                    underWay.stream()
                        .map(under -> String.valueOf(under.place().stepId()))
                        .toList()));
  }

  private Task begun(Run run, Work wanted, Under under) {
    var action = next(run);
    adding.begin(
        run.id(),
        under,
        new AddedWork.Work(
            action, wanted.role(), wanted.title(), wanted.description(), wanted.due()));
    var task = tasks.open(run.id(), action).orElseThrow();
    rules.changes().added(task, wanted.reason());
    return task;
  }

  /** An id that no action of a template can have. */
  private String next(Run run) {
    var before =
        tasks.ofRun(run.id()).stream()
            .filter(task -> task.kind().equals(AddedTask.KIND))
            .map(Task::actionId)
            .distinct()
            .count();
    return "ajout-" + (before + 1);
  }
}
