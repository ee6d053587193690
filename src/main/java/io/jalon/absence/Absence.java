package io.jalon.absence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is away, and somebody else acts in their place.
 *
 * @param id UUID
 * @param account who is away
 * @param substitute who stands in
 * @param startsAt when it begins
 * @param endsAt when it is over
 * @param roles only in these functions; empty for all of them
 * @param team only on the dossiers of this team, or {@code null} for all of them
 * @param declaredBy the account of who declared it
 */
public record Absence(
    String id,
    String account,
    String substitute,
    Instant startsAt,
    Instant endsAt,
    List<String> roles,
    @Nullable String team,
    String declaredBy) {

  public Absence {
    roles = List.copyOf(roles);
  }

  /**
   * Whether somebody stands in where a function is concerned.
   *
   * @param role the function; {@code null} when none is concerned, where an absence in some of them
   *     only covers nothing
   * @param dossierTeam the team of the dossier
   */
  public boolean covers(@Nullable String role, String dossierTeam) {
    return covers(role) && on(dossierTeam);
  }

  /** Whether somebody stands in for a function, on the dossiers of some team at least. */
  public boolean covers(@Nullable String role) {
    return roles.isEmpty() || role != null && roles.contains(role);
  }

  /**
   * Whether somebody stands in, be it in some functions only, on dossiers of a team.
   *
   * @param dossierTeam the team of the dossier
   */
  public boolean on(String dossierTeam) {
    return team == null || team.equals(dossierTeam);
  }

  /** Whether it has begun and is not over. */
  public boolean at(Instant now) {
    return !now.isBefore(startsAt) && now.isBefore(endsAt);
  }
}
