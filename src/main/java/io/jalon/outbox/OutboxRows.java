package io.jalon.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table {@code outbox}, seen by the dispatcher. Each move says from where it may be made, and
 * answers whether it was: a claim whose lease ran out moves nothing.
 */
@Component
class OutboxRows {

  /** How long a claim holds; far longer than the time that a mail server is given to answer. */
  static final Duration LEASE = Duration.ofMinutes(5);

  private static final int REASON_LENGTH = 1000;

  private final JdbcClient jdbc;

  OutboxRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Claims the item of a kind that has waited longest, when one is due and may leave. */
  Optional<Claim> claim(String kind, Instant now) {
    var due =
        jdbc.sql(
                """
                select id, item_key, addressee, attempts, first_tried_at from outbox
                where status = 'QUEUED' and next_at <= ? and kind = ? and not suspended
                  and not exists (select 1 from outbox_hold h where h.active_topic = outbox.topic)
                order by next_at, id fetch first 1 row only for update skip locked
                """)
            .params(Timestamp.from(now), kind)
            .query(OutboxRows::due)
            .optional();
    due.ifPresent(claim -> lease(claim, now));
    return due;
  }

  private void lease(Claim claim, Instant now) {
    jdbc.sql("update outbox set status = 'CLAIMED', claimed_by = ?, leased_until = ? where id = ?")
        .params(claim.token(), Timestamp.from(now.plus(LEASE)), claim.id())
        .update();
  }

  /** It may not leave yet. */
  boolean waits(Claim claim, Instant until) {
    return moved(
        jdbc.sql(
                """
                update outbox set status = 'QUEUED', next_at = ?, leased_until = null
                where id = ? and claimed_by = ? and status = 'CLAIMED'
                """)
            .param(Timestamp.from(until)),
        claim);
  }

  /** It may not leave any more. */
  boolean dropped(Claim claim) {
    return moved(
        jdbc.sql(
            """
            update outbox set status = 'CANCELLED', leased_until = null
            where id = ? and claimed_by = ? and status = 'CLAIMED'
            """),
        claim);
  }

  /** It is about to be handed over. */
  boolean sending(Claim claim, String text, Instant now) {
    return moved(
        jdbc.sql(
                """
                update outbox set status = 'SENDING', attempts = attempts + 1, handed_over = ?,
                  leased_until = ?, first_tried_at = coalesce(first_tried_at, ?)
                where id = ? and claimed_by = ? and status = 'CLAIMED'
                """)
            .params(text, Timestamp.from(now.plus(LEASE)), Timestamp.from(now)),
        claim);
  }

  /** The other side took it; whoever knows that lifts a doubt that arose meanwhile. */
  boolean sent(Claim claim, Instant at) {
    return moved(
        jdbc.sql(
                """
                update outbox set status = 'SENT', sent_at = ?, leased_until = null, failure = null
                where id = ? and claimed_by = ? and status in ('SENDING', 'IN_DOUBT')
                """)
            .param(Timestamp.from(at)),
        claim);
  }

  /** There is nobody to hand it to. */
  boolean kept(Claim claim, String text) {
    return moved(
        jdbc.sql(
                """
                update outbox set status = 'KEPT', handed_over = ?, leased_until = null
                where id = ? and claimed_by = ? and status = 'CLAIMED'
                """)
            .param(text),
        claim);
  }

  /** It did not leave, and is to be tried again. */
  boolean again(Claim claim, Instant next, String reason) {
    return moved(
        jdbc.sql(
                """
                update outbox set status = 'QUEUED', next_at = ?, failure = ?, handed_over = null,
                  leased_until = null
                where id = ? and claimed_by = ? and status = 'SENDING'
                """)
            .params(Timestamp.from(next), cut(reason)),
        claim);
  }

  /** Why what is being handed over must not be tried again; the row is locked. */
  Optional<String> withdrawn(Claim claim) {
    return jdbc.sql("select withdrawn from outbox where id = ? and claimed_by = ? for update")
        .params(claim.id(), claim.token())
        .query((row, n) -> Optional.ofNullable(row.getString(1)))
        .optional()
        .flatMap(why -> why);
  }

  /** It did not leave, and its cause is gone. */
  boolean stopped(Claim claim) {
    return moved(
        jdbc.sql(
            """
            update outbox set status = 'CANCELLED', handed_over = null, leased_until = null
            where id = ? and claimed_by = ? and status = 'SENDING'
            """),
        claim);
  }

  /** It did not leave, and never will. */
  boolean failed(Claim claim, String reason) {
    return moved(
        jdbc.sql(
                """
                update outbox set status = 'FAILED', failure = ?, handed_over = null, leased_until = null
                where id = ? and claimed_by = ? and status in ('CLAIMED', 'SENDING')
                """)
            .param(cut(reason)),
        claim);
  }

  /** Nobody knows whether it left. */
  boolean doubted(Claim claim, String reason) {
    return moved(
        jdbc.sql(
                """
                update outbox set status = 'IN_DOUBT', failure = ?, leased_until = null
                where id = ? and claimed_by = ? and status = 'SENDING'
                """)
            .param(cut(reason)),
        claim);
  }

  private static boolean moved(JdbcClient.StatementSpec update, Claim claim) {
    return update.params(claim.id(), claim.token()).update() == 1;
  }

  private static String cut(String reason) {
    return reason.length() <= REASON_LENGTH ? reason : reason.substring(0, REASON_LENGTH);
  }

  private static Claim due(ResultSet row, int number) throws SQLException {
    var first = row.getTimestamp("first_tried_at");
    return new Claim(
        row.getLong("id"),
        row.getString("item_key"),
        row.getString("addressee"),
        UUID.randomUUID().toString(),
        row.getInt("attempts"),
        first == null ? null : first.toInstant());
  }
}
