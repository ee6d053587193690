package io.jalon.template;

/** What a template takes from its office by name. */
public enum OfficeWord {
  /** A function, whose holder acts or receives. */
  ROLE(true),
  /** A repère, an attribute of the dossier. */
  REPERE(true),
  /** Another sequence, which is launched or switched to. */
  SEQUENCE(false),
  /** A closed period, which dates stay out of. */
  PERIOD(false),
  /** A secret of a call to another program. */
  SECRET(false);

  private final boolean simple;

  OfficeWord(boolean simple) {
    this.simple = simple;
  }

  /** Whether a name and what it is called are enough to add one to the office. */
  public boolean addable() {
    return simple;
  }
}
