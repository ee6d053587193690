package io.jalon.absence;

import io.jalon.calendar.OfficeTime;
import io.jalon.dossier.Dossier;
import io.jalon.dossier.Dossiers;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who stands in for whom now: the one rule for pages, REST, Tasklist and notifications. */
@Component
public class StandIns {

  private static final String COVERED =
      "exists (select 1 from absence a join intervenant other on other.account = a.substitute and"
          + " other.active where a.account = t.assignee and a.substitute = {account}"
          + " and a.starts_at <= {now} and a.ends_at > {now} and (a.roles = ''"
          + " or position(' ' || t.role_id || ' ' in ' ' || a.roles || ' ') > 0) and (a.team is null"
          + " or a.team = (select away.team from dossier away where away.id = t.dossier_id)))";

  /** The accounts concerned come first, where an index can begin. */
  private static final String MINE =
      "t.assignee in (select cast({account} as varchar(64)) union all select c.account from absence"
          + " c where c.substitute = {account} and c.starts_at <= {now} and c.ends_at > {now})"
          + " and (t.assignee = {account} or "
          + COVERED
          + ")";

  private final AbsenceRows rows;
  private final Dossiers dossiers;
  private final OfficeTime office;
  private final JdbcClient jdbc;

  StandIns(AbsenceRows rows, Dossiers dossiers, OfficeTime office, JdbcClient jdbc) {
    this.rows = rows;
    this.dossiers = dossiers;
    this.office = office;
    this.jdbc = jdbc;
  }

  /**
   * Whether a task {@code t} is somebody's, or of whom they stand in for; its parameters are {@link
   * #values}.
   */
  public static String mine() {
    return mine("?", "?");
  }

  /** The same with parameters that have names, or other expressions. */
  public static String mine(String account, String now) {
    return filled(MINE, account, now);
  }

  private static String filled(String sql, String account, String now) {
    return sql.replace("{account}", account).replace("{now}", now);
  }

  /** The parameters of {@link #mine()}. */
  public static List<Object> values(String account, Instant now) {
    var at = Timestamp.from(now);
    return List.of(account, account, at, at, account, account, at, at);
  }

  /** The absences of now in which somebody stands in: nobody who has been deactivated. */
  public List<Absence> now() {
    return rows.covered(office.now());
  }

  /**
   * Who stands in for somebody: nobody who has been deactivated.
   *
   * @param account who may be away; nobody stands in for {@code null}
   * @param roleId in which function, or {@code null} when that is not known
   * @param dossierId on which dossier
   * @return accounts, each once
   */
  public List<String> of(@Nullable String account, @Nullable String roleId, String dossierId) {
    var away = now().stream().filter(absence -> absence.account().equals(account)).toList();
    if (away.isEmpty()) {
      return List.of();
    }
    var team = dossiers.find(dossierId).map(Dossier::team).orElse("");
    return away.stream()
        .filter(absence -> absence.covers(roleId, team))
        .map(Absence::substitute)
        .distinct()
        .toList();
  }

  /** The absences in which somebody stood in at an instant. */
  public List<Absence> stoodIn(String substitute, Instant at) {
    return rows.of(substitute, at);
  }

  /** Who may do an open task in its assignee's place. */
  public record Standing(String taskId, String runId, String account) {}

  /** All open tasks of those who are away, with who may do them, in the order of their runs. */
  public List<Standing> open() {
    var now = Timestamp.from(office.now());
    return jdbc.sql(
            "select distinct t.id, t.run_id, s.substitute, t.dossier_id from absence s join task t"
                + " on t.assignee = s.account and t.status = 'OPEN' where s.starts_at <= ? and"
                + " s.ends_at > ? and "
                + filled(COVERED, "s.substitute", "?")
                + " order by t.dossier_id, t.run_id, t.id")
        .params(now, now, now, now)
        .query((row, n) -> new Standing(row.getString(1), row.getString(2), row.getString(3)))
        .list();
  }
}
