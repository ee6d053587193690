package io.jalon.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Templates on an empty database in memory, with the product's own tables. */
public final class TestTemplates {

  /** When everything happens. */
  public static final Instant NOW = Instant.parse("2026-03-12T09:30:00.123Z");

  private TestTemplates() {}

  /** A store without any template. */
  public static Templates empty() {
    var url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    var jdbc = JdbcClient.create(new DriverManagerDataSource(url, "sa", ""));
    Arrays.stream(schema().split(";"))
        .filter(statement -> statement.contains("create table template"))
        .forEach(statement -> jdbc.sql(statement).update());
    return new Templates(jdbc, Clock.fixed(NOW, ZoneOffset.UTC), new TemplateReader());
  }

  private static String schema() {
    try {
      return Files.readString(Path.of("src/main/resources/db/migration/V2__jalon.sql"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
