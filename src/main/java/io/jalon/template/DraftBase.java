package io.jalon.template;

import org.jspecify.annotations.Nullable;

/**
 * What a draft is made from: the draft before it, or else a version.
 *
 * @param draft the draft as it is, or {@code null} when there is none
 * @param version the number of the newest version, or 0 when none is published
 */
public record DraftBase(@Nullable String draft, int version) {

  /** Whether it is a version, not a draft or nothing. */
  public boolean published() {
    return draft == null && version > 0;
  }

  /** The draft; empty when there is none. */
  public String text() {
    return draft == null ? "" : draft;
  }
}
