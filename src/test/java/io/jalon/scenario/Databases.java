package io.jalon.scenario;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives a scenario its database, by the system property {@code jalon.test.database}: h2 (default)
 * or postgres.
 */
class Databases implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("scenario-database", properties()));
  }

  private static Map<String, Object> properties() {
    return System.getProperty("jalon.test.database", "h2").equals("postgres") ? postgres() : h2();
  }

  private static Map<String, Object> h2() {
    return Map.of(
        "spring.datasource.url", "jdbc:h2:mem:scenario;DB_CLOSE_DELAY=-1",
        "spring.datasource.username", "sa",
        "spring.datasource.password", "");
  }

  private static Map<String, Object> postgres() {
    return Map.of(
        "spring.datasource.url", Server.POSTGRES.getJdbcUrl("postgres", "postgres"),
        "spring.datasource.username", "postgres",
        "spring.datasource.password", "postgres");
  }

  /** Started once for the JVM, when it is first asked for. */
  private static final class Server {
    static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().start();
      } catch (IOException cannotStart) {
        throw new UncheckedIOException(cannotStart);
      }
    }
  }
}
