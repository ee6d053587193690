package io.jalon.web.dossiers;

import io.jalon.web.dossier.ListKey;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Dossiers with their client, what comes next and what runs, in three statements a page. */
@Component
class DossierQuery {

  private static final String FROM =
      " from dossier d join client c on c.id = d.client_id where 1 = 1";

  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate named;

  DossierQuery(JdbcClient jdbc, NamedParameterJdbcTemplate named) {
    this.jdbc = jdbc;
    this.named = named;
  }

  /** A page of dossiers, the newest first, after the one created then. */
  List<Line> page(DossierFilter.Sql filter, @Nullable ListKey after, int limit) {
    var values = new ArrayList<>(filter.values());
    var sql =
        new StringBuilder(
                "select d.id, d.reference, d.type, d.status, d.owner, d.balance, d.deadline,"
                    + " d.created_at, c.name as client, c.reference as client_reference")
            .append(FROM)
            .append(filter.conditions());
    if (after != null) {
      sql.append(" and (d.created_at < ? or (d.created_at = ? and d.id > ?))");
      values.add(Timestamp.from(after.at()));
      values.add(Timestamp.from(after.at()));
      values.add(after.id());
    }
    sql.append(" order by d.created_at desc, d.id fetch first ? rows only");
    values.add(limit);
    return jdbc.sql(sql.toString()).params(values).query(DossierQuery::line).list();
  }

  /** How many there are. */
  long count(DossierFilter.Sql filter) {
    return jdbc.sql("select count(*)" + FROM + filter.conditions())
        .params(filter.values())
        .query(Long.class)
        .single();
  }

  /** The most urgent open task of each of these dossiers. */
  Map<String, Next> next(List<String> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return named
        .query(
            "select * from (select t.dossier_id, t.id, t.title, t.role_id, t.assignee, t.due_at,"
                + " count(*) over (partition by t.dossier_id) as open_tasks,"
                + " sum(case when t.assignee is null then 1 else 0 end)"
                + " over (partition by t.dossier_id) as unheld,"
                + " row_number() over (partition by t.dossier_id order by case when t.due_at is null"
                + " then 1 else 0 end, t.due_at, t.id) as place"
                + " from task t where t.status = 'OPEN' and t.dossier_id in (:ids)) ranked"
                + " where place = 1",
            Map.of("ids", ids),
            (row, n) -> next(row))
        .stream()
        .collect(Collectors.toMap(Next::dossier, Function.identity()));
  }

  /** What runs on each of these dossiers. */
  Map<String, List<Running>> running(List<String> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return named
        .query(
            "select r.dossier_id, r.template_id, r.version, (select count(*) from run_pause p where"
                + " p.run_id = r.id and p.resumed_at is null) as paused from run r"
                + " where r.ended_at is null and r.dossier_id in (:ids) order by r.launched_at",
            Map.of("ids", ids),
            (row, n) ->
                new Running(row.getString(1), row.getString(2), row.getInt(3), row.getInt(4) > 0))
        .stream()
        .collect(Collectors.groupingBy(Running::dossier));
  }

  /** The statuses that dossiers have. */
  List<String> statuses() {
    return jdbc.sql("select distinct status from dossier order by status")
        .query(String.class)
        .list();
  }

  /** Those who answer for dossiers. */
  List<String> owners() {
    return jdbc.sql("select distinct owner from dossier where owner is not null order by owner")
        .query(String.class)
        .list();
  }

  private static Line line(ResultSet row, int number) throws SQLException {
    var deadline = row.getDate("deadline");
    return new Line(
        row.getString("id"),
        row.getString("reference"),
        row.getString("type"),
        row.getString("status"),
        row.getString("owner"),
        row.getBigDecimal("balance"),
        deadline == null ? null : deadline.toLocalDate(),
        row.getTimestamp("created_at").toInstant(),
        row.getString("client"),
        row.getString("client_reference"));
  }

  private static Next next(ResultSet row) throws SQLException {
    var due = row.getTimestamp("due_at");
    return new Next(
        row.getString("dossier_id"),
        row.getString("id"),
        row.getString("title"),
        row.getString("role_id"),
        row.getString("assignee"),
        due == null ? null : due.toInstant(),
        row.getInt("open_tasks"),
        row.getInt("unheld") > 0);
  }

  /** One dossier. */
  record Line(
      String id,
      String reference,
      String type,
      String status,
      @Nullable String owner,
      @Nullable BigDecimal balance,
      @Nullable LocalDate deadline,
      Instant created,
      String client,
      String clientReference) {}

  /** The most urgent open task of a dossier, and whether some have nobody. */
  record Next(
      String dossier,
      String id,
      String title,
      String role,
      @Nullable String assignee,
      @Nullable Instant due,
      int open,
      boolean unheld) {}

  /** A run under way. */
  record Running(String dossier, String template, int version, boolean paused) {}
}
