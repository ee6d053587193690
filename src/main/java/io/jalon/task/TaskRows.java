package io.jalon.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads rows of the table {@code task}. */
final class TaskRows {

  static final String SELECT =
      "select id, run_id, dossier_id, step_id, action_id, pass, role_id, kind, title, description,"
          + " assignee, status, result, note, due_at, created_at, closed_at, closed_by from task";

  private TaskRows() {}

  static Task row(ResultSet rs, int number) throws SQLException {
    return new Task(
        rs.getString("id"),
        rs.getString("run_id"),
        rs.getString("dossier_id"),
        rs.getString("step_id"),
        rs.getString("action_id"),
        rs.getInt("pass"),
        rs.getString("role_id"),
        rs.getString("kind"),
        rs.getString("title"),
        rs.getString("description"),
        rs.getString("assignee"),
        TaskStatus.valueOf(rs.getString("status")),
        rs.getString("result"),
        rs.getString("note"),
        instant(rs.getTimestamp("due_at")),
        rs.getTimestamp("created_at").toInstant(),
        instant(rs.getTimestamp("closed_at")),
        rs.getString("closed_by"));
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
