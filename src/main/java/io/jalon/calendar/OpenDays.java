package io.jalon.calendar;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;

/** Which days a delay counts, French public holidays excepted. */
final class OpenDays {

  private static final HolidayManager FRANCE =
      HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.FRANCE));

  private OpenDays() {}

  /** The day that is so many counted days after (or before, when negative) another. */
  static LocalDate shift(LocalDate from, long days, Counting counting) {
    if (counting == Counting.CALENDAR) {
      return from.plusDays(days);
    }
    var step = Long.signum(days);
    var day = from;
    for (long left = Math.abs(days); left > 0; ) {
      day = day.plusDays(step);
      left -= counts(day, counting) ? 1 : 0;
    }
    return day;
  }

  private static boolean counts(LocalDate day, Counting counting) {
    var weekday = day.getDayOfWeek();
    var closed =
        weekday == DayOfWeek.SUNDAY
            || (weekday == DayOfWeek.SATURDAY && counting == Counting.WORKING);
    return !closed && !FRANCE.isHoliday(day);
  }
}
