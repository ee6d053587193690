package io.jalon.outbox.http;

import io.jalon.outbox.HttpCall.Outcome;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What follows from an attempt. */
sealed interface Verdict {

  /** The answer is final. */
  record Answered(Outcome outcome) implements Verdict {}

  /** There will be no answer. */
  record Failed(Outcome outcome) implements Verdict {}

  /**
   * It is tried again.
   *
   * @param delay how long from now
   * @param code the status of the answer, or {@code null}
   * @param reason why, a code
   */
  record Again(Duration delay, @Nullable Integer code, String reason) implements Verdict {}

  /**
   * Nobody can tell whether it was taken.
   *
   * @param reason why, a code
   */
  record Doubt(String reason) implements Verdict {}
}
