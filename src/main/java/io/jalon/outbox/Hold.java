package io.jalon.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That all items of a topic waited, or wait.
 *
 * @param topic the template
 * @param heldAt since when
 * @param heldBy the account that held them
 * @param reason why, in their words
 * @param releasedAt until when, or {@code null} while they wait
 * @param releasedBy the account that released them, or {@code null}
 */
public record Hold(
    String topic,
    Instant heldAt,
    String heldBy,
    String reason,
    @Nullable Instant releasedAt,
    @Nullable String releasedBy) {}
