package io.jalon.dossier;

/** What kind of intervenant someone is (F-91). */
public enum IntervenantKind {
  /** A collaborator of the house: sees dossiers and steers. */
  INTERNAL,
  /** An external partner: acts on what is assigned to them and sees nothing else. */
  PARTNER,
  /** Someone outside who receives communications and never steers. */
  CONTACT
}
