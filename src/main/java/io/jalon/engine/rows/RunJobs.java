package io.jalon.engine.rows;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.JobQueryImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.jspecify.annotations.Nullable;

/** The jobs of a locked run, read once in a command that one of them begins. */
public class RunJobs extends JobManager {

  private final Map<String, List<JobEntity>> read = new HashMap<>();

  /** Reads the jobs of the run with the one that is looked for; a job that is done stays known. */
  @Override
  public @Nullable JobEntity findJobById(String id) {
    LockedRun.id().ifPresent(this::of);
    return read.values().stream()
        .flatMap(List::stream)
        .filter(job -> id.equals(job.getId()))
        .findFirst()
        .orElseGet(() -> super.findJobById(id));
  }

  @Override
  public List<JobEntity> findJobsByExecutionId(String executionId) {
    var execution = getDbEntityManager().getCachedEntity(ExecutionEntity.class, executionId);
    var known = execution == null ? null : read.get(execution.getProcessInstanceId());
    return known == null
        ? super.findJobsByExecutionId(executionId)
        : known.stream()
            .filter(job -> executionId.equals(job.getExecutionId()))
            // The execution keeps this list as its own.
            .collect(Collectors.toCollection(ArrayList::new));
  }

  /** Reads those of several runs with one statement. */
  void read(Collection<String> runIds) {
    var query = new JobQueryImpl();
    query.processInstanceIds(Set.copyOf(runIds));
    var found =
        findJobsByQueryCriteria(query, null).stream()
            .map(JobEntity.class::cast)
            .collect(Collectors.groupingBy(JobEntity::getProcessInstanceId));
    runIds.forEach(id -> read.put(id, found.getOrDefault(id, List.of())));
  }

  private List<JobEntity> of(String runId) {
    return read.computeIfAbsent(runId, this::findJobsByProcessInstanceId);
  }
}
