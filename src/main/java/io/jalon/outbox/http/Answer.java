package io.jalon.outbox.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of sending a request. */
sealed interface Answer {

  /**
   * The other side answered.
   *
   * @param code the status
   * @param type the media type of the body, in lower case; may be empty
   * @param body may be empty; {@code null} when it was too long to be read
   * @param delay how long the other side asks to wait before the next attempt; zero when it does
   *     not
   */
  record Received(int code, String type, @Nullable String body, Duration delay) implements Answer {}

  /**
   * It certainly did not leave.
   *
   * @param reason a code
   * @param lasting whether it is of no use to try again
   */
  record NotSent(String reason, boolean lasting) implements Answer {}

  /** It left, or part of it, and there was no answer. */
  record Lost(String reason) implements Answer {}
}
