package io.jalon.dossier;

import io.jalon.dossier.HeldActions.Spared;
import java.util.List;

/**
 * What came of a change of holders.
 *
 * @param spared the open actions that were not moved, because somebody had assigned them by hand
 *     (F-33)
 */
public record Handover(List<Spared> spared) {

  /** Nothing was left behind. */
  public static final Handover COMPLETE = new Handover(List.of());

  public Handover {
    spared = List.copyOf(spared);
  }
}
