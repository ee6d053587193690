package io.jalon.engine.people;

import io.jalon.absence.StandIns;
import io.jalon.task.Task;
import io.jalon.task.Tasks;
import java.util.List;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/**
 * Opens a task to who stands in for whoever has just got it, and closes it to who stood in for
 * whoever had it, in the same transaction.
 */
@Component
public class StandInOpening {

  private final StandIns standIns;
  private final Tasks tasks;

  StandInOpening(StandIns standIns, Tasks tasks) {
    this.standIns = standIns;
    this.tasks = tasks;
  }

  /** Somebody got a task, or it has nobody any more. */
  public void assigned(TaskEntity task) {
    var wanted = tasks.find(task.getId()).map(this::wanted).orElse(List.of());
    var linked = linked(task);
    linked.stream()
        .filter(account -> !wanted.contains(account))
        .forEach(account -> task.deleteUserIdentityLink(account, StandInLinks.LINK));
    wanted.stream()
        .filter(account -> !linked.contains(account))
        .forEach(account -> task.addUserIdentityLink(account, StandInLinks.LINK));
  }

  private List<String> wanted(Task row) {
    return standIns.of(row.assignee(), row.roleId(), row.dossierId());
  }

  private static List<String> linked(TaskEntity task) {
    return task.getIdentityLinks().stream()
        .filter(link -> StandInLinks.LINK.equals(link.getType()))
        .map(IdentityLinkEntity::getUserId)
        .toList();
  }
}
