package io.jalon.outbox;

import io.jalon.journal.Authors;
import io.jalon.known.Known;
import io.jalon.known.OfficeStamp;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The red switch: all that a template sends waits in the outbox until it is released, while its
 * dossiers go on.
 */
@Component
public class Holds {

  private final JdbcClient jdbc;
  private final OfficeStamp stamp;
  private final Known<Set<String>> held;
  private final Authors authors;
  private final Clock clock;

  Holds(JdbcClient jdbc, OfficeStamp stamp, Authors authors, Clock clock) {
    this.stamp = stamp;
    this.held = new Known<>(stamp);
    this.jdbc = jdbc;
    this.authors = authors;
    this.clock = clock;
  }

  /**
   * Holds a topic, in the name of whoever is signed in.
   *
   * @param topic the template
   * @param reason why, in their words; at most 4,000 characters
   * @return {@code false} when it is held already
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean hold(String topic, String reason) {
    if (active(topic)) {
      return false;
    }
    stamp.changed();
    jdbc.sql(
            """
            insert into outbox_hold (id, topic, active_topic, held_at, held_by, reason)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(UUID.randomUUID().toString(), topic, topic, now(), authors.current().id(), reason)
        .update();
    return true;
  }

  /**
   * Releases a topic, in the name of whoever is signed in.
   *
   * @return {@code false} when it is not held
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean release(String topic) {
    stamp.changed();
    return jdbc.sql(
                """
                update outbox_hold set active_topic = null, released_at = ?, released_by = ?
                where active_topic = ?
                """)
            .params(now(), authors.current().id(), topic)
            .update()
        == 1;
  }

  /** Whether a topic is held now. */
  public boolean active(String topic) {
    return held.get(this::held).contains(topic);
  }

  private Set<String> held() {
    return jdbc.sql("select active_topic from outbox_hold where active_topic is not null")
        .query(String.class)
        .set();
  }

  /** What is held or was, the newest first, 200 at most. */
  public List<Hold> all() {
    return jdbc.sql("select * from outbox_hold order by held_at desc, id limit 200")
        .query(Holds::read)
        .list();
  }

  /** Whether a claimed item has to wait, with its run or its topic; its row is locked. */
  boolean on(Claim claim) {
    return jdbc.sql(
            """
            select suspended or exists
              (select 1 from outbox_hold h where h.active_topic = outbox.topic)
            from outbox where id = ? for update
            """)
        .param(claim.id())
        .query(Boolean.class)
        .single();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MILLIS));
  }

  private static Hold read(ResultSet row, int number) throws SQLException {
    return new Hold(
        row.getString("topic"),
        row.getTimestamp("held_at").toInstant(),
        row.getString("held_by"),
        row.getString("reason"),
        instant(row.getTimestamp("released_at")),
        row.getString("released_by"));
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
