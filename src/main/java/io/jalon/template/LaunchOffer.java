package io.jalon.template;

import org.jspecify.annotations.Nullable;

/**
 * What a launch of a template would take on a dossier.
 *
 * @param templateId the template
 * @param version the number of the version, or {@code null} when it may not be launched there
 * @param refusal why not, or {@code null}
 */
public record LaunchOffer(String templateId, @Nullable Integer version, @Nullable Refusal refusal) {

  /** Why a template may not be launched on a dossier. */
  public enum Refusal {
    /** No version is published. */
    NOT_PUBLISHED,
    /** It takes no new launches any more. */
    RETIRED,
    /** It is for other teams (F-4). */
    OTHER_TEAM,
    /** It is a pilot, and the dossier is not of it (F-57). */
    PILOT
  }
}
