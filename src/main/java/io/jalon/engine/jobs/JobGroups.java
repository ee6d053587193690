package io.jalon.engine.jobs;

import io.jalon.dossier.RoleHolders;
import io.jalon.engine.rows.LockedRun;
import io.jalon.journal.Author;
import io.jalon.journal.Authors;
import io.jalon.run.Run;
import io.jalon.run.Runs;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Carries out jobs of several runs in one transaction, which locks all of them, reads their rows
 * together and writes what they bring about together. It takes one job of each run that is not
 * paused; whoever asks for more asks again. A job acts in the name of its template (F-86).
 */
@Component
public class JobGroups {

  private final JdbcClient jdbc;
  private final Runs runs;
  private final RoleHolders holders;
  private final Authors authors;

  JobGroups(JdbcClient jdbc, Runs runs, RoleHolders holders, Authors authors) {
    this.jdbc = jdbc;
    this.runs = runs;
    this.holders = holders;
    this.authors = authors;
  }

  private record Job(String id, String runId, String dossierId, String templateId) {}

  /**
   * Carries jobs out, all or none.
   *
   * @param jobIds which, in the order in which they are to be done
   * @return which are done with; none when they are of one run only
   */
  public GroupOfJobs of(List<String> jobIds) {
    return command -> execute(command, firstOfRuns(jobIds));
  }

  private Set<String> execute(CommandContext command, Map<String, Job> byRun) {
    if (byRun.size() < 2) {
      return Set.of();
    }
    var going =
        runs.lock(dossiers(byRun.values())).stream()
            .filter(run -> !run.paused())
            .map(Run::id)
            .collect(Collectors.toSet());
    var ready = byRun.values().stream().filter(job -> going.contains(job.runId())).toList();
    if (ready.isEmpty()) {
      return Set.of();
    }
    LockedRun.are(ready.stream().map(Job::runId).toList());
    holders.readAhead(dossiers(ready));
    ready.forEach(job -> execute(command, job));
    return ready.stream().map(Job::id).collect(Collectors.toSet());
  }

  /** On which dossier each of their runs is, by run. */
  private static Map<String, String> dossiers(Collection<Job> jobs) {
    return jobs.stream().collect(Collectors.toMap(Job::runId, Job::dossierId));
  }

  /** What another job of the group has done away with, or put off, is not done any more. */
  private void execute(CommandContext command, Job job) {
    var now = command.getJobManager().findJobById(job.id());
    if (now == null || command.getDbEntityManager().isDeleted(now)) {
      return;
    }
    if (now.getDuedate() != null && now.getDuedate().after(ClockUtil.getCurrentTime())) {
      now.unlock();
      return;
    }
    authors.as(
        Author.template(job.templateId()),
        () -> new ExecuteJobsCmd(job.id(), new JobFailureCollector(job.id())).execute(command));
  }

  private Map<String, Job> firstOfRuns(List<String> jobIds) {
    var found =
        jdbc
            .sql(
                "select j.id_, r.id, r.dossier_id, j.process_def_key_ from act_ru_job j"
                    + " join run r on r.id = j.process_instance_id_ where j.id_ in (:ids)")
            .param("ids", jobIds)
            .query(
                (rs, n) ->
                    new Job(rs.getString(1), rs.getString(2), rs.getString(3), rs.getString(4)))
            .list()
            .stream()
            .collect(Collectors.toMap(Job::id, job -> job));
    var byRun = new LinkedHashMap<String, Job>();
    jobIds.stream()
        .filter(found::containsKey)
        .map(found::get)
        .forEach(job -> byRun.putIfAbsent(job.runId(), job));
    return byRun;
  }
}
