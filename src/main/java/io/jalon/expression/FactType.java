package io.jalon.expression;

/**
 * The type of a fact, which decides how a tag writes it and what a condition may compare it with.
 */
public enum FactType {
  TEXT,
  NUMBER,
  /** An amount in the office's currency, written {@code 12 480,00 €}. */
  MONEY,
  /** A day, written {@code 12 mars 2026}. */
  DATE,
  DATE_TIME,
  BOOLEAN
}
