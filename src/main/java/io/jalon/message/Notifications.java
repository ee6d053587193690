package io.jalon.message;

import io.jalon.dossier.Intervenant;
import io.jalon.dossier.RoleHolders;
import io.jalon.dossier.Sight;
import io.jalon.outbox.OneLine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notifications inside Jalon, and whether they were read (F-123). */
@Component
public class Notifications {

  private static final int LONGEST = 2000;
  private static final int MOST = 200;

  private static final String AFTER = " and (created_at < ? or (created_at = ? and id > ?))";

  private final JdbcClient jdbc;
  private final RoleHolders holders;
  private final StandInNotices standIns;
  private final Clock clock;
  private final Sight sight;

  Notifications(
      JdbcClient jdbc, RoleHolders holders, StandInNotices standIns, Clock clock, Sight sight) {
    this.sight = sight;
    this.jdbc = jdbc;
    this.standIns = standIns;
    this.holders = holders;
    this.clock = clock;
  }

  /**
   * What somebody is told about.
   *
   * @param dossierId which dossier
   * @param taskId which action of it, or {@code null}
   */
  public record About(String dossierId, @Nullable String taskId) {

    /** A dossier as a whole. */
    public static About dossier(String dossierId) {
      return new About(dossierId, null);
    }
  }

  /**
   * Notifies one account, and who stands in for them while they are away.
   *
   * @param account whose; it need not exist
   * @param text made one line of at most 2,000 characters
   */
  @Transactional
  public void notify(String account, About about, String text) {
    notify(account, null, about, text);
  }

  /**
   * Notifies one account of what only they have asked to be told; nobody stands in for that.
   *
   * @param account whose
   * @param text as for {@link #notify}
   */
  @Transactional
  public void notifyOnly(String account, About about, String text) {
    insert(account, about, text);
  }

  private void notify(String account, @Nullable String roleId, About about, String text) {
    insert(account, about, text);
    standIns
        .of(account, roleId, about.dossierId())
        .forEach(other -> insert(other, about, standIns.text(account, text)));
  }

  /** To who may not see the dossier nothing is told. */
  private void insert(String account, About about, String text) {
    if (!sight.sees(account, about.dossierId())) {
      return;
    }
    jdbc.sql(
            """
            insert into notification (id, account, dossier_id, task_id, content, created_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(UUID.randomUUID().toString(), account, about.dossierId())
        .param(about.taskId())
        .param(cut(OneLine.of(text)))
        .param(Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MILLIS)))
        .update();
  }

  /**
   * Notifies those who hold a role in a run and can sign in.
   *
   * @param roleId which role
   * @param runId in which run of the dossier
   * @param text as for {@link #notify}
   * @return their accounts; empty when nobody could be told
   */
  @Transactional
  public List<String> notifyRole(String roleId, About about, String runId, String text) {
    var accounts =
        holders.holders(about.dossierId(), runId, roleId).stream()
            .map(Intervenant::account)
            .filter(Objects::nonNull)
            .toList();
    accounts.forEach(account -> notify(account, roleId, about, text));
    return accounts;
  }

  /** The last 200 notifications of an account, newest first. */
  public List<Notification> of(String account) {
    return page(account, "", List.of(), MOST);
  }

  /**
   * A page of an account's notifications, newest first.
   *
   * @param after the id of the last one of the page before, or {@code null}
   * @return empty when {@code after} is none of theirs
   */
  public Optional<List<Notification>> page(String account, @Nullable String after, int limit) {
    if (after == null) {
      return Optional.of(page(account, "", List.of(), limit));
    }
    return find(after, account)
        .map(last -> Timestamp.from(last.createdAt()))
        .map(at -> page(account, AFTER, List.of(at, at, after), limit));
  }

  private List<Notification> page(String account, String from, List<Object> values, int limit) {
    var seen = sight.only("notification.dossier_id");
    return jdbc.sql(
            "select * from notification where account = ?"
                + from
                + seen.sql()
                + " order by created_at desc, id limit ?")
        .param(account)
        .params(values)
        .params(seen.values())
        .param(limit)
        .query(Notifications::read)
        .list();
  }

  /**
   * Notes that a notification was read; reading it again keeps the first time.
   *
   * @param id the notification
   * @param account whose it must be
   * @return the notification; empty when this account has none with this id
   */
  @Transactional
  public Optional<Notification> read(String id, String account) {
    jdbc.sql("update notification set read_at = ? where id = ? and account = ? and read_at is null")
        .param(Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MILLIS)))
        .params(id, account)
        .update();
    return find(id, account).filter(one -> sight.sees(one.dossierId()));
  }

  private Optional<Notification> find(String id, String account) {
    return jdbc.sql("select * from notification where id = ? and account = ?")
        .params(id, account)
        .query(Notifications::read)
        .optional();
  }

  /**
   * Notes that all notifications of an account were read that were there at an instant.
   *
   * @return how many
   */
  @Transactional
  public int readAll(String account, Instant until) {
    var seen = sight.only("notification.dossier_id");
    return jdbc.sql(
            "update notification set read_at = ? where account = ? and read_at is null"
                + " and created_at <= ?"
                + seen.sql())
        .param(Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MILLIS)))
        .param(account)
        .param(Timestamp.from(until))
        .params(seen.values())
        .update();
  }

  /** Never between the two halves of a character: PostgreSQL refuses a lone one. */
  private static String cut(String line) {
    if (line.length() <= LONGEST) {
      return line;
    }
    var end = Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return line.substring(0, end);
  }

  private static Notification read(ResultSet rs, int row) throws SQLException {
    var readAt = rs.getTimestamp("read_at");
    return new Notification(
        rs.getString("id"),
        rs.getString("account"),
        rs.getString("dossier_id"),
        rs.getString("task_id"),
        rs.getString("content"),
        rs.getTimestamp("created_at").toInstant(),
        readAt == null ? null : readAt.toInstant());
  }
}
