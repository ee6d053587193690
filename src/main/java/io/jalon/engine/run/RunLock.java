package io.jalon.engine.run;

import io.jalon.engine.rows.LockedRun;
import io.jalon.engine.safety.CommandField;
import io.jalon.journal.Author;
import io.jalon.journal.Authors;
import io.jalon.run.Run;
import io.jalon.run.Runs;
import io.jalon.task.Tasks;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Locks the run's row before the engine loads anything, for the commands that come through REST,
 * Tasklist and the job executor: with it, concurrent completions come one after the other instead
 * of failing (DESIGN, rule 7). A job acts in the name of its template (F-86).
 */
final class RunLock extends CommandInterceptor {

  private static final CommandField TASK_ID =
      CommandField.named(
          "taskId",
          CompleteTaskCmd.class,
          SubmitTaskFormCmd.class,
          AssignTaskCmd.class,
          ClaimTaskCmd.class,
          DelegateTaskCmd.class,
          ResolveTaskCmd.class);

  private static final CommandField JOB_ID = CommandField.named("jobId", ExecuteJobsCmd.class);

  private record Place(String runId, String dossierId) {}

  private record Job(String id, Place place, String templateId) {}

  private final JdbcClient jdbc;
  private final Runs runs;
  private final Tasks tasks;
  private final Authors authors;
  private final PausedRefusal refusal;

  RunLock(JdbcClient jdbc, Runs runs, Tasks tasks, Authors authors, PausedRefusal refusal) {
    this.tasks = tasks;
    this.refusal = refusal;
    this.jdbc = jdbc;
    this.runs = runs;
    this.authors = authors;
  }

  @Override
  public <T> T execute(Command<T> command) {
    PausesOnly.check(command);
    TASK_ID.of(command).flatMap(this::runOfTask).ifPresent(this::lock);
    var job = JOB_ID.of(command).flatMap(this::runOfJob);
    if (job.isEmpty()) {
      return next.execute(command);
    }
    lock(job.get().place());
    // With it, the engine finds all the jobs of the run where it keeps what it has read.
    Context.getCommandContext().getJobManager().findJobById(job.get().id());
    return authors.as(Author.template(job.get().templateId()), () -> next.execute(command));
  }

  /** A paused run is refused, unless it is one of our own commands that knows what it does. */
  private void lock(Place place) {
    var run = runs.lock(place.runId(), place.dossierId());
    if (!OwnCommand.underWay()) {
      run.filter(Run::paused)
          .ifPresent(
              paused -> {
                throw refusal.of(paused);
              });
    }
    run.map(Run::id).ifPresent(LockedRun::is);
  }

  private Optional<Place> runOfTask(Object taskId) {
    return tasks.find((String) taskId).map(task -> new Place(task.runId(), task.dossierId()));
  }

  private Optional<Job> runOfJob(Object jobId) {
    return jdbc.sql(
            "select r.id, r.dossier_id, j.process_def_key_, j.id_ from act_ru_job j"
                + " join run r on r.id = j.process_instance_id_ where j.id_ = ?")
        .param(jobId)
        .query(
            (rs, n) ->
                new Job(
                    rs.getString(4), new Place(rs.getString(1), rs.getString(2)), rs.getString(3)))
        .optional();
  }
}
