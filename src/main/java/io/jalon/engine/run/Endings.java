package io.jalon.engine.run;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Why a run that this thread deletes ends. Bound to the thread, because the engine's deletion
 * carries a reason only.
 */
@Component
public class Endings {

  private final ThreadLocal<@Nullable Ending> bound = new ThreadLocal<>();

  /**
   * How a run ends.
   *
   * @param runId which run
   * @param kind as {@link io.jalon.run.Run#endKind()}
   * @param reason why
   */
  public record Ending(String runId, String kind, String reason) {}

  /** Ends a run so. */
  public void with(Ending ending, Runnable deletion) {
    var before = bound.get();
    bound.set(ending);
    try {
      deletion.run();
    } finally {
      if (before == null) {
        bound.remove();
      } else {
        bound.set(before);
      }
    }
  }

  /** How this run is being ended; empty when the engine does it for reasons of its own. */
  Optional<Ending> of(String runId) {
    return Optional.ofNullable(bound.get()).filter(ending -> ending.runId().equals(runId));
  }
}
