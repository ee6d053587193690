package io.jalon.calendar;

import org.springframework.stereotype.Component;

/** Reads the days that the office works anew for each computation, as its settings are then. */
@Component
class OfficeDays {

  private final Holidays holidays;
  private final Closings closings;

  OfficeDays(Holidays holidays, Closings closings) {
    this.holidays = holidays;
    this.closings = closings;
  }

  OpenDays now() {
    return new OpenDays(holidays, closings.all());
  }
}
