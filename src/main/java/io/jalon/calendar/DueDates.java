package io.jalon.calendar;

import io.jalon.calendar.Rule.Direction;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * When something is due. What is counted in days, weeks, months or years is due at the end of its
 * day (23:59:59) in the office's zone, but at its time when it is due at an appointment itself;
 * what is counted in minutes or hours is due to the second, daylight saving or not. Amounts are
 * ISO-8601 with one unit: {@code PT30M}, {@code PT2H}, {@code P3D}, {@code P2W}, {@code P2M},
 * {@code P1Y}; only days may be counted as working or business days.
 */
@Component
public class DueDates {

  /** When a thing is due whose anchor is not set: never, for those who are alive. */
  public static final Instant FAR = Instant.parse("9999-01-01T00:00:00Z");

  private static final String GIVEN = "given";

  private final Reckoning reckoning;

  /** Due dates of an office. */
  DueDates(OfficeTime office, OfficeDays days) {
    this.reckoning = new Reckoning(office, days, Rounding.END_OF_DAY);
  }

  /** Whether a date only says that its anchor is not set; such a date is never shown (DESIGN 6). */
  public static boolean isFar(Instant instant) {
    return !instant.isBefore(FAR);
  }

  /**
   * A due date and how it was counted (F-40); it may lie in the past.
   *
   * @return {@link #FAR} when the anchor is not set
   * @throws IllegalArgumentException when the rule leads out of the calendar or names a closed
   *     period that the office does not have
   */
  public Counted counted(Anchor anchor, Rule rule) {
    return reckoning.count(anchor, rule);
  }

  /**
   * The due date that is an amount after an anchor (F-40).
   *
   * @return {@link #FAR} when the anchor is far
   * @throws IllegalArgumentException when the amount cannot be read or leads out of the calendar
   */
  public Instant after(Instant anchor, String amount, Counting counting) {
    return due(Anchor.at(GIVEN, null, anchor), Rule.of(Direction.AFTER, amount, counting));
  }

  /**
   * The due date that is an amount before an anchor (F-40); it may lie in the past.
   *
   * @return {@link #FAR} when the anchor is far
   * @throws IllegalArgumentException when the amount cannot be read or leads out of the calendar
   */
  public Instant before(Instant anchor, String amount, Counting counting) {
    return due(Anchor.at(GIVEN, null, anchor), Rule.of(Direction.BEFORE, amount, counting));
  }

  /**
   * The due date that is an amount after a day; minutes and hours count from the end of that day.
   *
   * @throws IllegalArgumentException when the amount cannot be read or leads out of the calendar
   */
  public Instant after(LocalDate anchor, String amount, Counting counting) {
    return due(Anchor.on(GIVEN, null, anchor), Rule.of(Direction.AFTER, amount, counting));
  }

  /**
   * The due date that is an amount before a day; minutes and hours count from the end of that day.
   *
   * @throws IllegalArgumentException when the amount cannot be read or leads out of the calendar
   */
  public Instant before(LocalDate anchor, String amount, Counting counting) {
    return due(Anchor.on(GIVEN, null, anchor), Rule.of(Direction.BEFORE, amount, counting));
  }

  private Instant due(Anchor anchor, Rule rule) {
    return counted(anchor, rule).at();
  }
}
