package io.jalon.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * An amount of time of one unit, written in ISO-8601: {@code PT30M}, {@code PT2H}, {@code P3D},
 * {@code P2W}, {@code P2M}, {@code P1Y}.
 *
 * @param number how many, zero or more
 * @param unit of what
 * @param counting which days count; anything but {@link Counting#CALENDAR} for days only
 */
public record Amount(long number, Unit unit, Counting counting) {

  /** Ten working years: beyond that, nobody counts in working days. */
  private static final int MOST_OPEN_DAYS = 2_500;

  private static final Pattern SHAPE = Pattern.compile("P(?:(\\d{1,9})([DWMY])|T(\\d{1,9})([HM]))");

  /** What is counted. */
  public enum Unit {
    MINUTES,
    HOURS,
    DAYS,
    WEEKS,
    MONTHS,
    YEARS
  }

  /**
   * Reads an amount.
   *
   * @throws IllegalArgumentException when it is not one, when something else than days is counted
   *     as working or business days, or when these are more than 2,500
   */
  public static Amount parse(String text, Counting counting) {
    var shape = SHAPE.matcher(text);
    if (!shape.matches()) {
      throw new IllegalArgumentException(
          "not an amount of time such as PT2H, P3D, P2W, P2M or P1Y: " + shortened(text));
    }
    var time = shape.group(3) != null;
    var number = Long.parseLong(shape.group(time ? 3 : 1));
    var unit = time ? timeUnit(shape.group(4)) : dateUnit(shape.group(2));
    refuseOddCounting(text, number, unit, counting);
    return new Amount(number, unit, counting);
  }

  private static void refuseOddCounting(String text, long number, Unit unit, Counting counting) {
    if (counting == Counting.CALENDAR) {
      return;
    }
    if (unit != Unit.DAYS) {
      throw new IllegalArgumentException("only days are counted as " + counting + ": " + text);
    }
    if (number > MOST_OPEN_DAYS) {
      throw new IllegalArgumentException("more than " + MOST_OPEN_DAYS + " open days: " + text);
    }
  }

  private static Unit timeUnit(String letter) {
    return letter.equals("H") ? Unit.HOURS : Unit.MINUTES;
  }

  private static Unit dateUnit(String letter) {
    return switch (letter) {
      case "D" -> Unit.DAYS;
      case "W" -> Unit.WEEKS;
      case "M" -> Unit.MONTHS;
      default -> Unit.YEARS;
    };
  }

  private static String shortened(String text) {
    return text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }

  /** Whether it is counted in minutes or hours, which are elapsed time and not days. */
  boolean elapsed() {
    return unit == Unit.MINUTES || unit == Unit.HOURS;
  }

  /** The elapsed time; only for minutes and hours. */
  Duration duration() {
    return unit == Unit.HOURS ? Duration.ofHours(number) : Duration.ofMinutes(number);
  }

  /**
   * The day that is this amount of calendar days, weeks, months or years away; the end of a month
   * stands in for days that it lacks.
   */
  LocalDate from(LocalDate anchor, int direction) {
    var signed = direction * number;
    return switch (unit) {
      case DAYS -> anchor.plusDays(signed);
      case WEEKS -> anchor.plusWeeks(signed);
      case MONTHS -> anchor.plusMonths(signed);
      case YEARS -> anchor.plusYears(signed);
      case HOURS, MINUTES -> throw new IllegalStateException("elapsed time has no day");
    };
  }
}
