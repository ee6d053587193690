package io.jalon.task;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the forms of open tasks show, as JSON beside the task; it is forgotten with its end. */
@Component
public class SheetRows {

  private final JdbcClient jdbc;

  SheetRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What the form of a task shows; empty when the task is over or unknown. */
  public Optional<String> find(String taskId) {
    return jdbc.sql("select sheet from task where id = ? and sheet is not null")
        .param(taskId)
        .query(String.class)
        .optional();
  }

  /** Has the form of a task show something else. */
  public void show(String taskId, String sheet) {
    jdbc.sql("update task set sheet = ? where id = ?").params(sheet, taskId).update();
  }
}
