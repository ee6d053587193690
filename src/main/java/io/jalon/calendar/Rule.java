package io.jalon.calendar;

import org.jspecify.annotations.Nullable;

/**
 * How a date is counted from its anchor.
 *
 * @param direction on which side
 * @param amount how much
 * @param nextWorkingDay whether a date that falls on a day without work moves to the next working
 *     day ({@code roll: next working day})
 * @param outside the id of a closed period that the date may not fall into ({@code outside}), or
 *     {@code null}
 */
public record Rule(
    Direction direction, Amount amount, boolean nextWorkingDay, @Nullable String outside) {

  /** The side of the anchor. */
  public enum Direction {
    BEFORE(-1),
    AFTER(1);

    private final int sign;

    Direction(int sign) {
      this.sign = sign;
    }

    int sign() {
      return sign;
    }
  }

  /**
   * A rule without roll or closed period.
   *
   * @param amount ISO-8601 with one unit, e.g. {@code P3D}
   * @throws IllegalArgumentException when the amount cannot be read
   */
  public static Rule of(Direction direction, String amount, Counting counting) {
    return new Rule(direction, Amount.parse(amount, counting), false, null);
  }

  /** The same, moved to the next working day when there is no work on the date. */
  public Rule rolled() {
    return new Rule(direction, amount, true, outside);
  }

  /** The same, moved to the first day after a closed period when the date falls into it. */
  public Rule outside(String period) {
    return new Rule(direction, amount, nextWorkingDay, period);
  }

  /** Whether the days that the office does not work matter to it. */
  boolean needsOpenDays() {
    return amount.counting() != Counting.CALENDAR || nextWorkingDay || outside != null;
  }
}
