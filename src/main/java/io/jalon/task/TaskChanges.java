package io.jalon.task;

import io.jalon.journal.Journal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people change of tasks on one dossier, told in the journal (F-75, F-76). */
@Component
public class TaskChanges {

  private final JdbcClient jdbc;
  private final Journal journal;
  private final TaskPlaces places;
  private final Tasks tasks;

  TaskChanges(JdbcClient jdbc, Journal journal, TaskPlaces places, Tasks tasks) {
    this.tasks = tasks;
    this.jdbc = jdbc;
    this.journal = journal;
    this.places = places;
  }

  /** Records that a person makes an open task due at the end of a day (F-75). */
  public void postponed(Task task, LocalDate until, String reason) {
    jdbc.sql("update task set postponed_to = ? where id = ?")
        .params(Date.valueOf(until), task.id())
        .update();
    tasks.changed(task.id());
    journal.write(
        places
            .entry("action_postponed", task)
            .with("old", task.dueAt())
            .with("until", until)
            .with("reason", reason));
  }

  /**
   * The day to which a person has postponed the open task of an action; empty for most.
   *
   * @param voter the role that is asked for its vote, where several are asked for one action; else
   *     {@code null}
   */
  public Optional<LocalDate> postponement(
      String runId, String actionId, int pass, @Nullable String voter) {
    return jdbc.sql(
            "select postponed_to from task where run_id = ? and action_id = ? and pass = ?"
                + " and role_id = coalesce(?, role_id)"
                + " and status = 'OPEN' and postponed_to is not null"
                + " order by created_at desc, id fetch first 1 row only")
        .param(runId)
        .param(actionId)
        .param(pass)
        .param(voter)
        .query(LocalDate.class)
        .optional();
  }

  /**
   * Another result.
   *
   * @param result its key
   * @param status the status that goes with it
   * @param labels what a person reads for each key
   */
  public record Corrected(String result, TaskStatus status, Map<String, String> labels) {}

  /**
   * Records that a person gave a closed task another result (F-76).
   *
   * @param reason why
   */
  public void corrected(Task task, Corrected to, String reason) {
    jdbc.sql("update task set result = ?, status = ? where id = ?")
        .params(to.result(), to.status().name(), task.id())
        .update();
    tasks.changed(task.id());
    journal.write(
        places
            .entry("action_corrected", task)
            .with("old", to.labels().get(task.result()))
            .with("result", to.labels().get(to.result()))
            .with("reason", reason));
  }

  /** Records what a person has to say about an action, which stays as it is. */
  public void commented(Task task, String text) {
    journal.write(places.entry("action_commented", task).with("text", text));
  }

  /** Records that a person has added an action to a step, on this dossier alone (F-75). */
  public void added(Task task, @Nullable String reason) {
    journal.write(
        places.entry("action_added", task).with("role", task.roleId()).with("reason", reason));
  }

  /** Records that a person has a closed action done once more (F-76). */
  public void redone(Task task, String reason) {
    journal.write(places.entry("action_redone", task).with("reason", reason));
  }
}
