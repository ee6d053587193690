package io.jalon.web.design;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a sequence may be launched, for a person (F-4, F-57).
 *
 * @param retired since when it takes no new launches, and by whom; {@code null} when it does
 * @param teams the names of the teams that it is kept for; empty for everybody
 * @param teamIds their ids
 * @param pilot e.g. {@code 3 dossiers, équipe Contentieux}; {@code null} without a pilot
 * @param limits what the pilot limits; {@code null} without one
 */
public record Offering(
    @Nullable String retired,
    List<String> teams,
    Set<String> teamIds,
    @Nullable String pilot,
    @Nullable Limits limits) {

  /**
   * What a pilot limits.
   *
   * @param from the first version that is limited
   * @param open the version that the others launch, or {@code null} for none
   * @param teams the ids of its teams
   */
  public record Limits(int from, @Nullable Integer open, Set<String> teams) {}
}
