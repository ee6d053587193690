package io.jalon.journal;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Knows from where this thread was asked to act, so that every entry says it. */
@Component
public class Origins {

  private final ThreadLocal<@Nullable Origin> bound = new ThreadLocal<>();

  /** The origin that {@link #from} bound to this thread; a job when there is none. */
  public Origin current() {
    var origin = bound.get();
    return origin == null ? Origin.JOB : origin;
  }

  /** Does some work that was asked for from somewhere. */
  public <E extends Exception> void from(Origin origin, Work<E> work) throws E {
    var before = bound.get();
    bound.set(origin);
    try {
      work.run();
    } finally {
      restore(before);
    }
  }

  private void restore(@Nullable Origin before) {
    if (before == null) {
      bound.remove();
    } else {
      bound.set(before);
    }
  }

  /** What is done. */
  @FunctionalInterface
  public interface Work<E extends Exception> {

    /** Does it. */
    void run() throws E;
  }
}
