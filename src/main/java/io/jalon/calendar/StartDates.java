package io.jalon.calendar;

import org.springframework.stereotype.Component;

/**
 * When something starts or reminds: at 08:00 of its day in the office's zone when it has no hour.
 * It has one when it is counted in minutes or hours, or from an anchor whose hour somebody has
 * chosen ({@link Anchor#appointed}); what merely came about at some hour gives none.
 */
@Component
public class StartDates {

  private final Reckoning reckoning;

  /** Starts of an office. */
  StartDates(OfficeTime office, OfficeDays days) {
    this.reckoning = new Reckoning(office, days, Rounding.MORNING);
  }

  /**
   * A start and how it was counted (F-40); it may lie in the past. Minutes and hours count from the
   * morning of a day without an hour.
   *
   * @return {@link DueDates#FAR} when the anchor is not set
   * @throws IllegalArgumentException when the rule leads out of the calendar or names a closed
   *     period that the office does not have
   */
  public Counted counted(Anchor anchor, Rule rule) {
    return reckoning.count(anchor, rule);
  }
}
