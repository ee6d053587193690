package io.jalon.engine.people;

import io.jalon.engine.facts.Variables;
import io.jalon.engine.parse.Settings;
import io.jalon.run.Run;
import io.jalon.template.Action;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where a run is now. */
@Component
class RunPosition {

  private final RuntimeService runtime;
  private final RepositoryService repository;

  RunPosition(RuntimeService runtime, RepositoryService repository) {
    this.runtime = runtime;
    this.repository = repository;
  }

  /**
   * A position.
   *
   * @param steps the ids of the steps under way
   * @param outcomes the run's variables
   * @param process the process that it follows; {@code null} when it has ended
   * @param active the ids of the elements that wait
   */
  record Here(
      Set<String> steps,
      Map<String, Object> outcomes,
      @Nullable ProcessDefinitionEntity process,
      Set<String> active) {

    /** Whether an action has no outcome in this pass. */
    boolean pending(Action action) {
      return outcomes.get(Variables.status(action.id())) == null;
    }
  }

  /** Nowhere when the run has ended meanwhile. */
  Here of(Run run) {
    var instance = runtime.createProcessInstanceQuery().processInstanceId(run.id()).singleResult();
    if (instance == null) {
      return new Here(Set.of(), Map.of(), null, Set.of());
    }
    var definition = definition(instance.getProcessDefinitionId());
    var active = Set.copyOf(runtime.getActiveActivityIds(run.id()));
    return new Here(steps(active, definition), runtime.getVariables(run.id()), definition, active);
  }

  /** Where several runs are, in two statements; nothing of those that have ended meanwhile. */
  Map<String, Here> of(List<String> runs) {
    var ids = runs.toArray(String[]::new);
    var outcomes =
        runtime.createVariableInstanceQuery().processInstanceIdIn(ids).executionIdIn(ids).list();
    var known = new HashMap<String, Map<String, Object>>();
    outcomes.forEach(
        one ->
            known
                .computeIfAbsent(one.getProcessInstanceId(), id -> new HashMap<>())
                .put(one.getName(), one.getValue()));
    return active(ids).entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                run -> here(run.getValue(), known.getOrDefault(run.getKey(), Map.of()))));
  }

  private Map<String, List<ExecutionEntity>> active(String... runs) {
    var query = runtime.createNativeExecutionQuery();
    var asked =
        IntStream.range(0, runs.length)
            .mapToObj(n -> "#{run" + n + "}")
            .collect(Collectors.joining(", "));
    IntStream.range(0, runs.length).forEach(n -> query.parameter("run" + n, runs[n]));
    return query
        .sql(
            "select * from act_ru_execution where act_id_ is not null and proc_inst_id_ in (%s)"
                .formatted(asked))
        .list()
        .stream()
        .map(ExecutionEntity.class::cast)
        .filter(ExecutionEntity::isActive)
        .collect(Collectors.groupingBy(ExecutionEntity::getProcessInstanceId));
  }

  private Here here(List<ExecutionEntity> executions, Map<String, Object> outcomes) {
    var definition = definition(executions.get(0).getProcessDefinitionId());
    var active =
        executions.stream().map(ExecutionEntity::getActivityId).collect(Collectors.toSet());
    return new Here(steps(active, definition), outcomes, definition, active);
  }

  private static Set<String> steps(Set<String> active, ProcessDefinitionEntity definition) {
    return active.stream()
        .flatMap(activity -> steps(definition.findActivity(activity)))
        .collect(Collectors.toSet());
  }

  /** The steps that an activity stands in, itself among them when it is one. */
  private static Stream<String> steps(@Nullable ScopeImpl activity) {
    return Stream.<ScopeImpl>iterate(activity, scope -> scope != null, ScopeImpl::getFlowScope)
        .map(Settings::of)
        .filter(settings -> settings.kind().equals("step"))
        .map(Settings::step);
  }

  private ProcessDefinitionEntity definition(String id) {
    return (ProcessDefinitionEntity)
        ((RepositoryServiceImpl) repository).getDeployedProcessDefinition(id);
  }
}
