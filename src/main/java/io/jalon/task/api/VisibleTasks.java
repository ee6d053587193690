package io.jalon.task.api;

import io.jalon.task.Task;
import io.jalon.task.TaskAccess;
import io.jalon.task.Tasks;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** A task that is not one's own does not exist for those who may not see dossiers (F-95). */
@Component
class VisibleTasks {

  private final Tasks tasks;
  private final TaskAccess access;

  VisibleTasks(Tasks tasks, TaskAccess access) {
    this.access = access;
    this.tasks = tasks;
  }

  /**
   * A task, for somebody who may see it.
   *
   * @throws ResponseStatusException 404 when there is none, or none for them
   */
  Task get(String id, Authentication who) {
    return tasks
        .find(id)
        .filter(task -> access.sees(task, who))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "task.unknown"));
  }
}
