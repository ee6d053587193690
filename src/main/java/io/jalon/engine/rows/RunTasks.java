package io.jalon.engine.rows;

import java.util.List;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;

/** The tasks of a locked run, none of which has tasks below it: {@code NoSubtasks} refuses them. */
public final class RunTasks extends TaskManager {

  @Override
  public List<Task> findTasksByParentTaskId(String parentTaskId) {
    return LockedRun.isThere() ? List.of() : super.findTasksByParentTaskId(parentTaskId);
  }
}
