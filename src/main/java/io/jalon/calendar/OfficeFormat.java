package io.jalon.calendar;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How the office writes dates, amounts and numbers. Every space that must not break is U+00A0:
 * {@code 12 mars 2026}, {@code 12 480,00 €}.
 */
@Component
public class OfficeFormat {

  private static final char NO_BREAK = '\u00A0';
  private static final char NARROW_NO_BREAK = '\u202F';
  private static final Currency EURO = Currency.getInstance("EUR");
  private static final int MOST_DECIMALS = 10;

  private final OfficeTime office;

  /** The way of writing of an office. */
  public OfficeFormat(OfficeTime office) {
    this.office = office;
  }

  /** A day: {@code 12 mars 2026}, {@code 1er mars 2026}; in English {@code 12 March 2026}. */
  public String date(LocalDate day) {
    return date(day, office.locale());
  }

  /** A day as the readers of a language write it. */
  public String date(LocalDate day, Locale locale) {
    return written(day, NO_BREAK + "MMMM" + NO_BREAK + "uuuu", locale);
  }

  /** The day of an instant in the office's zone. */
  LocalDate day(Instant instant) {
    return office.day(instant);
  }

  /** A day without its year: {@code 12 mars}, {@code 1er mars}. */
  String shortDate(LocalDate day, Locale locale) {
    return written(day, NO_BREAK + "MMMM", locale);
  }

  private static String written(LocalDate day, String rest, Locale locale) {
    var first = french(locale) && day.getDayOfMonth() == 1 ? "1'er'" : "d";
    return DateTimeFormatter.ofPattern(first + rest, locale).format(day);
  }

  /** An instant in the office's zone: {@code 12 mars 2026 à 18:00}. */
  public String dateTime(Instant instant) {
    return dateTime(instant, office.locale());
  }

  /** An instant in the office's zone as the readers of a language write it. */
  public String dateTime(Instant instant, Locale locale) {
    var local = instant.atZone(office.zone());
    var time = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(local);
    return date(local.toLocalDate(), locale) + (french(locale) ? " à" : " at") + NO_BREAK + time;
  }

  /** Whether the office's clocks show the same at two instants, on whatever days. */
  boolean sameHour(Instant one, Instant other) {
    return one.atZone(office.zone())
        .toLocalTime()
        .equals(other.atZone(office.zone()).toLocalTime());
  }

  /** What a text names, instants among it as the readers of a language write them. */
  public Object @Nullable [] written(Object @Nullable [] values, Locale locale) {
    return values == null
        ? null
        : Arrays.stream(values)
            .map(value -> value instanceof Instant at ? dateTime(at, locale) : value)
            .toArray();
  }

  /** An amount in euros, two decimals, halves rounded up: {@code 12 480,00 €}. */
  public String money(BigDecimal amount) {
    var format = NumberFormat.getCurrencyInstance(office.locale());
    format.setCurrency(EURO);
    return written(format, amount);
  }

  /** A number with its decimals, ten at most: {@code 12 480,5}. */
  public String number(Number number) {
    var format = NumberFormat.getNumberInstance(office.locale());
    format.setMaximumFractionDigits(MOST_DECIMALS);
    return written(format, number);
  }

  /** {@code oui} or {@code non}; in English {@code yes} or {@code no}. */
  public String yesNo(boolean value) {
    return french() ? (value ? "oui" : "non") : (value ? "yes" : "no");
  }

  private static String written(NumberFormat format, Number number) {
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(number).replace(NARROW_NO_BREAK, NO_BREAK);
  }

  private boolean french() {
    return french(office.locale());
  }

  private static boolean french(Locale locale) {
    return locale.getLanguage().equals("fr");
  }
}
