package io.jalon.token;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A token with which a program acts in somebody's name; its secret is shown once and not kept.
 *
 * @param id UUID
 * @param account in whose name
 * @param name what its owner calls it
 * @param scopes the permissions that it lends, as far as its owner has them when it is used
 * @param createdAt when it was made
 * @param expiresAt until when it can be used
 * @param usedAt when it was used last, to the minute, or {@code null}
 * @param revokedAt when its owner took it back, or {@code null}
 */
public record AccessToken(
    String id,
    String account,
    String name,
    Set<String> scopes,
    Instant createdAt,
    Instant expiresAt,
    @Nullable Instant usedAt,
    @Nullable Instant revokedAt) {

  public AccessToken {
    scopes = Set.copyOf(scopes);
  }
}
