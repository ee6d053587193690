package io.jalon.action;

import org.jspecify.annotations.Nullable;

/**
 * What became of an effect, as conditions see it.
 *
 * @param status the action's status, in lower case
 * @param result the action's result, or {@code null}
 */
public record Outcome(String status, @Nullable String result) {

  /** It was done. */
  public static final Outcome DONE = new Outcome("done", null);

  /** Its condition no longer held, so it was not done. */
  public static final Outcome CANCELLED = new Outcome("cancelled", null);

  /** What it has started is awaited (F-59). */
  public static final Outcome STARTED = new Outcome("started", null);

  /** It was done, with a result. */
  public static Outcome done(String result) {
    return new Outcome("done", result);
  }
}
