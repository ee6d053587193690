package io.jalon.web.tasks;

import io.jalon.web.dossier.ListKey;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Open tasks with their dossier and client, in one statement whatever their number. */
@Component
class TaskQuery {

  private static final String DUE_KEY =
      "coalesce(t.due_at, timestamp with time zone '2999-12-31 00:00:00+00')";

  private static final String SELECT =
      "select t.id, t.title, t.role_id, t.assignee, t.due_at, t.created_at, t.kind, t.step_id,"
          + " t.pass, d.reference, d.balance, c.name as client, r.template_id, r.version,"
          + " "
          + DUE_KEY
          + " as due_key"
          + " from task t join dossier d on d.id = t.dossier_id join client c on c.id = d.client_id"
          + " join run r on r.id = t.run_id where t.status = 'OPEN'";

  private final JdbcClient jdbc;

  TaskQuery(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Which tasks are wanted.
   *
   * @param account those of an account, or {@code null} for all
   * @param unheld only those that a team has because nobody holds their function
   * @param before those due before this instant, or {@code null}
   * @param role those of a function, or {@code null}
   */
  record Wanted(
      @Nullable String account, boolean unheld, @Nullable Instant before, @Nullable String role) {}

  /**
   * A page of them, the most urgent first, without a due date last.
   *
   * @param after the due date of the last line, that of no date included, and its task
   */
  List<Line> page(Wanted wanted, @Nullable ListKey after, int limit) {
    var values = new ArrayList<Object>();
    var sql = new StringBuilder(SELECT).append(conditions(wanted, values));
    if (after != null) {
      sql.append(" and (" + DUE_KEY + " > ? or (" + DUE_KEY + " = ? and t.id > ?))");
      values.add(Timestamp.from(after.at()));
      values.add(Timestamp.from(after.at()));
      values.add(after.id());
    }
    sql.append(" order by ").append(DUE_KEY).append(", t.id fetch first ? rows only");
    values.add(limit);
    return jdbc.sql(sql.toString()).params(values).query(TaskQuery::line).list();
  }

  /** How many there are. */
  long count(Wanted wanted) {
    var values = new ArrayList<Object>();
    var sql = "select count(*) from task t where t.status = 'OPEN'" + conditions(wanted, values);
    return jdbc.sql(sql).params(values).query(Long.class).single();
  }

  private static String conditions(Wanted wanted, List<Object> values) {
    var sql = new StringBuilder();
    if (wanted.account() != null) {
      sql.append(" and t.assignee = ?");
      values.add(wanted.account());
    }
    if (wanted.unheld()) {
      sql.append(" and t.assignee is null");
    }
    if (wanted.before() != null) {
      sql.append(" and t.due_at < ?");
      values.add(Timestamp.from(wanted.before()));
    }
    if (wanted.role() != null) {
      sql.append(" and t.role_id = ?");
      values.add(wanted.role());
    }
    return sql.toString();
  }

  private static Line line(ResultSet row, int number) throws SQLException {
    var due = row.getTimestamp("due_at");
    return new Line(
        row.getString("id"),
        row.getString("title"),
        row.getString("kind"),
        row.getString("role_id"),
        row.getString("assignee"),
        due == null ? null : due.toInstant(),
        row.getTimestamp("due_key").toInstant(),
        row.getString("reference"),
        row.getString("client"),
        row.getBigDecimal("balance"),
        row.getString("template_id"),
        row.getInt("version"),
        row.getString("step_id"));
  }

  /** The due dates of an account's open tasks in a span of time. */
  List<Instant> dues(String account, Instant from, Instant to) {
    return jdbc.sql(
            "select due_at from task where assignee = ? and status = 'OPEN' and due_at >= ? and"
                + " due_at < ?")
        .params(account, Timestamp.from(from), Timestamp.from(to))
        .query((row, n) -> row.getTimestamp(1).toInstant())
        .list();
  }

  /** One open task as it is listed. */
  record Line(
      String id,
      String title,
      String kind,
      String role,
      @Nullable String assignee,
      @Nullable Instant due,
      Instant dueKey,
      String reference,
      String client,
      @Nullable BigDecimal balance,
      String template,
      int version,
      String step) {}
}
