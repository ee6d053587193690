package io.jalon.engine.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;

/**
 * The tasks of a locked run, read once in a command; none has tasks below it: {@code NoSubtasks}
 * refuses them.
 */
public final class RunTasks extends TaskManager {

  private final Map<String, List<TaskEntity>> read = new HashMap<>();

  @Override
  public TaskEntity findTaskById(String id) {
    LockedRun.id().ifPresent(this::of);
    return super.findTaskById(id);
  }

  @Override
  public List<TaskEntity> findTasksByExecutionId(String executionId) {
    var execution = getDbEntityManager().getCachedEntity(ExecutionEntity.class, executionId);
    return execution == null || !LockedRun.holds(execution.getProcessInstanceId())
        ? super.findTasksByExecutionId(executionId)
        : of(execution.getProcessInstanceId()).stream()
            .filter(task -> executionId.equals(task.getExecutionId()))
            // The execution keeps this list as its own.
            .collect(Collectors.toCollection(ArrayList::new));
  }

  @Override
  public List<Task> findTasksByParentTaskId(String parentTaskId) {
    return LockedRun.isThere() ? List.of() : super.findTasksByParentTaskId(parentTaskId);
  }

  private List<TaskEntity> of(String runId) {
    return read.computeIfAbsent(runId, this::findTasksByProcessInstanceId);
  }
}
