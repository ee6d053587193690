package io.jalon.calendar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One computation of a date. */
final class Reckoning {

  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

  private final OfficeTime office;
  private final OfficeDays officeDays;
  private final Rounding rounding;

  Reckoning(OfficeTime office, OfficeDays officeDays, Rounding rounding) {
    this.office = office;
    this.officeDays = officeDays;
    this.rounding = rounding;
  }

  /**
   * Counts.
   *
   * @throws IllegalArgumentException when it leads out of the calendar, or names a closed period
   *     that the office does not have
   */
  Counted count(Anchor anchor, Rule rule) {
    if (!anchor.isSet()) {
      return Counted.unset(anchor, rule);
    }
    try {
      var counted = rule.amount().elapsed() ? elapsed(anchor, rule) : days(anchor, rule);
      return inCalendar(counted);
    } catch (DateTimeException | ArithmeticException e) {
      throw outOfCalendar(rule, e);
    }
  }

  private Counted elapsed(Anchor anchor, Rule rule) {
    var counted = anchor.counted();
    var from = counted == null ? at(dayOf(anchor), rounding.time()) : counted;
    var to = from.plus(rule.amount().duration().multipliedBy(rule.direction().sign()));
    var reached = new OpenDays.Walk(office.day(to), List.of());
    var moved = moved(reached.day(), rule);
    var at =
        moved.day().equals(reached.day())
            ? to
            : at(moved.day(), to.atZone(office.zone()).toLocalTime());
    return new Counted(at, anchor, rule, reached.day(), 0, List.of(), moved.passed());
  }

  private Counted days(Anchor anchor, Rule rule) {
    var from = dayOf(anchor);
    var reached = reached(from, rule);
    var moved = moved(reached.day(), rule);
    boolean itself = rule.amount().number() == 0 && moved.day().equals(from);
    return new Counted(
        at(moved.day(), rounding.time(anchor, office, itself)),
        anchor,
        rule,
        reached.day(),
        number(from, reached.day(), rule.amount()),
        reached.passed(),
        moved.passed());
  }

  private OpenDays.Walk reached(LocalDate from, Rule rule) {
    var amount = rule.amount();
    var sign = rule.direction().sign();
    return amount.counting() == Counting.CALENDAR
        ? new OpenDays.Walk(amount.from(from, sign), List.of())
        : officeDays.now().shift(from, sign * amount.number(), amount.counting());
  }

  private OpenDays.Walk moved(LocalDate day, Rule rule) {
    return rule.nextWorkingDay() || rule.outside() != null
        ? officeDays.now().moved(day, rule)
        : new OpenDays.Walk(day, List.of());
  }

  private static long number(LocalDate from, LocalDate to, Amount amount) {
    return amount.unit() == Amount.Unit.DAYS
        ? amount.number()
        : Math.abs(ChronoUnit.DAYS.between(from, to));
  }

  private LocalDate dayOf(Anchor anchor) {
    return anchor.day() == null
        ? office.day(Objects.requireNonNull(anchor.counted()))
        : anchor.day();
  }

  /** In spring, an hour that the clocks leave out is the one after. */
  private Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(office.zone()).toInstant();
  }

  private static Counted inCalendar(Counted counted) {
    if (counted.at().isBefore(EARLIEST) || !counted.isSet()) {
      throw outOfCalendar(counted.rule(), null);
    }
    return counted;
  }

  private static IllegalArgumentException outOfCalendar(Rule rule, @Nullable Throwable cause) {
    var amount = rule.amount();
    return new IllegalArgumentException(
        "an amount that leads out of the calendar: " + amount.number() + " " + amount.unit(),
        cause);
  }
}
