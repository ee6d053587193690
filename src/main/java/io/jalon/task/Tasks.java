package io.jalon.task;

import io.jalon.dossier.LockedRows;
import io.jalon.journal.Entry;
import io.jalon.journal.Journal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
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
  private final Deeds deeds;
  private final TaskPlaces places;
  private final Clock clock;
  private final LockedRows<Task> locked = new LockedRows<>();

  Tasks(JdbcClient jdbc, Journal journal, Deeds deeds, TaskPlaces places, Clock clock) {
    this.jdbc = jdbc;
    this.journal = journal;
    this.deeds = deeds;
    this.places = places;
    this.clock = clock;
  }

  /**
   * Records a task that was opened, and what opened it (F-14, F-77).
   *
   * @param task as it is now; its assignee is whom its role resolved to
   * @param sheet what its form shows, as JSON
   * @param cause what opened it: {@code step_entered}, {@code delay_over}, {@code repere_reached},
   *     {@code event_arrived}, {@code action_before} or {@code person}
   */
  public void opened(Task task, String sheet, String cause) {
    jdbc.sql(
            "insert into task (id, run_id, dossier_id, step_id, action_id, pass, role_id, kind, title,"
                + " description, assignee, resolved_to, status, due_at, created_at,"
                + " sheet) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(task.id(), task.runId(), task.dossierId(), task.stepId(), task.actionId())
        .params(task.pass(), task.roleId(), task.kind(), task.title(), task.description())
        .param(task.assignee())
        .param(task.assignee())
        .param(task.status().name())
        .param(task.dueAt() == null ? null : Timestamp.from(task.dueAt()))
        .param(Timestamp.from(task.createdAt()))
        .param(sheet)
        .update();
    locked.hold(task.id(), task);
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
    if (locked.holds(id)
        && find(id).filter(t -> Objects.equals(t.assignee(), assignee)).isPresent()) {
      return;
    }
    int changed =
        jdbc.sql("update task set assignee = ? where id = ? and assignee is distinct from ?")
            .param(assignee)
            .param(id)
            .param(assignee)
            .update();
    if (changed > 0) {
      changed(id);
      find(id)
          .ifPresent(t -> journal.write(entry("action_assigned", t).with("assignee", assignee)));
    }
  }

  /** Whom the role of a task resolved to when it was last asked; empty when nobody held it. */
  public Optional<String> resolvedTo(String id) {
    return jdbc.sql("select resolved_to from task where id = ? and resolved_to is not null")
        .param(id)
        .query(String.class)
        .optional();
  }

  /** Records whom the role of an open task resolves to now, or nobody. */
  public void resolved(String id, @Nullable String account) {
    jdbc.sql("update task set resolved_to = ? where id = ?").param(account).param(id).update();
    changed(id);
  }

  /** Records that a task stays with whom somebody gave it to by hand, whoever holds its role. */
  public void spared(Task task) {
    journal.write(entry("action_spared", task).with("assignee", task.assignee()));
  }

  /** Records that the due date of an open task moved. */
  public void moved(String id, @Nullable Instant dueAt) {
    jdbc.sql("update task set due_at = ? where id = ?")
        .param(dueAt == null ? null : Timestamp.from(dueAt))
        .param(id)
        .update();
    changed(id);
  }

  /** Records how a person closed a task. */
  public void answered(String id, Answered answer) {
    close(id, answer);
    find(id)
        .ifPresent(
            task ->
                journal.write(
                    deeds.told(
                        entry("action_completed", task)
                            .with("status", answer.status())
                            .with("result", answer.label())
                            .with("note", answer.note()),
                        task)));
  }

  /**
   * Records that a person closed a task without doing it (F-80, F-81).
   *
   * @param status cancelled or ignored
   * @param reason why, or {@code null}
   */
  public void closed(String id, TaskStatus status, @Nullable String reason) {
    close(id, new Answered(status, null, null, reason));
    find(id)
        .ifPresent(
            task ->
                journal.write(
                    entry(kind(status), task).with("kind", "person").with("reason", reason)));
  }

  /** Records that a task was left open when its step or its run ended (F-81). */
  public void left(String id, TaskStatus status, String cause) {
    close(id, new Answered(status, null, null, null));
    find(id).ifPresent(task -> journal.write(entry(kind(status), task).with("cause", cause)));
  }

  private static String kind(TaskStatus status) {
    return status == TaskStatus.CANCELLED ? "action_cancelled" : "action_ignored";
  }

  private void close(String id, Answered answer) {
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var by = deeds.authors().current().id();
    var before = find(id);
    jdbc.sql(
            "update task set status = ?, result = ?, note = ?, closed_at = ?, closed_by = ?,"
                + " sheet = null where id = ?")
        .params(answer.status().name(), answer.result(), answer.note(), Timestamp.from(at), by, id)
        .update();
    before.ifPresent(task -> locked.hold(id, task.closed(answer, at, by)));
  }

  /**
   * A task of a run that the transaction under way has locked: nobody else changes it until then.
   */
  public Optional<Task> findLocked(String id) {
    var found = find(id);
    found.ifPresent(task -> locked.hold(id, task));
    return found;
  }

  /** A task has been changed in the transaction under way. */
  void changed(String id) {
    locked.changed(id);
  }

  /** The task with this id. */
  public Optional<Task> find(String id) {
    return locked.find(id, () -> read(id));
  }

  private Optional<Task> read(String id) {
    return jdbc.sql(TaskRows.SELECT + " where id = ?").param(id).query(TaskRows::row).optional();
  }

  /** The tasks of a run, the oldest first. */
  public List<Task> ofRun(String runId) {
    return ofRuns(List.of(runId));
  }

  /** The tasks of some runs, the oldest first. */
  public List<Task> ofRuns(List<String> runIds) {
    return jdbc.sql(TaskRows.SELECT + " where run_id in (:runs) order by created_at, id")
        .param("runs", runIds)
        .query(TaskRows::row)
        .list();
  }

  /** The open tasks of a dossier, of one function (F-23) or of all when it is {@code null}. */
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

  /** The open tasks of an action in its pass, those of several voters among them. */
  public List<Task> openAt(Entry.Place place) {
    return ofRun(place.runId()).stream()
        .filter(task -> task.status() == TaskStatus.OPEN)
        .filter(task -> task.actionId().equals(place.actionId()) && task.pass() == place.pass())
        .toList();
  }

  /** The open task of an action of a run; the newest when it is asked of several. */
  public Optional<Task> open(String runId, String actionId) {
    return jdbc.sql(
            TaskRows.SELECT
                + " where run_id = ? and action_id = ? and status = 'OPEN'"
                + " order by created_at desc, id fetch first 1 row only")
        .params(runId, actionId)
        .query(TaskRows::row)
        .optional();
  }

  /** Starts a line of the history about a task. */
  public Entry line(String kind, Task task) {
    return entry(kind, task);
  }

  private Entry entry(String kind, Task task) {
    return places.entry(kind, task);
  }
}
