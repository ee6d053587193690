package io.jalon.dossier;

/** What kind of value a fact has when it is not empty. */
public enum FactKind {
  /** A {@code String}. */
  TEXT,
  /** A {@code BigDecimal}. */
  NUMBER,
  /** A {@code BigDecimal} with two decimals, in the office's currency. */
  MONEY,
  /** A {@code LocalDate}. */
  DATE,
  /** An {@code Instant}. */
  DATE_TIME,
  /** A {@code Boolean}. */
  BOOLEAN
}
