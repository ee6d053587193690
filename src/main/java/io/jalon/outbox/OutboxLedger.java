package io.jalon.outbox;

import io.jalon.outbox.Outbox.Fate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records each move of a mail in a transaction of its own, and tells its fate in the same one. All
 * its methods leave alone a mail whose claim no longer holds.
 */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class OutboxLedger {

  /** How long to wait after each failure; after one more the mail has failed. */
  private static final List<Duration> BACK_OFF =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofMinutes(60));

  private final OutboxRows rows;
  private final OutboxLeases leases;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  OutboxLedger(
      OutboxRows rows, OutboxLeases leases, ApplicationEventPublisher events, Clock clock) {
    this.rows = rows;
    this.leases = leases;
    this.events = events;
    this.clock = clock;
  }

  /** Takes up what dispatchers that are gone left behind. */
  public void expire() {
    leases.requeue(clock.instant());
    leases
        .doubt(clock.instant())
        .forEach(key -> events.publishEvent(new Fate.InDoubt(key, OutboxLeases.LOST)));
  }

  /** Claims a mail that is due. */
  public Optional<Claim> claim() {
    return rows.claim(clock.instant());
  }

  /** Notes that a mail is about to leave; {@code false} when it may not. */
  public boolean sending(Claim claim, byte[] eml) {
    return rows.sending(claim, eml, clock.instant());
  }

  /** Records that the server took it. */
  public void sent(Claim claim) {
    var now = clock.instant();
    tell(rows.sent(claim, now), new Fate.Sent(claim.mail().key(), now));
  }

  /** Records that there is no server. */
  public void kept(Claim claim, byte[] eml) {
    tell(rows.kept(claim, eml), new Fate.Kept(claim.mail().key()));
  }

  /** Records that the server did not take it: it is tried again later, five times in all. */
  public void notTaken(Claim claim, String reason) {
    if (claim.attempts() >= BACK_OFF.size()) {
      failed(claim, reason);
    } else {
      rows.again(claim, clock.instant().plus(BACK_OFF.get(claim.attempts())), reason);
    }
  }

  /** Records that it can never leave. */
  public void failed(Claim claim, String reason) {
    tell(rows.failed(claim, reason), new Fate.Failed(claim.mail().key(), reason));
  }

  /** Records that nobody knows whether the server took it. */
  public void doubted(Claim claim, String reason) {
    tell(rows.doubted(claim, reason), new Fate.InDoubt(claim.mail().key(), reason));
  }

  private void tell(boolean moved, Fate fate) {
    if (moved) {
      events.publishEvent(fate);
    }
  }
}
