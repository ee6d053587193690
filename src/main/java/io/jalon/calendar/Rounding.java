package io.jalon.calendar;

import java.time.LocalTime;

/** Which hour a day stands for when it has none. */
enum Rounding {
  /** What is due is due until the end of its day, but at an appointment when it is that. */
  END_OF_DAY(LocalTime.of(23, 59, 59)),
  /** What starts or reminds does so when people come to work. */
  MORNING(LocalTime.of(8, 0));

  private final LocalTime time;

  Rounding(LocalTime time) {
    this.time = time;
  }

  LocalTime time() {
    return time;
  }

  /**
   * The hour for what is counted from an anchor. An appointment gives its own to what starts, and
   * to what is due at the appointment itself; a delay in days ends with its last day.
   *
   * @param itself whether it is the day of the anchor that is meant, with no delay in between
   */
  LocalTime time(Anchor anchor, OfficeTime office, boolean itself) {
    return anchor.appointed() && anchor.at() != null && (this == MORNING || itself)
        ? anchor.at().atZone(office.zone()).toLocalTime()
        : time;
  }
}
