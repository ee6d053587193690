package io.jalon.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time during which a run stood still.
 *
 * @param from since when
 * @param by the account that paused it
 * @param reason why, or {@code null}
 * @param withRun the run whose pause took this one along, or {@code null}
 * @param to until when, or {@code null} while it lasts
 */
public record Pause(
    Instant from,
    String by,
    @Nullable String reason,
    @Nullable String withRun,
    @Nullable Instant to) {}
