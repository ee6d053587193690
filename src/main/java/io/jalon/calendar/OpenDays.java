package io.jalon.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The days that the office works, as its settings were when they were read. */
final class OpenDays {

  /** More than a century: closings that leave no day open must not be walked for ever. */
  private static final int LONGEST_WALK = 40_000;

  private final Holidays holidays;
  private final List<Closing> closings;

  OpenDays(Holidays holidays, List<Closing> closings) {
    this.holidays = holidays;
    this.closings = closings;
  }

  /** A day, and those that were passed over on the way. */
  record Walk(LocalDate day, List<Skipped> passed) {}

  /** The day that is so many counted days after (or before, when negative) another. */
  Walk shift(LocalDate from, long days, Counting counting) {
    var step = Long.signum(days);
    var passed = new ArrayList<Skipped>();
    var day = from;
    for (long left = Math.abs(days); left > 0; ) {
      day = day.plusDays(step);
      var closed = closed(day, counting);
      if (closed == null) {
        left--;
      } else {
        passed.add(closed);
      }
      refuseEndless(passed, day);
    }
    return new Walk(day, merged(passed));
  }

  /** The first day from a day on that a rule's roll and closed period allow. */
  Walk moved(LocalDate from, Rule rule) {
    var period = rule.outside() == null ? null : period(rule.outside());
    var passed = new ArrayList<Skipped>();
    var day = from;
    for (var why = why(day, rule, period); why != null; why = why(day, rule, period)) {
      passed.add(why);
      refuseEndless(passed, day);
      day = day.plusDays(1);
    }
    return new Walk(day, merged(passed));
  }

  private @Nullable Skipped why(LocalDate day, Rule rule, @Nullable Closing period) {
    if (period != null && period.covers(day)) {
      return one(day, Skipped.Reason.PERIOD, period.label());
    }
    return rule.nextWorkingDay() ? closed(day, Counting.WORKING) : null;
  }

  private Closing period(String id) {
    return closings.stream()
        .filter(closing -> closing.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such closed period: " + id));
  }

  private @Nullable Skipped closed(LocalDate day, Counting counting) {
    if (weekend(day, counting)) {
      return one(day, Skipped.Reason.WEEKEND, null);
    }
    var holiday = holidays.name(day);
    if (holiday != null) {
      return one(day, Skipped.Reason.HOLIDAY, holiday);
    }
    return closings.stream()
        .filter(closing -> closing instanceof Closing.Days && closing.covers(day))
        .findFirst()
        .map(closing -> one(day, Skipped.Reason.CLOSING, closing.label()))
        .orElse(null);
  }

  private static boolean weekend(LocalDate day, Counting counting) {
    var weekday = day.getDayOfWeek();
    return weekday == DayOfWeek.SUNDAY
        || (weekday == DayOfWeek.SATURDAY && counting == Counting.WORKING);
  }

  private static Skipped one(LocalDate day, Skipped.Reason reason, @Nullable String name) {
    return new Skipped(day, day, reason, name);
  }

  private static void refuseEndless(List<Skipped> passed, LocalDate day) {
    if (passed.size() > LONGEST_WALK) {
      throw new DateTimeException("no open day found up to " + day);
    }
  }

  /** Days that follow one another for one reason become one, in the order of the calendar. */
  private static List<Skipped> merged(List<Skipped> days) {
    var merged = new ArrayList<Skipped>();
    days.stream().sorted(Comparator.comparing(Skipped::from)).forEach(day -> merge(merged, day));
    return merged;
  }

  private static void merge(List<Skipped> merged, Skipped day) {
    var last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
    if (last != null && last.goesOn(day)) {
      merged.set(merged.size() - 1, new Skipped(last.from(), day.to(), last.reason(), last.name()));
    } else {
      merged.add(day);
    }
  }
}
