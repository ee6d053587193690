package io.jalon.engine.run;

import org.jspecify.annotations.Nullable;

/**
 * Where a person moves the run that this thread changes; bound to the thread, because the engine's
 * modification carries nothing of it to the listeners.
 */
public final class Jump {

  private static final ThreadLocal<@Nullable String> TO = new ThreadLocal<>();

  private Jump() {}

  /** Moves a run to a step. */
  public static void to(String step, Runnable modification) {
    TO.set(step);
    try {
      modification.run();
    } finally {
      TO.remove();
    }
  }

  /** Has something begin where a person says so, in no step of its own. */
  public static void byPerson(Runnable modification) {
    to("", modification);
  }

  /** Whether somebody moves the run now. */
  static boolean underWay() {
    return TO.get() != null;
  }

  /** Whether the run moves to this step, whose new pass has begun: it knows nothing of the old. */
  static boolean begins(String step) {
    return step.equals(TO.get());
  }
}
