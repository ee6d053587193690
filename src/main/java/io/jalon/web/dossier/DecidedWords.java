package io.jalon.web.dossier;

import io.jalon.journal.Entry;
import java.util.List;

/**
 * Puts what a line of the history keeps in codes into the words of the office; implemented where
 * templates are told.
 */
public interface DecidedWords {

  /** A condition, in the middle of a sentence. */
  String condition(Entry line, String feel, Reader reader);

  /** What was read, {@code dossier.solde = 0, appel.result = refus}, each as label and value. */
  List<String> values(Entry line, String values, Reader reader);

  /** The result of the action of a line. */
  String result(Entry line, String key, Reader reader);

  /** An action of the template of a line, by its title. */
  String action(Entry line, String id, Reader reader);

  /** A step or an end of the template of a line. */
  String place(Entry line, String id, Reader reader);
}
