package io.jalon.task;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Open tasks of the whole house, page by page: the most urgent first, those without a date last.
 */
@Component
public class OpenTasks {

  private static final String DUE =
      "coalesce(due_at, timestamp with time zone '2999-12-31 00:00:00+00')";

  private final JdbcClient jdbc;

  OpenTasks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Which tasks are wanted.
   *
   * @param account those of an account, or {@code null} for everybody's
   * @param unheld only those that a team has because nobody holds their function (F-92)
   * @param before only those due before this instant, or {@code null}
   * @param role only those of a function, or {@code null}
   */
  public record Wanted(
      @Nullable String account, boolean unheld, @Nullable Instant before, @Nullable String role) {

    /** All those of an account. */
    public static Wanted of(String account) {
      return new Wanted(account, false, null, null);
    }
  }

  /**
   * A page of them.
   *
   * @param after the id of the last task that is known, open or closed since; {@code null} for the
   *     first page
   * @param limit how many at most
   */
  public List<Task> page(Wanted wanted, @Nullable String after, int limit) {
    var values = new ArrayList<Object>();
    var sql = new StringBuilder(TaskRows.SELECT).append(" where status = 'OPEN'");
    narrow(sql, values, " and assignee = ?", wanted.account());
    narrow(sql, values, " and due_at < ?", at(wanted.before()));
    narrow(sql, values, " and role_id = ?", wanted.role());
    narrow(
        sql,
        values,
        " and (" + DUE + ", id) > (select " + DUE + ", id from task where id = ?)",
        after);
    if (wanted.unheld()) {
      sql.append(" and assignee is null");
    }
    values.add(limit);
    return jdbc.sql(sql + " order by " + DUE + ", id fetch first ? rows only")
        .params(values)
        .query(TaskRows::row)
        .list();
  }

  private static @Nullable Timestamp at(@Nullable Instant instant) {
    return instant == null ? null : Timestamp.from(instant);
  }

  private static void narrow(
      StringBuilder sql, List<Object> values, String condition, @Nullable Object value) {
    if (value != null) {
      sql.append(condition);
      values.add(value);
    }
  }
}
