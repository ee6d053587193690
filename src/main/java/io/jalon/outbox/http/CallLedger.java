package io.jalon.outbox.http;

import io.jalon.outbox.CallFate;
import io.jalon.outbox.CallOwner;
import io.jalon.outbox.HttpCall;
import io.jalon.outbox.HttpCall.Outcome;
import io.jalon.outbox.HttpCall.Status;
import io.jalon.outbox.http.CallMoves.Claim;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records each move of a call in a transaction of its own, and tells what became of it in the same
 * one. All its methods leave alone a call whose claim no longer holds.
 */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class CallLedger {

  /** Why a call is in doubt when its dispatcher never came back. */
  static final String LOST = "lost";

  /** How long a call of a paused run waits before it is looked at again. */
  static final Duration PAUSED = Duration.ofSeconds(30);

  private final CallRows rows;
  private final CallMoves moves;
  private final CallPolicy policy;
  private final Surroundings around;
  private final Clock clock;

  /** Whom the calls belong to, and who hears of their fates. */
  @Component
  record Surroundings(ObjectProvider<CallOwner> owner, ApplicationEventPublisher events) {}

  CallLedger(CallRows rows, CallMoves moves, CallPolicy policy, Surroundings around, Clock clock) {
    this.rows = rows;
    this.moves = moves;
    this.policy = policy;
    this.around = around;
    this.clock = clock;
  }

  /** Takes up what dispatchers that are gone left behind. */
  public void expire() {
    moves.release(clock.instant());
    for (var claim : moves.lost(clock.instant())) {
      judged(claim, policy.judge(claim.call(), claim.call().attempts(), new Answer.Lost(LOST)), 0);
    }
  }

  /** Claims a call that is due. */
  public Optional<Claim> claim() {
    return moves.claim(clock.instant());
  }

  /**
   * Notes that a call is about to leave, in the transaction in which its cause is looked at again;
   * {@code false} when it may not.
   */
  public boolean sending(Claim claim) {
    around.owner().getObject().lock(claim.call());
    return switch (around.owner().getObject().mayLeave(claim.call())) {
      case GO -> moves.sending(claim, clock.instant());
      case HOLD -> {
        moves.again(claim, clock.instant().plus(PAUSED));
        yield false;
      }
      case DROP -> {
        decide(claim, new Outcome(Outcome.DROPPED, null, null, Map.of(), null, null));
        yield false;
      }
      case GONE -> {
        gone(claim);
        yield false;
      }
    };
  }

  private void gone(Claim claim) {
    if (moves.moved(claim.call(), Status.CLAIMED, Status.CANCELLED)) {
      around.events().publishEvent(new CallFate.Cancelled(claim.call()));
    }
  }

  /**
   * Records what follows from an attempt.
   *
   * @param claim of the call
   * @param verdict what follows
   * @param millis how long the attempt took
   */
  public void judged(Claim claim, Verdict verdict, long millis) {
    if (verdict instanceof Verdict.Answered answered) {
      tell(decide(claim, answered.outcome()), claim, call -> new CallFate.Answered(call, millis));
    } else if (verdict instanceof Verdict.Failed failed) {
      tell(decide(claim, failed.outcome()), claim, CallFate.Failed::new);
    } else if (verdict instanceof Verdict.Again again) {
      var next = clock.instant().plus(again.delay());
      tell(
          moves.again(claim, next),
          claim,
          call -> new CallFate.Retried(call, again.code(), again.reason(), millis, next));
    } else if (verdict instanceof Verdict.Doubt doubt) {
      tell(
          moves.doubted(claim, doubt.reason()),
          claim,
          call -> new CallFate.InDoubt(call, doubt.reason()));
    }
  }

  /** Gives a known outcome to its run. */
  public void deliver(HttpCall call) {
    around.owner().getObject().lock(call);
    var now = rows.find(call.id()).orElseThrow();
    if (now.status() != Status.DECIDED) {
      return;
    }
    switch (around.owner().getObject().give(now)) {
      case TAKEN -> moves.moved(now, Status.DECIDED, Status.DELIVERED);
      case LATER -> moves.later(now, clock.instant().plus(PAUSED));
      case GONE -> {
        moves.moved(now, Status.DECIDED, Status.UNHEARD);
        around.events().publishEvent(new CallFate.Unheard(now));
      }
    }
  }

  /** Waits a little with an outcome that its run could not take. */
  public void postpone(HttpCall call) {
    moves.later(call, clock.instant().plus(PAUSED));
  }

  private boolean decide(Claim claim, Outcome outcome) {
    return moves.decided(claim, outcome, clock.instant());
  }

  private void tell(boolean moved, Claim claim, Function<HttpCall, CallFate> fate) {
    if (moved) {
      around.events().publishEvent(fate.apply(rows.find(claim.call().id()).orElseThrow()));
    }
  }
}
