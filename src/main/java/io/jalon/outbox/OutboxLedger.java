package io.jalon.outbox;

import io.jalon.outbox.Departures.Clearance;
import io.jalon.outbox.Outbox.Fate;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records each move of an item in a transaction of its own, and tells its fate in the same one. All
 * its methods leave alone an item whose claim no longer holds.
 */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class OutboxLedger {

  private final OutboxRows rows;
  private final OutboxLeases leases;
  private final Rules rules;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  /** What decides whether an item leaves, now or later. */
  @Component
  record Rules(Departures departures, RetrySettings retries) {}

  OutboxLedger(
      OutboxRows rows,
      OutboxLeases leases,
      Rules rules,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.leases = leases;
    this.rules = rules;
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

  /** Claims an item of a kind that is due. */
  public Optional<Claim> claim(String kind) {
    return rows.claim(kind, clock.instant());
  }

  /** Notes that an item is about to leave; {@code false} when it may not. */
  public boolean sending(Claim claim, String text) {
    return cleared(claim) && rows.sending(claim, text, clock.instant());
  }

  /** Records that there is no way out. */
  public void kept(Claim claim, String text) {
    if (cleared(claim)) {
      tell(rows.kept(claim, text), new Fate.Kept(claim.key()));
    }
  }

  private boolean cleared(Claim claim) {
    var clearance = rules.departures().clear(claim);
    if (clearance instanceof Clearance.Wait wait) {
      rows.waits(claim, wait.until());
    }
    if (clearance instanceof Clearance.Drop drop) {
      tell(rows.dropped(claim), new Fate.Dropped(claim.key(), drop.details()));
    }
    return clearance instanceof Clearance.Go;
  }

  /** Records that the other side took it. */
  public void sent(Claim claim) {
    var now = clock.instant();
    tell(rows.sent(claim, now), new Fate.Sent(claim.key(), now));
  }

  /** Records that the other side did not take it: it is tried again later, or given up. */
  public void notTaken(Claim claim, String reason) {
    if (!stopped(claim)) {
      rules
          .retries()
          .next(claim, clock.instant())
          .ifPresentOrElse(next -> rows.again(claim, next, reason), () -> failed(claim, reason));
    }
  }

  /** Records that it can never leave. */
  public void failed(Claim claim, String reason) {
    if (!stopped(claim)) {
      tell(rows.failed(claim, reason), new Fate.Failed(claim.key(), reason));
    }
  }

  /** What did not leave, and whose cause ended while it was handed over, is dropped. */
  private boolean stopped(Claim claim) {
    var why = rows.withdrawn(claim).filter(found -> rows.stopped(claim));
    why.ifPresent(word -> tell(true, new Fate.Dropped(claim.key(), Map.of("kind", word))));
    return why.isPresent();
  }

  /** Records that nobody knows whether the other side took it. */
  public void doubted(Claim claim, String reason) {
    tell(rows.doubted(claim, reason), new Fate.InDoubt(claim.key(), reason));
  }

  private void tell(boolean moved, Fate fate) {
    if (moved) {
      events.publishEvent(fate);
    }
  }
}
