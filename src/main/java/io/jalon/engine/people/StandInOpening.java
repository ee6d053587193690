package io.jalon.engine.people;

import io.jalon.absence.StandIns;
import io.jalon.task.Task;
import io.jalon.task.Tasks;
import java.util.List;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/** Opens a task to who stands in for whoever has just got it, in the same transaction. */
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
    tasks.find(task.getId()).map(this::wanted).orElse(List.of()).stream()
        .filter(account -> !has(task, account))
        .forEach(account -> task.addUserIdentityLink(account, StandInLinks.LINK));
  }

  private List<String> wanted(Task row) {
    return standIns.of(row.assignee(), row.roleId(), row.dossierId());
  }

  private static boolean has(TaskEntity task, String account) {
    return task.getIdentityLinks().stream()
        .anyMatch(
            link -> StandInLinks.LINK.equals(link.getType()) && account.equals(link.getUserId()));
  }
}
