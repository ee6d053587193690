package io.jalon.web.tasks;

import io.jalon.absence.StandIns;
import io.jalon.dossier.Sight;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** The open tasks that are due in a span of time, in one statement. */
@Component
class CalendarQuery {

  /** More than a person reads in a month. */
  static final int MOST = 1000;

  private static final String MINE = " and " + StandIns.mine(":account", ":now");

  private final NamedParameterJdbcTemplate jdbc;
  private final Sight sight;

  CalendarQuery(NamedParameterJdbcTemplate jdbc, Sight sight) {
    this.sight = sight;
    this.jdbc = jdbc;
  }

  /**
   * Whose tasks are wanted.
   *
   * @param account those of an account, and of whom it stands in for; {@code null} for everybody's
   * @param teams those of dossiers of these teams, or {@code null} for all dossiers
   * @param role only those of a function, or {@code null}
   * @param now when the account stands in for somebody
   */
  record Whose(
      @Nullable String account, @Nullable Set<String> teams, @Nullable String role, Instant now) {

    String conditions(MapSqlParameterSource values) {
      var sql = new StringBuilder();
      if (account != null) {
        sql.append(MINE);
        values.addValue("account", account).addValue("now", Timestamp.from(now));
      }
      if (role != null) {
        sql.append(" and t.role_id = :role");
        values.addValue("role", role);
      }
      if (teams != null) {
        sql.append(" and d.team in (:teams)");
        values.addValue("teams", teams.isEmpty() ? Set.of("") : teams);
      }
      return sql.toString();
    }
  }

  /**
   * A task that is due.
   *
   * @param paused whether its sequence stands still, so that it is not late
   */
  record Due(
      String id,
      String title,
      @Nullable String assignee,
      Instant at,
      String reference,
      String client,
      boolean paused) {}

  /** The tasks due from one instant until before another, the earliest first. */
  List<Due> between(Instant from, Instant to, Whose whose) {
    var values =
        new MapSqlParameterSource(Map.of("from", Timestamp.from(from), "to", Timestamp.from(to)));
    return jdbc.query(
        "select t.id, t.title, t.assignee, t.due_at, d.reference, c.name as client,"
            + " (select p.paused_at from run_pause p where p.run_id = t.run_id"
            + " and p.resumed_at is null) as paused_since from task t"
            + " join dossier d on d.id = t.dossier_id join client c on c.id = d.client_id"
            + " where t.status = 'OPEN' and t.due_at >= :from and t.due_at < :to"
            + whose.conditions(values)
            + sight.only("t.dossier_id").named(values::addValue)
            + " order by t.due_at, t.id fetch first "
            + MOST
            + " rows only",
        values,
        (row, n) ->
            new Due(
                row.getString("id"),
                row.getString("title"),
                row.getString("assignee"),
                row.getTimestamp("due_at").toInstant(),
                row.getString("reference"),
                row.getString("client"),
                row.getTimestamp("paused_since") != null));
  }
}
