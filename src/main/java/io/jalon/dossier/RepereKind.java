package io.jalon.dossier;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What the values of a repère are, and how they are written. */
public enum RepereKind {
  /** A day, {@code 2026-03-12}, from 1900 to 2999. */
  DATE(FactKind.DATE, RepereKind::date),
  /** An instant with its offset, {@code 2026-03-12T09:30:00+01:00} or {@code …Z}. */
  DATE_TIME(FactKind.DATE_TIME, RepereKind::instant),
  /** What came out of something, in one line of at most 200 characters. */
  RESULT(FactKind.TEXT, text -> text.length() <= 200 ? line(text) : Optional.empty()),
  /** A number of at most 18 digits and 6 decimals, {@code 12.5}. */
  NUMBER(FactKind.NUMBER, text -> number(text, "-?\\d{1,18}(\\.\\d{1,6})?")),
  /** An amount of at most 12 digits and 2 decimals, {@code 1250.00}. */
  MONEY(
      FactKind.MONEY,
      text ->
          number(text, "-?\\d{1,12}(\\.\\d{1,2})?")
              .map(amount -> ((BigDecimal) amount).setScale(2, RoundingMode.UNNECESSARY))),
  /** One line of at most 1,000 characters. */
  TEXT(FactKind.TEXT, text -> text.length() <= 1000 ? line(text) : Optional.empty()),
  /** {@code true} or {@code false}. */
  BOOLEAN(FactKind.BOOLEAN, RepereKind::yesOrNo);

  /** Letters, digits, signs and spaces; line breaks could forge the headers of a mail. */
  private static final Pattern LINE = Pattern.compile("[^\\p{Cntrl}\\p{Cs}\u2028\u2029]+");

  private final FactKind fact;
  private final Function<String, Optional<Object>> reader;

  RepereKind(FactKind fact, Function<String, Optional<Object>> reader) {
    this.fact = fact;
    this.reader = reader;
  }

  /** The kind of fact that conditions and tags see. */
  public FactKind fact() {
    return fact;
  }

  /**
   * Reads a value.
   *
   * @param text as a person or a program writes it; blanks around it do not count
   * @return a value of the class that {@link #fact()} names, whose {@code toString} can be read
   *     again; empty when the text is none
   */
  public Optional<Object> read(String text) {
    return reader.apply(text.strip());
  }

  private static Optional<Object> date(String text) {
    try {
      var day = LocalDate.parse(text);
      return day.getYear() < 1900 || day.getYear() > 2999 ? Optional.empty() : Optional.of(day);
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }

  private static Optional<Object> instant(String text) {
    try {
      var at = OffsetDateTime.parse(text);
      return at.getYear() < 1900 || at.getYear() > 2999
          ? Optional.empty()
          : Optional.of(at.toInstant());
    } catch (DateTimeException notAnInstant) {
      return Optional.empty();
    }
  }

  private static Optional<Object> number(String text, String format) {
    return text.length() <= 30 && text.matches(format)
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }

  private static Optional<Object> line(String text) {
    return LINE.matcher(text).matches() ? Optional.of(text) : Optional.empty();
  }

  private static Optional<Object> yesOrNo(String text) {
    return text.equals("true") || text.equals("false")
        ? Optional.of(Boolean.valueOf(text))
        : Optional.empty();
  }
}
