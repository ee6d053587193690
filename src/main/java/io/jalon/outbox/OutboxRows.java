package io.jalon.outbox;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.jalon.outbox.Outbox.Mail;
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

  /** Claims the mail that has waited longest, when one is due. */
  Optional<Claim> claim(Instant now) {
    var due =
        jdbc.sql(
                """
                select id, attempts, mail_key, recipient_name, recipient_address, subject, body
                from outbox where status = 'QUEUED' and next_at <= ?
                order by next_at, id fetch first 1 row only for update skip locked
                """)
            .param(Timestamp.from(now))
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

  /** The mail is about to be handed to the server. */
  boolean sending(Claim claim, byte[] eml, Instant now) {
    return moved(
        jdbc.sql(
                """
                update outbox set status = 'SENDING', attempts = attempts + 1, eml = ?,
                  leased_until = ?
                where id = ? and claimed_by = ? and status = 'CLAIMED'
                """)
            .params(new String(eml, US_ASCII), Timestamp.from(now.plus(LEASE))),
        claim);
  }

  /** The server took it; whoever knows that lifts a doubt that arose meanwhile. */
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

  /** There is no server to hand it to. */
  boolean kept(Claim claim, byte[] eml) {
    return moved(
        jdbc.sql(
                """
                update outbox set status = 'KEPT', eml = ?, leased_until = null
                where id = ? and claimed_by = ? and status = 'CLAIMED'
                """)
            .param(new String(eml, US_ASCII)),
        claim);
  }

  /** It did not leave, and is to be tried again. */
  boolean again(Claim claim, Instant next, String reason) {
    return moved(
        jdbc.sql(
                """
                update outbox set status = 'QUEUED', next_at = ?, failure = ?, eml = null,
                  leased_until = null
                where id = ? and claimed_by = ? and status = 'SENDING'
                """)
            .params(Timestamp.from(next), cut(reason)),
        claim);
  }

  /** It did not leave, and never will. */
  boolean failed(Claim claim, String reason) {
    return moved(
        jdbc.sql(
                """
                update outbox set status = 'FAILED', failure = ?, eml = null, leased_until = null
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
    var mail =
        new Mail(
            row.getString("mail_key"),
            row.getString("recipient_name"),
            row.getString("recipient_address"),
            row.getString("subject"),
            row.getString("body"));
    return new Claim(row.getLong("id"), UUID.randomUUID().toString(), row.getInt("attempts"), mail);
  }
}
