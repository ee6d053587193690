package io.jalon.message;

import io.jalon.expression.Facts;
import io.jalon.expression.Vocabulary;
import io.jalon.journal.Entry.Place;

/**
 * What is known of a dossier now, outside of any step: what contents and causes may name.
 * Implemented by the engine, so that it is the same as in sequences.
 */
public interface FactsNow {

  /**
   * The live facts of a dossier, and what became of the calls of a run.
   *
   * @param dossierId the dossier
   * @param place in the run
   */
  Facts of(String dossierId, Place place);

  /** Their names and types. */
  Vocabulary vocabulary();

  /** The same with the calls of the version that a place belongs to. */
  default Vocabulary vocabulary(Place place) {
    return vocabulary();
  }
}
