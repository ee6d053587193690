package io.jalon.dossier.api;

/** What the texts of a request may look like. */
final class Formats {

  /** A reference: it stands in addresses, so no slash. */
  static final String REFERENCE = "[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,39}";

  /** The name of a role, a repère or a type, as conditions and tags write it. */
  static final String NAME = "[a-z][a-z0-9_]{0,59}";

  /** One line: a line break in a name or an address could forge the headers of a mail. */
  static final String LINE = "[^\\p{Cntrl}\\u2028\\u2029]*";

  /** Lines; no other control characters, some of which PostgreSQL refuses. */
  static final String LINES = "[\\P{Cntrl}\\n\\r\\t]*";

  /** How many lines a page of a list holds at most. */
  static final int PAGE = 200;

  private Formats() {}
}
