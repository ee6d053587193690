package io.jalon.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Published, in the transaction that records it, when something became of a call. */
public sealed interface CallFate {

  /** The call as it is now. */
  HttpCall call();

  /**
   * There was an answer, and it is final.
   *
   * @param call with its outcome
   * @param millis how long it took
   */
  record Answered(HttpCall call, long millis) implements CallFate {}

  /**
   * An attempt failed; it is tried again.
   *
   * @param call as it waits now
   * @param code the status of the answer, or {@code null}
   * @param reason why it failed, a code
   * @param millis how long it took
   * @param next when it is tried again
   */
  record Retried(HttpCall call, @Nullable Integer code, String reason, long millis, Instant next)
      implements CallFate {}

  /** It has failed for good, without an answer that counts. */
  record Failed(HttpCall call) implements CallFate {}

  /**
   * Nobody knows whether the other side took it, and doing it twice would not be the same.
   *
   * @param call which
   * @param reason what broke, a code
   */
  record InDoubt(HttpCall call, String reason) implements CallFate {}

  /** It did not leave: what caused it is gone. */
  record Cancelled(HttpCall call) implements CallFate {}

  /** Its run no longer waits for its outcome. */
  record Unheard(HttpCall call) implements CallFate {}

  /**
   * A person has stopped it before it left.
   *
   * @param call as it is now
   * @param reason why, in the person's words
   */
  record Stopped(HttpCall call, String reason) implements CallFate {}

  /**
   * A person has decided about it.
   *
   * @param call as it is now
   * @param decision what is to be believed, or done
   * @param note why, in the person's words; may be empty
   */
  record Settled(HttpCall call, HttpCalls.Decision decision, String note) implements CallFate {}
}
