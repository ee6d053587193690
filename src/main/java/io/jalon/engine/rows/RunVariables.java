package io.jalon.engine.rows;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;
import org.jspecify.annotations.Nullable;

/** The variables of a locked run, read once in a command for all of its executions and tasks. */
public final class RunVariables extends VariableInstanceManager {

  private final Map<String, Variables> read = new HashMap<>();

  /** Those of executions, by execution, and those of tasks, by task. */
  private record Variables(
      Map<String, List<VariableInstanceEntity>> ofExecutions,
      Map<String, List<VariableInstanceEntity>> ofTasks) {

    static Variables of(List<VariableInstanceEntity> all) {
      return new Variables(
          all.stream()
              .filter(one -> one.getTaskId() == null && one.getExecutionId() != null)
              .collect(Collectors.groupingBy(VariableInstanceEntity::getExecutionId)),
          all.stream()
              .filter(one -> one.getTaskId() != null)
              .collect(Collectors.groupingBy(VariableInstanceEntity::getTaskId)));
    }
  }

  @Override
  public List<VariableInstanceEntity> findVariableInstancesByExecutionIdAndVariableNames(
      String executionId, @Nullable Collection<String> names) {
    var execution = getDbEntityManager().getCachedEntity(ExecutionEntity.class, executionId);
    return execution == null || !LockedRun.holds(execution.getProcessInstanceId())
        ? super.findVariableInstancesByExecutionIdAndVariableNames(executionId, names)
        : named(of(execution.getProcessInstanceId()).ofExecutions.get(executionId), names);
  }

  @Override
  public List<VariableInstanceEntity> findVariableInstancesByTaskIdAndVariableNames(
      String taskId, @Nullable Collection<String> names) {
    var task = getDbEntityManager().getCachedEntity(TaskEntity.class, taskId);
    return task == null || !LockedRun.holds(task.getProcessInstanceId())
        ? super.findVariableInstancesByTaskIdAndVariableNames(taskId, names)
        : named(of(task.getProcessInstanceId()).ofTasks.get(taskId), names);
  }

  /** Reads those of several runs with one statement. */
  @SuppressWarnings("unchecked")
  void read(Collection<String> runIds) {
    var found =
        (List<VariableInstanceEntity>)
            getDbEntityManager()
                .selectListWithRawParameter(
                    RunStatements.VARIABLES, RunStatements.of(runIds), 0, Integer.MAX_VALUE);
    var byRun =
        found.stream().collect(Collectors.groupingBy(VariableInstanceEntity::getProcessInstanceId));
    runIds.forEach(id -> read.put(id, Variables.of(byRun.getOrDefault(id, List.of()))));
  }

  private Variables of(String runId) {
    if (!read.containsKey(runId)) {
      read(List.of(runId));
    }
    return Objects.requireNonNull(read.get(runId));
  }

  private static List<VariableInstanceEntity> named(
      @Nullable List<VariableInstanceEntity> found, @Nullable Collection<String> names) {
    return Objects.requireNonNullElse(found, List.<VariableInstanceEntity>of()).stream()
        .filter(one -> names == null || names.isEmpty() || names.contains(one.getName()))
        .toList();
  }
}
