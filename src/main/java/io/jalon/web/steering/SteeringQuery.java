package io.jalon.web.steering;

import io.jalon.dossier.Sight;
import io.jalon.run.RunSteps;
import io.jalon.task.OpenTasks;
import io.jalon.web.Waiting;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sums over open work, each in one statement. */
@Component
class SteeringQuery {

  private final JdbcClient jdbc;
  private final Waiting waiting;
  private final Sight sight;

  SteeringQuery(JdbcClient jdbc, Waiting waiting, Sight sight) {
    this.sight = sight;
    this.jdbc = jdbc;
    this.waiting = waiting;
  }

  /** What one person has to do in one function; the account is {@code null} for a team. */
  record Load(String role, @Nullable String account, long open, long late, long done) {}

  /** Open work by function and person, the heaviest first; done: since {@code week}. */
  List<Load> loads(Instant now, Instant week) {
    var seen = sight.only("t.dossier_id");
    return jdbc.sql(
            "select role_id, assignee, sum(case when status = 'OPEN' then 1 else 0 end) as open_now,"
                + " sum(case when status = 'OPEN' and due_at < ?"
                + OpenTasks.MOVING
                + " then 1 else 0 end) as late,"
                + " sum(case when status = 'OPEN' then 0 else 1 end) as done from task t"
                + " where (status = 'OPEN' or closed_at > ?)"
                + seen.sql()
                + " group by role_id, assignee"
                + " order by open_now desc, role_id, assignee fetch first 30 rows only")
        .params(Timestamp.from(now), Timestamp.from(week))
        .params(seen.values())
        .query(
            (row, n) ->
                new Load(
                    row.getString(1),
                    row.getString(2),
                    row.getLong(3),
                    row.getLong(4),
                    row.getLong(5)))
        .list();
  }

  /** A version that runs, and on how many dossiers that the reader may see. */
  public record Running(int version, long dossiers) {}

  /** The versions of a template that run, the newest first. */
  List<Running> running(String template) {
    var seen = sight.only("run.dossier_id");
    return jdbc.sql(
            "select version, count(distinct dossier_id) from run where ended_at is null"
                + " and template_id = ?"
                + seen.sql()
                + " group by version order by version desc")
        .param(template)
        .params(seen.values())
        .query((row, n) -> new Running(row.getInt(1), row.getLong(2)))
        .list();
  }

  /** How many dossiers stand in a step, since when the first of them does, how many are late. */
  record Standing(String step, long dossiers, @Nullable Instant oldest, long late) {}

  /**
   * The steps of a version in which dossiers are, or have open actions; since when is known of
   * those in which somebody has something to do.
   */
  List<Standing> standing(String template, int version, Instant now) {
    var seen = sight.only("s.dossier_id");
    return jdbc.sql(
            "select d.step_id, count(*), min(d.since), count(d.late) from (select s.step_id,"
                + " s.dossier_id, min(s.since) as since, max(s.late) as late"
                + " from (select t.step_id, t.dossier_id, t.created_at as since, case when t.due_at"
                + " < ?"
                + OpenTasks.MOVING
                + " then 1 end as late from task t join run r on r.id = t.run_id"
                + " where t.status = 'OPEN' and r.ended_at is null and r.template_id = ?"
                + " and r.version = ? union all select w.step_id, w.dossier_id, null, null from ("
                + RunSteps.OF_VERSION
                + ") w) s where 1 = 1"
                + seen.sql()
                + " group by s.step_id, s.dossier_id) d group by d.step_id")
        .params(Timestamp.from(now), template, version, template, version)
        .params(seen.values())
        .query(
            (row, n) ->
                new Standing(
                    row.getString(1), row.getLong(2), instant(row.getTimestamp(3)), row.getLong(4)))
        .list();
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }

  /** A late action; whose it is, or {@code null}. */
  record Overdue(
      String task,
      String title,
      String role,
      @Nullable String assignee,
      Instant due,
      String reference) {}

  /** The actions that are late for longest, at most so many. */
  List<Overdue> overdue(Instant now, int most) {
    var seen = sight.only("t.dossier_id");
    return jdbc.sql(
            "select t.id, t.title, t.role_id, t.assignee, t.due_at, d.reference from task t"
                + " join dossier d on d.id = t.dossier_id where t.status = 'OPEN'"
                + " and t.due_at < ?"
                + OpenTasks.MOVING
                + seen.sql()
                + " order by t.due_at, t.id fetch first ? rows only")
        .param(Timestamp.from(now))
        .params(seen.values())
        .param(most)
        .query(
            (row, n) ->
                new Overdue(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getTimestamp(5).toInstant(),
                    row.getString(6)))
        .list();
  }

  /** A function that nobody holds where it is needed. */
  record Unheld(String role, long dossiers, long actions) {}

  /** Open actions that a team has because nobody holds their function. */
  List<Unheld> unheld() {
    var seen = sight.only("task.dossier_id");
    return jdbc.sql(
            "select role_id, count(distinct dossier_id), count(*) from task where status = 'OPEN'"
                + " and assignee is null"
                + seen.sql()
                + " group by role_id order by 2 desc")
        .params(seen.values())
        .query((row, n) -> new Unheld(row.getString(1), row.getLong(2), row.getLong(3)))
        .list();
  }

  /** The five figures. */
  public record Figures(long running, long open, long late, long unheld, long troubled) {}

  Figures figures(Instant now) {
    return new Figures(
        count("run", "select count(distinct dossier_id) from run where ended_at is null"),
        waiting.open(),
        waiting.late(now),
        count(
            "task",
            "select count(distinct dossier_id) from task where status = 'OPEN' and assignee is null"),
        waiting.troubled());
  }

  private long count(String table, String sql) {
    var seen = sight.only(table + ".dossier_id");
    return jdbc.sql(sql + seen.sql()).params(seen.values()).query(Long.class).single();
  }
}
