package io.jalon.importing;

/** How far an import has come; its label is {@code import.state.<name>}. */
public enum ImportState {
  /** Nothing was changed yet. */
  PREVIEWED,
  /** Some lines were applied; applying it again goes on with the others. */
  APPLYING,
  /** All lines were applied, or refused. */
  APPLIED,
  /** Some lines were taken back; taking it back again goes on with the others. */
  UNDOING,
  /** Everything was taken back that could be. */
  UNDONE
}
