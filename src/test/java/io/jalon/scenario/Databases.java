package io.jalon.scenario;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
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
        .addFirst(new MapPropertySource("scenario-database", properties(name(context))));
  }

  /** Each program that the tests start has a database of its own. */
  private static String name(ConfigurableApplicationContext context) {
    return context.getEnvironment().getProperty("jalon.test.name", "scenario");
  }

  private static Map<String, Object> properties(String name) {
    return System.getProperty("jalon.test.database", "h2").equals("postgres")
        ? postgres(name)
        : h2(name);
  }

  private static Map<String, Object> h2(String name) {
    return Map.of(
        "spring.datasource.url",
            "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1;OPTIMIZE_REUSE_RESULTS=FALSE",
        "jalon.demo-past", "false",
        "spring.datasource.username", "sa",
        "spring.datasource.password", "");
  }

  private static Map<String, Object> postgres(String name) {
    Server.create(name);
    return Map.of(
        "spring.datasource.url", Server.POSTGRES.getJdbcUrl("postgres", name),
        "jalon.demo-past", "false",
        "spring.datasource.username", "postgres",
        "spring.datasource.password", "postgres");
  }

  /** Started once for the JVM, when it is first asked for. */
  private static final class Server {
    static final EmbeddedPostgres POSTGRES = start();

    static void create(String name) {
      try (var connection = POSTGRES.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        statement.execute("create database " + name);
      } catch (SQLException cannotCreate) {
        throw new IllegalStateException(cannotCreate);
      }
    }

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().start();
      } catch (IOException cannotStart) {
        throw new UncheckedIOException(cannotStart);
      }
    }
  }
}
