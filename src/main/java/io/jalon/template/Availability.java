package io.jalon.template;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a template may be launched (F-4, F-57).
 *
 * @param templateId the template
 * @param newest the number of its newest version, or {@code null} when none is published
 * @param retiredAt since when it takes no new launches, or {@code null}
 * @param retiredBy the account that has retired it, or {@code null}
 * @param teams the engine groups whose dossiers may have it; empty for everybody's
 * @param pilot to whom its newest versions are limited, or {@code null} when to nobody
 */
public record Availability(
    String templateId,
    @Nullable Integer newest,
    @Nullable Instant retiredAt,
    @Nullable String retiredBy,
    Set<String> teams,
    @Nullable Pilot pilot) {

  public Availability {
    teams = Set.copyOf(teams);
  }

  /**
   * The dossiers and teams with which versions are tried before they are opened to all.
   *
   * @param from the number of the first version that is limited to them
   * @param open the number of the version that the others launch, or {@code null} for none
   * @param dossiers the ids of its dossiers
   * @param teams the engine groups whose dossiers belong to it
   */
  public record Pilot(int from, @Nullable Integer open, List<String> dossiers, Set<String> teams) {
    public Pilot {
      dossiers = List.copyOf(dossiers);
      teams = Set.copyOf(teams);
    }
  }

  /**
   * What was changed of it.
   *
   * @param kind e.g. {@code retired}; its words are {@code sequences.event.<kind>}
   * @param version the version that it is about, or {@code null}
   * @param dossiers how many dossiers were named, or {@code null}
   * @param teams the teams that were named
   */
  public record Event(
      String kind,
      Instant at,
      String author,
      @Nullable Integer version,
      @Nullable Integer dossiers,
      List<String> teams) {}
}
