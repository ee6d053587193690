package io.jalon.web.settings;

import io.jalon.token.AccessToken;
import io.jalon.web.dossier.Reader;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An access token as a line of its list.
 *
 * @param state {@code valid}, {@code over} or {@code revoked}
 */
public record TokenRow(
    String id,
    String name,
    List<String> scopes,
    String made,
    String until,
    @Nullable String used,
    String state) {

  static TokenRow of(AccessToken token, Instant now, Reader reader) {
    var used = token.usedAt();
    return new TokenRow(
        token.id(),
        token.name(),
        token.scopes().stream().sorted().toList(),
        reader.moment(token.createdAt()),
        reader.moment(token.expiresAt()),
        used == null ? null : reader.moment(used),
        state(token, now));
  }

  private static String state(AccessToken token, Instant now) {
    if (token.revokedAt() != null) {
      return "revoked";
    }
    return token.expiresAt().isAfter(now) ? "valid" : "over";
  }
}
