package io.jalon.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days that were not counted.
 *
 * @param from the first
 * @param to the last, the same day for one
 * @param reason why
 * @param name the French name of the holiday, or the label of the closing; {@code null} for a
 *     weekend
 */
public record Skipped(LocalDate from, LocalDate to, Reason reason, @Nullable String name) {

  /** Why a day is not counted. */
  public enum Reason {
    WEEKEND,
    HOLIDAY,
    /** The office is closed. */
    CLOSING,
    /** A period that comes back each year, such as the trêve hivernale. */
    PERIOD
  }

  /** Whether a later day belongs to these days. */
  boolean goesOn(Skipped next) {
    return reason == next.reason
        && (name == null ? next.name == null : name.equals(next.name))
        && to.plusDays(1).equals(next.from);
  }
}
