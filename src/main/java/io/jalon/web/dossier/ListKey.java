package io.jalon.web.dossier;

import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a list goes on: after the line of this moment and id. Written as {@code
 * 2026-03-12T17:00:00Z_4711}.
 */
public record ListKey(Instant at, String id) {

  /** What an address says, or {@code null} when it says nothing or was forged. */
  public static @Nullable ListKey read(@Nullable String key) {
    int cut = key == null ? -1 : key.indexOf('_');
    if (key == null || cut < 0) {
      return null;
    }
    try {
      return new ListKey(Instant.parse(key.substring(0, cut)), key.substring(cut + 1));
    } catch (DateTimeException forged) {
      return null;
    }
  }

  @Override
  public String toString() {
    return at + "_" + id;
  }
}
