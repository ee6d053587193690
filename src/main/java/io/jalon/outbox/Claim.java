package io.jalon.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An item that one dispatcher, and no other, may send. Each claim has an id of its own, so that one
 * that lost its lease cannot move a row that another has claimed since.
 *
 * @param id of the row
 * @param key of the item
 * @param addressee whom a minimum gap spares, or {@code null}
 * @param token of this claim
 * @param attempts how often it was tried before
 * @param firstTriedAt when it was first tried, or {@code null}
 */
record Claim(
    long id,
    String key,
    @Nullable String addressee,
    String token,
    int attempts,
    @Nullable Instant firstTriedAt) {}
