package io.jalon.portfolio;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A portfolio that goes from one person to another.
 *
 * @param id UUID
 * @param from the id of the intervenant who gives
 * @param to the id of the intervenant who takes over
 * @param roles the functions that go; empty for all of them
 * @param day from which day on
 * @param askedBy the account of who decided it
 * @param askedAt when they did
 * @param status what became of it
 * @param endedAt when it was carried out or given up, or {@code null}
 */
public record Transfer(
    String id,
    String from,
    String to,
    List<String> roles,
    LocalDate day,
    String askedBy,
    Instant askedAt,
    Status status,
    @Nullable Instant endedAt) {

  public Transfer {
    roles = List.copyOf(roles);
  }

  /** What became of a transfer. */
  public enum Status {
    /** Its day has not come. */
    PLANNED,
    /** Carried out, binding by binding. */
    DONE,
    /** Given up before its day. */
    CANCELLED
  }

  /** Whether a function goes with it. */
  boolean takes(String roleId) {
    return roles.isEmpty() || roles.contains(roleId);
  }
}
