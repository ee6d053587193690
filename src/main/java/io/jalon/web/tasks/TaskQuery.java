package io.jalon.web.tasks;

import io.jalon.dossier.Planned;
import io.jalon.dossier.Sight;
import io.jalon.task.OpenTasks;
import io.jalon.task.OpenTasks.Wanted;
import io.jalon.web.dossier.Counted;
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

  private static final String SELECT =
      "select t.id, t.title, t.role_id, t.assignee, t.due_at, t.created_at, t.kind, t.step_id,"
          + " (select p.paused_at from run_pause p where p.run_id = t.run_id and p.resumed_at is null)"
          + " as paused_since, (select count(*) from dossier_restriction x where x.dossier_id = t.dossier_id)"
          + " as restricted, t.pass, d.team, d.reference, d.balance, c.name as client, r.template_id, r.version,"
          + " "
          + OpenTasks.DUE
          + " as due_key"
          + " from task t join dossier d on d.id = t.dossier_id join client c on c.id = d.client_id"
          + " join run r on r.id = t.run_id where t.status = 'OPEN'";

  private final JdbcClient jdbc;
  private final Planned planned;
  private final Sight sight;

  TaskQuery(JdbcClient jdbc, Planned planned, Sight sight) {
    this.sight = sight;
    this.planned = planned;
    this.jdbc = jdbc;
  }

  /**
   * A page of them, the most urgent first, without a due date last.
   *
   * @param after the due date of the last line, that of no date included, and its task
   */
  List<Line> page(Wanted wanted, @Nullable ListKey after, int limit) {
    var values = new ArrayList<Object>();
    var sql = new StringBuilder(SELECT).append(seen(wanted, values));
    if (after != null) {
      // The first half is what an index can begin at.
      sql.append(" and %1$s >= ? and (%1$s > ? or t.id > ?)".formatted(OpenTasks.DUE));
      values.add(Timestamp.from(after.at()));
      values.add(Timestamp.from(after.at()));
      values.add(after.id());
    }
    sql.append(" order by ").append(OpenTasks.DUE).append(", t.id fetch first ? rows only");
    values.add(limit);
    return planned.read(
        () -> jdbc.sql(sql.toString()).params(values).query(TaskQuery::line).list());
  }

  /** What is wanted of what may be seen. */
  private String seen(Wanted wanted, List<Object> values) {
    var conditions = wanted.conditions(values);
    var seen = sight.only("t.dossier_id");
    values.addAll(seen.values());
    return conditions + seen.sql();
  }

  /** How many there are. */
  long count(Wanted wanted) {
    var values = new ArrayList<Object>();
    var sql = "select count(*) from task t where t.status = 'OPEN'" + seen(wanted, values);
    return jdbc.sql(sql).params(values).query(Long.class).single();
  }

  /** The same, counted up to one more than {@link Counted#MOST}. */
  long counted(Wanted wanted) {
    var values = new ArrayList<Object>();
    var sql =
        "select count(*) from (select 1 from task t where t.status = 'OPEN'"
            + seen(wanted, values)
            + " fetch first ? rows only) counted";
    values.add(Counted.MOST + 1);
    return planned.read(() -> jdbc.sql(sql).params(values).query(Long.class).single());
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
        row.getString("step_id"),
        row.getString("team"),
        row.getTimestamp("paused_since") != null,
        row.getInt("restricted") > 0);
  }

  /** The due dates of these open tasks from an instant on. */
  List<Instant> dues(Wanted mine, Instant from) {
    var values = new ArrayList<Object>();
    var conditions = seen(mine, values);
    values.add(Timestamp.from(from));
    return jdbc.sql(
            "select t.due_at from task t where t.status = 'OPEN'"
                + conditions
                + " and t.due_at >= ?")
        .params(values)
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
      String step,
      String team,
      boolean paused,
      boolean restricted) {}
}
