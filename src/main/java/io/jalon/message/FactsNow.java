package io.jalon.message;

import io.jalon.expression.Facts;
import io.jalon.expression.Vocabulary;

/**
 * What is known of a dossier now, outside of any step: what contents and causes may name.
 * Implemented by the engine, so that it is the same as in sequences.
 */
public interface FactsNow {

  /** The live facts of a dossier. */
  Facts of(String dossierId);

  /** Their names and types. */
  Vocabulary vocabulary();
}
