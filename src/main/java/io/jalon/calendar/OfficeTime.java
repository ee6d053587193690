package io.jalon.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What time it is for the office: the one clock, read in the office's zone. */
@Component
public class OfficeTime {

  private final Clock clock;
  private final ZoneId zone;
  private final Locale locale;

  /**
   * The office's time.
   *
   * @param clock the one clock
   * @param zone {@code jalon.office.zone}, e.g. {@code Europe/Paris}
   * @param locale {@code jalon.office.locale}, a language tag, e.g. {@code fr-FR}
   * @throws java.time.DateTimeException when there is no such zone
   */
  public OfficeTime(
      Clock clock,
      @Value("${jalon.office.zone:Europe/Paris}") String zone,
      @Value("${jalon.office.locale:fr-FR}") String locale) {
    this.clock = clock;
    this.zone = ZoneId.of(zone);
    this.locale = Locale.forLanguageTag(locale);
  }

  /** This instant. */
  public Instant now() {
    return clock.instant();
  }

  /** The day that the office's wall calendar shows now. */
  public LocalDate today() {
    return day(now());
  }

  /** The day in which an instant falls, in the office's zone. */
  public LocalDate day(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }

  /** The last second of a day (23:59:59) in the office's zone. */
  public Instant endOf(LocalDate day) {
    return day.atTime(23, 59, 59).atZone(zone).toInstant();
  }

  /** The office's zone. */
  public ZoneId zone() {
    return zone;
  }

  /** The language and country in which the office writes. */
  public Locale locale() {
    return locale;
  }
}
