package io.jalon.task;

import io.jalon.absence.StandIns;
import io.jalon.journal.Rights;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Who sees a task and who may answer it: the one rule for pages and REST (F-26, F-95). */
@Component
public class TaskAccess {

  private final StandIns standIns;

  TaskAccess(StandIns standIns) {
    this.standIns = standIns;
  }

  /**
   * Whose it is, who stands in for them while it is open or has closed it, and whoever may see
   * dossiers.
   */
  public boolean sees(Task task, Authentication who) {
    return Rights.has(who, "view")
        || who.getName().equals(task.assignee())
        || who.getName().equals(task.closedBy())
        || task.status() == TaskStatus.OPEN && standsIn(task, who.getName());
  }

  /** Whose it is, who stands in for them, and whoever steers. */
  public boolean answers(Task task, Authentication who) {
    return Rights.has(who, "steer") || has(task, who);
  }

  /** Whether somebody does it in the place of whose it is, who is away. */
  public boolean standsIn(Task task, String account) {
    return standIns.of(task.assignee(), task.roleId(), task.dossierId()).contains(account);
  }

  private boolean has(Task task, Authentication who) {
    return who.getName().equals(task.assignee()) || standsIn(task, who.getName());
  }
}
