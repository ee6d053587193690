package io.jalon.engine.run;

import io.jalon.dossier.HolderSet;
import io.jalon.dossier.Intervenant;
import io.jalon.dossier.RoleHolders;
import io.jalon.run.Runs;
import io.jalon.task.Task;
import io.jalon.task.Tasks;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives the tasks that wait for a holder to the one that their role has got (F-99). */
@Component
class WaitingTasks {

  private final TaskService engine;
  private final Tasks tasks;
  private final Runs runs;
  private final RoleHolders holders;

  WaitingTasks(TaskService engine, Tasks tasks, Runs runs, RoleHolders holders) {
    this.engine = engine;
    this.tasks = tasks;
    this.runs = runs;
    this.holders = holders;
  }

  @EventListener
  void held(HolderSet event) {
    var account = account(event.dossierId(), event.roleId());
    if (account.isEmpty()) {
      return;
    }
    runs.activeOn(event.dossierId()).forEach(run -> runs.lock(run.id()));
    tasks.openOn(event.dossierId(), event.roleId()).stream()
        .filter(task -> task.assignee() == null)
        .forEach(task -> give(task, account.get()));
  }

  private void give(Task task, String account) {
    engine.getIdentityLinksForTask(task.id()).stream()
        .filter(link -> link.getGroupId() != null)
        .forEach(link -> engine.deleteCandidateGroup(task.id(), link.getGroupId()));
    engine.setAssignee(task.id(), account);
  }

  private Optional<String> account(String dossierId, String roleId) {
    return holders.holders(dossierId, roleId).stream()
        .map(Intervenant::account)
        .filter(Objects::nonNull)
        .findFirst();
  }
}
