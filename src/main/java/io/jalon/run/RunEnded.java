package io.jalon.run;

import org.jspecify.annotations.Nullable;

/**
 * A run is over, however it ended; published in the transaction of its end, so that what is still
 * to leave for it can be held back.
 *
 * @param runId which
 * @param dossierId on which dossier
 * @param kind as {@link Run#endKind()}
 * @param reason why somebody ended it, or {@code null}
 */
public record RunEnded(String runId, String dossierId, String kind, @Nullable String reason) {}
