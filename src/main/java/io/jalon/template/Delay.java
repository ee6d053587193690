package io.jalon.template;

import org.jspecify.annotations.Nullable;

/**
 * A delay counted from an anchor, e.g. {@code 3 working days before date_audience}.
 *
 * @param amount how many units, zero or more
 * @param unit what is counted
 * @param direction before or after the anchor
 * @param anchor {@code start} (the step's entry), {@code created} (an action's creation), {@code
 *     due} (its due date), or a repère of type date
 * @param roll whether a date on which nobody works moves to the next working day
 * @param outside the id of the office's closed period that the date may not fall into, or {@code
 *     null}
 */
public record Delay(
    int amount,
    Unit unit,
    Direction direction,
    String anchor,
    boolean roll,
    @Nullable String outside) {

  /** The entry of the step that the delay belongs to. */
  public static final String START = "start";

  /** The creation of the action that the delay belongs to. */
  public static final String CREATED = "created";

  /** The due date of the action that the delay belongs to. */
  public static final String DUE = "due";

  /** A delay whose date may be any day. */
  public Delay(int amount, Unit unit, Direction direction, String anchor) {
    this(amount, unit, direction, anchor, false, null);
  }

  /** What is counted. */
  public enum Unit {
    MINUTES,
    HOURS,
    DAYS,
    WORKING_DAYS,
    BUSINESS_DAYS,
    WEEKS,
    MONTHS,
    YEARS
  }

  /** On which side of the anchor. */
  public enum Direction {
    BEFORE,
    AFTER
  }

  /**
   * Whether the anchor is neither the step's entry, nor the action's creation, nor its due date: a
   * repère of the dossier, or an action of the step where one is allowed.
   */
  public boolean onRepere() {
    return !anchor.equals(START) && !anchor.equals(CREATED) && !anchor.equals(DUE);
  }

  /** The same delay, whose date moves out of days on which it may not fall. */
  public Delay moved(boolean toWorkingDay, @Nullable String outOf) {
    return new Delay(amount, unit, direction, anchor, toWorkingDay, outOf);
  }

  /** Whether its date may move out of days on which it may not fall. */
  public boolean moves() {
    return roll || outside != null;
  }
}
