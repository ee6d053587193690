package io.jalon.calendar;

import java.time.LocalDate;
import java.time.MonthDay;

/** When the office is closed, or a time of the year that its dates may have to stay out of. */
public sealed interface Closing {

  /** A name as templates write it, e.g. {@code treve_hivernale}. */
  String id();

  /** What people call it, e.g. {@code Trêve hivernale}. */
  String label();

  /** Whether a day falls into it. */
  boolean covers(LocalDate day);

  /**
   * Days on which the office is closed: no working or business day.
   *
   * @param from the first
   * @param to the last, the same for one day
   */
  record Days(String id, String label, LocalDate from, LocalDate to) implements Closing {

    /**
     * Closed days.
     *
     * @throws IllegalArgumentException when the last comes before the first, or a year after it
     */
    public Days {
      if (to.isBefore(from) || to.isAfter(from.plusYears(1))) {
        throw new IllegalArgumentException("not from a day to one of the year after: " + id);
      }
    }

    @Override
    public boolean covers(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(to);
    }
  }

  /**
   * A period of each year, over New Year when it ends before it begins. Its days count as all
   * others; only a rule that says {@code outside} keeps its date out of it.
   *
   * @param from its first day
   * @param to its last day
   */
  record Yearly(String id, String label, MonthDay from, MonthDay to) implements Closing {

    /** Not a leap year, so that no period is kept open by a 29 February alone. */
    private static final int PLAIN_YEAR = 2001;

    /**
     * A period.
     *
     * @throws IllegalArgumentException when it leaves no day of the year out
     */
    public Yearly {
      if (covers(from, to, to.atYear(PLAIN_YEAR).plusDays(1))) {
        throw new IllegalArgumentException("a whole year: " + id);
      }
    }

    @Override
    public boolean covers(LocalDate day) {
      return covers(from, to, day);
    }

    private static boolean covers(MonthDay from, MonthDay to, LocalDate day) {
      var on = MonthDay.from(day);
      var begun = on.compareTo(from) >= 0;
      var notOver = on.compareTo(to) <= 0;
      return from.compareTo(to) <= 0 ? begun && notOver : begun || notOver;
    }
  }
}
