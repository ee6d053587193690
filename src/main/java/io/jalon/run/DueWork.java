package io.jalon.run;

import java.time.Instant;
import java.util.Optional;

/**
 * What the program does by itself on a dossier, for whoever lets time pass in one go instead of
 * waiting for the job executor. Implemented by the engine.
 */
public interface DueWork {

  /**
   * When the next of it is due.
   *
   * @param dossierId on which dossier
   * @return long past for what is due at once; empty when there is nothing to come
   */
  Optional<Instant> next(String dossierId);

  /**
   * Does what is due now, and what becomes due at once by that.
   *
   * @param dossierId on which dossier
   */
  void run(String dossierId);
}
