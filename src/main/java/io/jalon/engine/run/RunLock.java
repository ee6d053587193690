package io.jalon.engine.run;

import io.jalon.journal.Author;
import io.jalon.journal.Authors;
import io.jalon.run.Runs;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Locks the run's row before the engine loads anything, for the commands that come through REST,
 * Tasklist and the job executor: with it, concurrent completions come one after the other instead
 * of failing (DESIGN, rule 7). A job acts in the name of its template (F-86).
 */
final class RunLock extends CommandInterceptor {

  /**
   * The private field that names what a command works on; an engine that has it no more is refused
   * at start-up.
   */
  private static final Map<Class<?>, Field> TASK_ID =
      fields(
          "taskId",
          CompleteTaskCmd.class,
          SubmitTaskFormCmd.class,
          AssignTaskCmd.class,
          ClaimTaskCmd.class,
          DelegateTaskCmd.class,
          ResolveTaskCmd.class,
          HandleTaskBpmnErrorCmd.class);

  private static final Map<Class<?>, Field> JOB_ID = fields("jobId", ExecuteJobsCmd.class);

  private record Job(String runId, String templateId) {}

  private final JdbcClient jdbc;
  private final Runs runs;
  private final Authors authors;

  RunLock(JdbcClient jdbc, Runs runs, Authors authors) {
    this.jdbc = jdbc;
    this.runs = runs;
    this.authors = authors;
  }

  @Override
  public <T> T execute(Command<T> command) {
    id(TASK_ID, command).flatMap(this::runOfTask).ifPresent(runs::lock);
    var job = id(JOB_ID, command).flatMap(this::runOfJob);
    if (job.isEmpty()) {
      return next.execute(command);
    }
    runs.lock(job.get().runId());
    return authors.as(Author.template(job.get().templateId()), () -> next.execute(command));
  }

  private Optional<String> runOfTask(String taskId) {
    return jdbc.sql("select run_id from task where id = ?")
        .param(taskId)
        .query(String.class)
        .optional();
  }

  private Optional<Job> runOfJob(String jobId) {
    return jdbc.sql(
            "select process_instance_id_, process_def_key_ from act_ru_job where id_ = ?"
                + " and process_instance_id_ is not null")
        .param(jobId)
        .query((rs, n) -> new Job(rs.getString(1), rs.getString(2)))
        .optional();
  }

  private static Optional<String> id(Map<Class<?>, Field> fields, Command<?> command) {
    var field = fields.get(command.getClass());
    try {
      return field == null ? Optional.empty() : Optional.ofNullable((String) field.get(command));
    } catch (IllegalAccessException closed) {
      throw new IllegalStateException(closed);
    }
  }

  private static Map<Class<?>, Field> fields(String name, Class<?>... commands) {
    return Arrays.stream(commands)
        .collect(java.util.stream.Collectors.toUnmodifiableMap(c -> c, c -> field(c, name)));
  }

  private static Field field(Class<?> command, String name) {
    var field =
        Stream.<Class<?>>iterate(command, c -> c != null, Class::getSuperclass)
            .flatMap(c -> Arrays.stream(c.getDeclaredFields()))
            .filter(f -> f.getName().equals(name))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(command + " has no field " + name));
    field.setAccessible(true);
    return field;
  }
}
