package io.jalon.calendar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * When something is due. What is counted in days, weeks, months or years is due at the end of its
 * day (23:59:59) in the office's zone; what is counted in minutes or hours is due to the second,
 * daylight saving or not. Amounts are ISO-8601 with one unit: {@code PT30M}, {@code PT2H}, {@code
 * P3D}, {@code P2W}, {@code P2M}, {@code P1Y}; only days may be counted as working or business
 * days.
 */
@Component
public class DueDates {

  /** When a thing is due whose anchor is not set: never, for those who are alive. */
  public static final Instant FAR = Instant.parse("9999-01-01T00:00:00Z");

  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

  private final OfficeTime office;

  /** Due dates of an office. */
  public DueDates(OfficeTime office) {
    this.office = office;
  }

  /** Whether a date only says that its anchor is not set; such a date is never shown (DESIGN 6). */
  public static boolean isFar(Instant instant) {
    return !instant.isBefore(FAR);
  }

  /**
   * The due date that is an amount after an anchor (F-40).
   *
   * @return {@link #FAR} when the anchor is far
   * @throws IllegalArgumentException when the amount cannot be read or leads out of the calendar
   */
  public Instant after(Instant anchor, String amount, Counting counting) {
    return due(anchor, Amount.parse(amount, counting), 1);
  }

  /**
   * The due date that is an amount before an anchor (F-40); it may lie in the past.
   *
   * @return {@link #FAR} when the anchor is far
   * @throws IllegalArgumentException when the amount cannot be read or leads out of the calendar
   */
  public Instant before(Instant anchor, String amount, Counting counting) {
    return due(anchor, Amount.parse(amount, counting), -1);
  }

  /**
   * The due date that is an amount after a day; minutes and hours count from the end of that day.
   *
   * @throws IllegalArgumentException when the amount cannot be read or leads out of the calendar
   */
  public Instant after(LocalDate anchor, String amount, Counting counting) {
    return after(office.endOf(anchor), amount, counting);
  }

  /**
   * The due date that is an amount before a day; minutes and hours count from the end of that day.
   *
   * @throws IllegalArgumentException when the amount cannot be read or leads out of the calendar
   */
  public Instant before(LocalDate anchor, String amount, Counting counting) {
    return before(office.endOf(anchor), amount, counting);
  }

  private Instant due(Instant anchor, Amount amount, int direction) {
    if (isFar(anchor)) {
      return FAR;
    }
    try {
      return inCalendar(unbounded(anchor, amount, direction), amount);
    } catch (DateTimeException | ArithmeticException e) {
      throw outOfCalendar(amount, e);
    }
  }

  private Instant unbounded(Instant anchor, Amount amount, int direction) {
    return amount.elapsed()
        ? anchor.plus(amount.duration().multipliedBy(direction))
        : office.endOf(amount.from(office.day(anchor), direction));
  }

  private static Instant inCalendar(Instant due, Amount amount) {
    if (due.isBefore(EARLIEST) || !due.isBefore(FAR)) {
      throw outOfCalendar(amount, null);
    }
    return due;
  }

  private static IllegalArgumentException outOfCalendar(Amount amount, @Nullable Throwable cause) {
    return new IllegalArgumentException(
        "an amount that leads out of the calendar: " + amount.number() + " " + amount.unit(),
        cause);
  }
}
