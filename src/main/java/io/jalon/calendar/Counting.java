package io.jalon.calendar;

/** Which days a delay counts. */
public enum Counting {
  /** Every day. */
  CALENDAR,
  /** Monday to Friday, holidays excepted (jours ouvrés). */
  WORKING,
  /** Monday to Saturday, holidays excepted (jours ouvrables). */
  BUSINESS
}
