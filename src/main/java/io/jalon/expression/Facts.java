package io.jalon.expression;

import org.jspecify.annotations.Nullable;

/**
 * What is known now, by root: plain values and maps of plain values (String, Boolean, Long,
 * BigDecimal, LocalDate, Instant, null when declared but empty). Roots are loaded when asked for.
 */
public interface Facts {

  /** Whether the root exists. */
  boolean knows(String root);

  /**
   * The value of a root: a plain value, a {@code Map<String, Object>}, or {@code null} when it is
   * empty.
   */
  @Nullable Object root(String name);
}
