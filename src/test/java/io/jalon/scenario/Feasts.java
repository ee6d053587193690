package io.jalon.scenario;

import java.time.LocalDate;
import java.time.MonthDay;

/** Holidays that move, computed here by hand, so that what is tested does not judge itself. */
final class Feasts {

  /** From here on neither 1 May nor 8 May, nor 14 July, is within two weeks of Whit Monday. */
  private static final MonthDay LATE = MonthDay.of(5, 23);

  private Feasts() {}

  /**
   * A Whit Monday that has no other holiday near but Ascension, eleven days before it.
   *
   * @param day it does not come before
   */
  static LocalDate whitMonday(LocalDate day) {
    for (int year = day.getYear(); ; year++) {
      var feast = easter(year).plusDays(50);
      if (!feast.isBefore(day) && !MonthDay.from(feast).isBefore(LATE)) {
        return feast;
      }
    }
  }

  /** Easter Sunday, by the rule of Butcher. */
  private static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int day = h + l - 7 * m + 114;
    return LocalDate.of(year, day / 31, day % 31 + 1);
  }
}
