package io.jalon.engine.run;

/**
 * Whether this thread suspends, resumes or changes a paused run because one of our commands does:
 * what comes from elsewhere is refused, or becomes one of our commands.
 */
final class OwnCommand {

  private static final ThreadLocal<Boolean> OURS = ThreadLocal.withInitial(() -> false);

  private OwnCommand() {}

  /** Whether it does. */
  static boolean underWay() {
    return OURS.get();
  }

  static void run(Runnable work) {
    var before = OURS.get();
    OURS.set(true);
    try {
      work.run();
    } finally {
      OURS.set(before);
    }
  }
}
