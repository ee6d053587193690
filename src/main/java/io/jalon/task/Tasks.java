package io.jalon.task;

import io.jalon.journal.Authors;
import io.jalon.journal.Entry;
import io.jalon.journal.Journal;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Our rows beside the engine's user tasks, written in its transactions by its built-in listeners;
 * each change is told in the journal (F-24).
 */
@Component
public class Tasks {

  private final JdbcClient jdbc;
  private final Journal journal;
  private final Authors authors;
  private final TaskPlaces places;
  private final Clock clock;

  Tasks(JdbcClient jdbc, Journal journal, Authors authors, TaskPlaces places, Clock clock) {
    this.jdbc = jdbc;
    this.journal = journal;
    this.authors = authors;
    this.places = places;
    this.clock = clock;
  }

  /**
   * Records a task that was opened, and what opened it (F-14, F-77).
   *
   * @param task as it is now
   * @param cause what opened it: {@code step_entered}
   */
  public void opened(Task task, String cause) {
    jdbc.sql(
            "insert into task (id, run_id, dossier_id, step_id, action_id, pass, role_id, kind, title,"
                + " description, assignee, status, due_at, created_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(task.id(), task.runId(), task.dossierId(), task.stepId(), task.actionId())
        .params(task.pass(), task.roleId(), task.kind(), task.title(), task.description())
        .param(task.assignee())
        .param(task.status().name())
        .param(task.dueAt() == null ? null : Timestamp.from(task.dueAt()))
        .param(Timestamp.from(task.createdAt()))
        .update();
    journal.write(
        entry("action_opened", task)
            .with("role", task.roleId())
            .with("assignee", task.assignee())
            .with("due", task.dueAt())
            .with("cause", cause));
  }

  /** Records that nobody holds a task's role and that the dossier's team got the task (F-92). */
  public void unheld(Task task, String team) {
    journal.write(entry("role_unheld", task).with("role", task.roleId()).with("team", team));
  }

  /** Records that a task changed hands; does nothing when it did not. */
  public void assigned(String id, @Nullable String assignee) {
    int changed =
        jdbc.sql("update task set assignee = ? where id = ? and assignee is distinct from ?")
            .param(assignee)
            .param(id)
            .param(assignee)
            .update();
    if (changed > 0) {
      find(id)
          .ifPresent(t -> journal.write(entry("action_assigned", t).with("assignee", assignee)));
    }
  }

  /** Records that the due date of an open task moved. */
  public void moved(String id, java.time.@Nullable Instant dueAt) {
    jdbc.sql("update task set due_at = ? where id = ?")
        .param(dueAt == null ? null : Timestamp.from(dueAt))
        .param(id)
        .update();
  }

  /** Records how a person closed a task. */
  public void answered(String id, Answer answer) {
    close(id, answer);
    find(id)
        .ifPresent(
            task ->
                journal.write(
                    entry("action_completed", task)
                        .with("status", answer.status())
                        .with("result", answer.label())
                        .with("note", answer.note())));
  }

  /** Records that a task was left open when its step or its run ended (F-81). */
  public void left(String id, TaskStatus status, String cause) {
    close(id, new Answer(status, null, null, null));
    find(id).ifPresent(task -> journal.write(entry(kind(status), task).with("cause", cause)));
  }

  private static String kind(TaskStatus status) {
    return status == TaskStatus.CANCELLED ? "action_cancelled" : "action_ignored";
  }

  private void close(String id, Answer answer) {
    jdbc.sql(
            "update task set status = ?, result = ?, note = ?, closed_at = ?, closed_by = ? where id"
                + " = ?")
        .param(answer.status().name())
        .param(answer.result())
        .param(answer.note())
        .param(Timestamp.from(clock.instant()))
        .param(authors.current().id())
        .param(id)
        .update();
  }

  /** The task with this id. */
  public Optional<Task> find(String id) {
    return jdbc.sql(TaskRows.SELECT + " where id = ?").param(id).query(TaskRows::row).optional();
  }

  /** The open tasks of an account, the most urgent first. */
  public List<Task> openOf(String account) {
    return jdbc.sql(
            TaskRows.SELECT
                + " where assignee = ? and status = 'OPEN'"
                + " order by case when due_at is null then 1 else 0 end, due_at, created_at, id"
                + " fetch first 200 rows only")
        .param(account)
        .query(TaskRows::row)
        .list();
  }

  /** The tasks of a run, the oldest first. */
  public List<Task> ofRun(String runId) {
    return jdbc.sql(TaskRows.SELECT + " where run_id = ? order by created_at, id")
        .param(runId)
        .query(TaskRows::row)
        .list();
  }

  /**
   * The open tasks of a dossier that a function must do (F-23); every function when it is {@code
   * null}.
   */
  public List<Task> openOn(String dossierId, @Nullable String roleId) {
    return jdbc
        .sql(TaskRows.SELECT + " where dossier_id = ? and status = 'OPEN' order by created_at, id")
        .param(dossierId)
        .query(TaskRows::row)
        .list()
        .stream()
        .filter(task -> roleId == null || task.roleId().equals(roleId))
        .toList();
  }

  private Entry entry(String kind, Task task) {
    return places.entry(kind, task);
  }

  /**
   * How a task was closed.
   *
   * @param status what became of the action
   * @param result the key of the named result, or {@code null}
   * @param label the label of the named result, or {@code null}
   * @param note the person's comment, or {@code null}
   */
  public record Answer(
      TaskStatus status, @Nullable String result, @Nullable String label, @Nullable String note) {}
}
