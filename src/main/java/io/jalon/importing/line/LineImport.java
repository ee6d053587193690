package io.jalon.importing.line;

import io.jalon.importing.ImportKind;

/** What the lines of one kind do. */
interface LineImport {

  /** Which lines. */
  ImportKind kind();

  /**
   * What a line speaks of: no two lines of a file may speak of the same.
   *
   * @throws LineRefused when it does not say
   */
  String subject(LineValues line);

  /**
   * What a line would do; nothing is changed by asking.
   *
   * @throws LineRefused when it cannot be taken
   */
  Plan plan(LineValues line);

  /**
   * Takes back what a line has done, in the transaction under way.
   *
   * @param made whether it has made its target, rather than changed it
   * @throws LineKept when something has followed
   * @throws org.springframework.dao.DataIntegrityViolationException when something belongs to what
   *     it has made
   */
  void undo(Effect effect, boolean made);
}
