package io.jalon.template;

import io.jalon.Database;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Templates on an empty database in memory, with the product's own tables. */
public final class TestTemplates {

  /** When everything happens. */
  public static final Instant NOW = Instant.parse("2026-03-12T09:30:00.123Z");

  private TestTemplates() {}

  /** A store without any template. */
  public static Templates empty() {
    return new Templates(
        JdbcClient.create(Database.H2.fresh()),
        Clock.fixed(NOW, ZoneOffset.UTC),
        new TemplateReader());
  }

  /** Sources as their parts. */
  public static SourceTree trees() {
    return new SourceTree(new TemplateReader(), new TemplateWriter());
  }
}
