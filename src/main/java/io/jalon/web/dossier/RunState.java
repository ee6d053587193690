package io.jalon.web.dossier;

import io.jalon.run.Run;
import org.jspecify.annotations.Nullable;

/** What pages call the state of a run: the same word wherever it is shown. */
public final class RunState {

  /** How it ended: as its sequence says. */
  public static final String REACHED = "reached";

  private RunState() {}

  /**
   * {@code active}, {@code paused}, {@code reached}, {@code interrupted} (by a person or by what
   * ended with it) or {@code switched}.
   */
  public static String of(Run run) {
    return run.active() ? (run.paused() ? "paused" : "active") : ended(run.endKind());
  }

  /** The state of one that is over. */
  public static String ended(@Nullable String endKind) {
    if (endKind == null) {
      return REACHED;
    }
    return switch (endKind) {
      case "user_decision", "interrupted" -> "interrupted";
      case "switched" -> "switched";
      default -> REACHED;
    };
  }
}
