package io.jalon.engine.rows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionManager;

/** The executions of a locked run, read once in a command. */
public final class RunExecutions extends ExecutionManager {

  private final Map<String, List<ExecutionEntity>> read = new HashMap<>();

  @Override
  public List<ExecutionEntity> findExecutionsByProcessInstanceId(String processInstanceId) {
    return LockedRun.holds(processInstanceId)
        ? read.computeIfAbsent(processInstanceId, super::findExecutionsByProcessInstanceId)
        : super.findExecutionsByProcessInstanceId(processInstanceId);
  }
}
