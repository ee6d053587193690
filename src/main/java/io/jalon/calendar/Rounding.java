package io.jalon.calendar;

import java.time.LocalTime;

/** Which hour a day stands for when it has none. */
enum Rounding {
  /** What is due is due until the end of its day. */
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

  /** The hour for what is counted from an anchor; only mornings give way to an appointment. */
  LocalTime time(Anchor anchor, OfficeTime office) {
    return this == MORNING && anchor.appointed() && anchor.at() != null
        ? anchor.at().atZone(office.zone()).toLocalTime()
        : time;
  }
}
