package io.jalon.task;

import io.jalon.absence.StandIns;
import io.jalon.dossier.Sight;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Open tasks of the whole house, page by page: the most urgent first, those without a date last.
 */
@Component
public class OpenTasks {

  /** By what open tasks {@code t} are in order, before their id: those without a date come last. */
  public static final String DUE =
      "coalesce(t.due_at, timestamp with time zone '2999-12-31 00:00:00+00')";

  /** Narrows open tasks {@code t} down to those of sequences that do not stand still. */
  public static final String MOVING =
      " and t.run_id not in (select p.run_id from run_pause p where p.resumed_at is null)";

  private final JdbcClient jdbc;
  private final Sight sight;

  OpenTasks(JdbcClient jdbc, Sight sight) {
    this.sight = sight;
    this.jdbc = jdbc;
  }

  /**
   * Which tasks are wanted.
   *
   * @param account those of an account, or {@code null} for everybody's
   * @param unheld only those that a team has because nobody holds their function (F-92)
   * @param before only those due before this instant, or {@code null}; paused days count in no
   *     delay, so that those of paused sequences are none of them
   * @param role only those of a function, or {@code null}
   * @param standing also those of whom the account stands in for at this instant, or {@code null}
   * @param moving only those of sequences that do not stand still
   * @param teams only those on dossiers of these teams, or {@code null}
   */
  public record Wanted(
      @Nullable String account,
      boolean unheld,
      @Nullable Instant before,
      @Nullable String role,
      @Nullable Instant standing,
      boolean moving,
      @Nullable Set<String> teams) {

    /** Those of sequences that stand still as well, whatever the team. */
    public Wanted(
        @Nullable String account,
        boolean unheld,
        @Nullable Instant before,
        @Nullable String role,
        @Nullable Instant standing) {
      this(account, unheld, before, role, standing, false, null);
    }

    /** Those of an account, or of everybody, without those of others who are away. */
    public Wanted(
        @Nullable String account, boolean unheld, @Nullable Instant before, @Nullable String role) {
      this(account, unheld, before, role, null);
    }

    /** Only those of them that are due before an instant. */
    public Wanted before(Instant then) {
      return new Wanted(account, unheld, then, role, standing, moving, teams);
    }

    /** Only those of them that are an account's. */
    public Wanted held(String by) {
      return new Wanted(by, unheld, before, role, standing, moving, teams);
    }

    /** The same, with those of whom the account stands in for. */
    public Wanted standingIn(Instant now) {
      return new Wanted(account, unheld, before, role, now, moving, teams);
    }

    /** Those of them that can be done now, since their sequence does not stand still. */
    public Wanted doable() {
      return new Wanted(account, unheld, before, role, standing, true, teams);
    }

    /** Only those on dossiers of these teams. */
    public Wanted within(Set<String> some) {
      return new Wanted(account, unheld, before, role, standing, moving, some);
    }

    /**
     * What narrows the tasks {@code t} down to these.
     *
     * @param values gets the parameters, in order
     * @return SQL that begins with {@code and}, or nothing
     */
    public String conditions(List<Object> values) {
      var sql = new StringBuilder(unheld ? " and t.assignee is null" : "");
      if (account != null && standing != null) {
        sql.append(" and ").append(StandIns.mine());
        values.addAll(StandIns.values(account, standing));
      } else {
        narrow(sql, values, " and t.assignee = ?", account);
      }
      narrow(sql, values, " and t.due_at < ?", before == null ? null : Timestamp.from(before));
      narrow(sql, values, " and t.role_id = ?", role);
      if (moving || before != null) {
        sql.append(MOVING);
      }
      if (teams != null) {
        sql.append(" and exists (select 1 from dossier td where td.id = t.dossier_id and td.team")
            .append(" in (?" + ", ?".repeat(Math.max(teams.size() - 1, 0)) + "))");
        values.addAll(teams.isEmpty() ? Set.of("") : teams);
      }
      return sql.toString();
    }

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
    var sql = new StringBuilder(TaskRows.SELECT).append(" t where t.status = 'OPEN'");
    sql.append(wanted.conditions(values));
    var seen = sight.only("t.dossier_id");
    sql.append(seen.sql());
    values.addAll(seen.values());
    narrow(
        sql,
        values,
        " and (" + DUE + ", t.id) > (select " + DUE + ", t.id from task t where t.id = ?)",
        after);
    values.add(limit);
    return jdbc.sql(sql + " order by " + DUE + ", t.id fetch first ? rows only")
        .params(values)
        .query(TaskRows::row)
        .list();
  }

  private static void narrow(
      StringBuilder sql, List<Object> values, String condition, @Nullable Object value) {
    if (value != null) {
      sql.append(condition);
      values.add(value);
    }
  }
}
