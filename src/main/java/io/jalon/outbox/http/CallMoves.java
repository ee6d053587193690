package io.jalon.outbox.http;

import io.jalon.outbox.HttpCall;
import io.jalon.outbox.HttpCall.Outcome;
import io.jalon.outbox.HttpCall.Status;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The moves of a call. Each says from where it may be made, and answers whether it was: a claim
 * whose lease ran out moves nothing.
 */
@Component
class CallMoves {

  /** How long a claim holds; far longer than any call may take. */
  static final Duration LEASE = Duration.ofMinutes(5);

  private final JdbcClient jdbc;

  CallMoves(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A call that one dispatcher, and no other, may make.
   *
   * @param call which
   * @param token of this claim
   */
  record Claim(HttpCall call, String token) {}

  /** Claims the call that has waited longest, when one is due. */
  Optional<Claim> claim(Instant now) {
    var due =
        jdbc.sql(
                """
                select * from http_call where status = 'QUEUED' and next_at <= ?
                order by next_at, id fetch first 1 row only for update skip locked
                """)
            .param(Timestamp.from(now))
            .query(CallRows::read)
            .optional();
    return due.map(call -> lease(call, now));
  }

  private Claim lease(HttpCall call, Instant now) {
    var token = UUID.randomUUID().toString();
    jdbc.sql(
            "update http_call set status = 'CLAIMED', claimed_by = ?, leased_until = ?"
                + " where id = ?")
        .params(token, Timestamp.from(now.plus(LEASE)), call.id())
        .update();
    return new Claim(call, token);
  }

  /** It is about to leave. */
  boolean sending(Claim claim, Instant now) {
    return moved(
        jdbc.sql(
                """
                update http_call set status = 'SENDING', attempts = attempts + 1, leased_until = ?
                where id = ? and claimed_by = ? and status = 'CLAIMED'
                """)
            .param(Timestamp.from(now.plus(LEASE))),
        claim);
  }

  /** It waits, until it is tried again. */
  boolean again(Claim claim, Instant next) {
    return moved(
        jdbc.sql(
                """
                update http_call set status = 'QUEUED', next_at = ?, leased_until = null,
                  claimed_by = null
                where id = ? and claimed_by = ? and status in ('CLAIMED', 'SENDING')
                """)
            .param(Timestamp.from(next)),
        claim);
  }

  /** Its outcome is known; whoever knows it lifts a doubt that arose meanwhile. */
  boolean decided(Claim claim, Outcome outcome, Instant now) {
    return moved(
        jdbc.sql(
                """
                update http_call set status = 'DECIDED', result = ?, code = ?, answer = ?,
                  answer_values = ?, failure = ?, decided_at = ?, next_at = ?, leased_until = null
                where id = ? and claimed_by = ? and status in ('CLAIMED', 'SENDING', 'IN_DOUBT')
                """)
            .params(outcome.result(), outcome.code(), outcome.text())
            .params(CallTexts.ofValues(outcome.values()), outcome.failure())
            .params(Timestamp.from(now), Timestamp.from(now)),
        claim);
  }

  /** Nobody knows whether it was taken. */
  boolean doubted(Claim claim, String reason) {
    return moved(
        jdbc.sql(
                """
                update http_call set status = 'IN_DOUBT', failure = ?, leased_until = null
                where id = ? and claimed_by = ? and status = 'SENDING'
                """)
            .param(reason),
        claim);
  }

  private static boolean moved(JdbcClient.StatementSpec update, Claim claim) {
    return update.params(claim.call().id(), claim.token()).update() == 1;
  }

  /** From one state to another that says all by itself. */
  boolean moved(HttpCall call, Status from, Status to) {
    return jdbc.sql("update http_call set status = ? where id = ? and status = ?")
            .params(to.name(), call.id(), from.name())
            .update()
        == 1;
  }

  /** When its outcome is given to its run next. */
  void later(HttpCall call, Instant next) {
    jdbc.sql("update http_call set next_at = ? where id = ? and status = 'DECIDED'")
        .params(Timestamp.from(next), call.id())
        .update();
  }

  /** The outcomes of a run's calls are given to it now. */
  void wake(String runId, Instant now) {
    jdbc.sql("update http_call set next_at = ? where run_id = ? and status = 'DECIDED'")
        .params(Timestamp.from(now), runId)
        .update();
  }

  /** A person says what became of it. */
  boolean settled(HttpCall call, String result, Instant now) {
    return jdbc.sql(
                """
                update http_call set status = 'DECIDED', result = ?, decided_at = ?, next_at = ?
                where id = ? and status = 'IN_DOUBT'
                """)
            .params(result, Timestamp.from(now), Timestamp.from(now), call.id())
            .update()
        == 1;
  }

  /** A person has stopped it before it left. */
  boolean stopped(HttpCall call, Instant now) {
    return jdbc.sql(
                """
                update http_call set status = 'DECIDED', result = ?, decided_at = ?, next_at = ?
                where id = ? and status = 'QUEUED'
                """)
            .params(Outcome.DROPPED, Timestamp.from(now), Timestamp.from(now), call.id())
            .update()
        == 1;
  }

  /** A person has it made once more. */
  boolean requeued(HttpCall call, Instant now) {
    return jdbc.sql(
                """
                update http_call set status = 'QUEUED', attempts = 0, failure = null, next_at = ?,
                  claimed_by = null
                where id = ? and status = 'IN_DOUBT'
                """)
            .params(Timestamp.from(now), call.id())
            .update()
        == 1;
  }

  /** Queues again what was claimed by a dispatcher that is gone, and had not left. */
  void release(Instant now) {
    jdbc.sql(
            """
            update http_call set status = 'QUEUED', leased_until = null, claimed_by = null
            where status = 'CLAIMED' and leased_until < ?
            """)
        .param(Timestamp.from(now))
        .update();
  }

  /** What was leaving when its dispatcher was lost, locked. */
  List<Claim> lost(Instant now) {
    return jdbc.sql(
            """
            select * from http_call where status = 'SENDING' and leased_until < ?
            order by id for update skip locked
            """)
        .param(Timestamp.from(now))
        .query((rs, row) -> new Claim(CallRows.read(rs, row), rs.getString("claimed_by")))
        .list();
  }
}
