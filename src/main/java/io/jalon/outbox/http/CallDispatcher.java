package io.jalon.outbox.http;

import io.jalon.outbox.http.CallMoves.Claim;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes the calls that are due, and gives their outcomes to their runs (F-220). Any number of
 * dispatchers may work on one database: each move is committed before the next one.
 */
@Component
public class CallDispatcher {

  private static final Logger LOG = LoggerFactory.getLogger(CallDispatcher.class);

  private final CallLedger ledger;
  private final CallRows rows;
  private final CallPolicy policy;
  private final HttpSender sender;
  private final Clock clock;

  CallDispatcher(
      CallLedger ledger, CallRows rows, CallPolicy policy, HttpSender sender, Clock clock) {
    this.ledger = ledger;
    this.rows = rows;
    this.policy = policy;
    this.sender = sender;
    this.clock = clock;
  }

  /**
   * Makes every call that is due now, and lets the runs whose outcome is known go on.
   *
   * @return how many calls were taken up, whatever became of them
   */
  public int callDue() {
    ledger.expire();
    int taken = 0;
    for (var claim = ledger.claim(); claim.isPresent(); claim = ledger.claim()) {
      call(claim.get());
      taken++;
    }
    deliver();
    return taken;
  }

  private void call(Claim claim) {
    if (ledger.sending(claim)) {
      long start = System.nanoTime();
      var answer = sender.send(claim.call().request());
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
      ledger.judged(claim, policy.judge(claim.call(), claim.call().attempts() + 1, answer), millis);
    }
  }

  /** One run that cannot go on keeps no other from it. */
  private void deliver() {
    for (var call : rows.decided(clock.instant())) {
      try {
        ledger.deliver(call);
      } catch (RuntimeException cannotGoOn) {
        LOG.warn("The run {} cannot take the answer of its call", call.place().runId(), cannotGoOn);
        ledger.postpone(call);
      }
    }
  }
}
