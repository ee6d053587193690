package io.jalon.template;

import org.jspecify.annotations.Nullable;

/**
 * A way out of a template (F-87).
 *
 * @param id stable FEEL name
 * @param label what the office calls this end, e.g. "Dossier soldé"
 * @param switchTo the sequence that is launched on the dossier as this one ends (F-89), or {@code
 *     null}
 */
public record End(String id, String label, @Nullable String switchTo) implements Target {

  /** An end that launches nothing. */
  public End(String id, String label) {
    this(id, label, null);
  }
}
