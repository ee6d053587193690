package io.jalon.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** A calendar with tables of its own and no Spring, for tests. */
public final class TestCalendar {

  private final OfficeTime office;
  private final Holidays holidays;
  private final Closings closings;
  private final CountedDates counted;

  /** A calendar in Paris. */
  public TestCalendar(Clock clock, String region) {
    office = new OfficeTime(clock, "Europe/Paris", "fr-FR");
    holidays = new Holidays(region);
    var database =
        new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    new ResourceDatabasePopulator(new ClassPathResource("db/migration/V4__calendar.sql"))
        .execute(database);
    closings = new Closings(JdbcClient.create(database));
    counted = new CountedDates(JdbcClient.create(database));
  }

  /** A calendar in Paris, on 10 March 2026. */
  public TestCalendar() {
    this(Clock.fixed(Instant.parse("2026-03-10T09:00:00Z"), ZoneOffset.UTC), "france");
  }

  /** The office's time. */
  public OfficeTime office() {
    return office;
  }

  /** Its closings, of which there is the trêve hivernale. */
  public Closings closings() {
    return closings;
  }

  /** Its due dates. */
  public DueDates due() {
    return new DueDates(office, new OfficeDays(holidays, closings));
  }

  /** Its starts. */
  public StartDates starts() {
    return new StartDates(office, new OfficeDays(holidays, closings));
  }

  /** The dates that are kept. */
  public CountedDates counted() {
    return counted;
  }

  /** The sentences of its dates. */
  public CountedTexts texts() {
    var messages = new ResourceBundleMessageSource();
    messages.setBasename("messages");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return new CountedTexts(messages, new OfficeFormat(office), holidays);
  }
}
