package io.jalon.importing.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads days as French and ISO 8601 write them. */
public final class Days {

  private static final Pattern FRENCH = Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})");
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2999;

  private Days() {}

  /**
   * Reads a day, {@code 31/12/2026} or {@code 2026-12-31}.
   *
   * @throws Misread {@code date} when it is none
   */
  public static LocalDate read(String text) {
    var iso = ISO.matcher(text);
    if (iso.matches()) {
      return day(number(iso, 1), number(iso, 2), number(iso, 3));
    }
    var french = FRENCH.matcher(text);
    if (french.matches()) {
      return day(number(french, 4), number(french, 3), number(french, 1));
    }
    throw new Misread("date");
  }

  private static LocalDate day(int year, int month, int day) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new Misread("date");
    }
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException noSuchDay) {
      throw new Misread("date");
    }
  }

  private static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }
}
