package io.jalon.engine.run;

import io.jalon.dossier.Dossiers;
import io.jalon.dossier.HeldActions;
import io.jalon.run.Run;
import io.jalon.run.Runs;
import io.jalon.task.OpenTasks;
import io.jalon.task.OpenTasks.Wanted;
import io.jalon.task.Task;
import io.jalon.task.Tasks;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives open tasks to whom their role resolves to now (F-33, F-99, F-103). */
@Component
class WaitingTasks implements HeldActions {

  private static final int MOST_TOLD = 200;

  private final Engine engine;
  private final Tasks tasks;
  private final Runs runs;
  private final Dossiers dossiers;
  private final RoleResolution roles;

  /** What of the engine tasks are given with, and how those of somebody are found. */
  @Component
  record Engine(TaskService tasks, Suspension suspension, OpenTasks open) {}

  WaitingTasks(Engine engine, Tasks tasks, Runs runs, Dossiers dossiers, RoleResolution roles) {
    this.engine = engine;
    this.tasks = tasks;
    this.runs = runs;
    this.dossiers = dossiers;
    this.roles = roles;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Spared> follow(String dossierId, String roleId) {
    dossiers.lock(dossierId);
    runs.activeOn(dossierId).stream().map(Run::id).sorted().forEach(runs::lock);
    return tasks.openOn(dossierId, roleId).stream()
        .map(this::follow)
        .flatMap(Optional::stream)
        .toList();
  }

  @Override
  public List<Spared> with(String account) {
    return engine.open().page(Wanted.of(account), null, MOST_TOLD).stream()
        .map(WaitingTasks::spared)
        .toList();
  }

  /** Nothing moves when the role resolves as before, e.g. because a nearer binding hides it. */
  private Optional<Spared> follow(Task task) {
    var before = tasks.resolvedTo(task.id()).orElse(null);
    var now = roles.account(task.dossierId(), task.runId(), task.roleId()).orElse(null);
    if (Objects.equals(before, now)) {
      return Optional.empty();
    }
    tasks.resolved(task.id(), now);
    if (byHand(task, before) && !Objects.equals(task.assignee(), now)) {
      tasks.spared(task);
      return Optional.of(spared(task));
    }
    if (runs.find(task.runId()).filter(Run::paused).isPresent()) {
      engine.suspension().lifted(task.runId(), () -> give(task, now));
    } else {
      give(task, now);
    }
    return Optional.empty();
  }

  private static boolean byHand(Task task, @Nullable String resolved) {
    return task.assignee() != null && !task.assignee().equals(resolved);
  }

  private void give(Task task, @Nullable String account) {
    if (account == null) {
      var team = dossiers.find(task.dossierId()).orElseThrow().team();
      engine.tasks().setAssignee(task.id(), null);
      engine.tasks().addCandidateGroup(task.id(), team);
      tasks.unheld(task, team);
      return;
    }
    engine.tasks().getIdentityLinksForTask(task.id()).stream()
        .filter(link -> link.getGroupId() != null)
        .forEach(link -> engine.tasks().deleteCandidateGroup(task.id(), link.getGroupId()));
    engine.tasks().setAssignee(task.id(), account);
  }

  private static Spared spared(Task task) {
    return new Spared(
        task.id(), task.dossierId(), task.title(), Objects.requireNonNull(task.assignee()));
  }
}
