package io.jalon.engine.rows;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionManager;
import org.jspecify.annotations.Nullable;

/** The executions of a locked run, read once in a command. */
public final class RunExecutions extends ExecutionManager {

  private final Map<String, List<ExecutionEntity>> read = new HashMap<>();

  @Override
  public List<ExecutionEntity> findExecutionsByProcessInstanceId(String processInstanceId) {
    return LockedRun.holds(processInstanceId)
        ? read.computeIfAbsent(processInstanceId, super::findExecutionsByProcessInstanceId)
        : super.findExecutionsByProcessInstanceId(processInstanceId);
  }

  /** Reads those of several runs with one statement. */
  void read(Collection<String> runIds) {
    var parameters = new HashMap<String, @Nullable Object>();
    runIds.forEach(id -> parameters.put("run" + parameters.size(), id));
    var runs =
        parameters.keySet().stream().map("#{%s}"::formatted).collect(Collectors.joining(", "));
    parameters.put(
        "sql", "select * from act_ru_execution where proc_inst_id_ in (%s)".formatted(runs));
    var found =
        findExecutionsByNativeQuery(parameters, 0, Integer.MAX_VALUE).stream()
            .map(ExecutionEntity.class::cast)
            .collect(Collectors.groupingBy(ExecutionEntity::getProcessInstanceId));
    runIds.forEach(id -> read.put(id, found.getOrDefault(id, List.of())));
  }
}
