package io.jalon.dossier;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;

/** The modules journal and dossier alone, on the database that {@code test.database} names. */
@TestConfiguration(proxyBeanMethods = false)
@EnableMethodSecurity
@ComponentScan({"io.jalon.journal", "io.jalon.known", "io.jalon.dossier", "io.jalon.rest"})
@ImportAutoConfiguration({
  MessageSourceAutoConfiguration.class,
  JacksonAutoConfiguration.class,
  HttpMessageConvertersAutoConfiguration.class,
  ValidationAutoConfiguration.class,
  DispatcherServletAutoConfiguration.class,
  WebMvcAutoConfiguration.class,
  JdbcTemplateAutoConfiguration.class,
  JdbcClientAutoConfiguration.class,
  DataSourceTransactionManagerAutoConfiguration.class,
  TransactionAutoConfiguration.class
})
public class StoresTestSetup {

  /** When the tests take place. */
  public static final Instant NOW = Instant.parse("2026-03-12T08:15:30.123Z");

  @Bean
  Clock clock() {
    return Clock.fixed(NOW, ZoneOffset.UTC);
  }

  @Bean
  DataSource dataSource(Environment environment) throws IOException {
    return "postgres".equals(environment.getProperty("test.database"))
        ? migrated(postgres(), "postgresql")
        : migrated(h2(), "h2");
  }

  @Bean
  Accounts accounts() {
    return new Accounts() {
      @Override
      public boolean none() {
        return true;
      }

      @Override
      public void create(Account account, String password) {}

      @Override
      public boolean opens(String accountId, String password) {
        return false;
      }

      @Override
      public Optional<String> displayName(String accountId) {
        return accountId.equals("ines.lopez") ? Optional.of("Inès Lopez") : Optional.empty();
      }
    };
  }

  /** No template asks anything of anybody. */
  @Bean
  HolderRules holderRules() {
    return (dossierIds, roleId, kind) -> List.of();
  }

  /** No template names a function. */
  @Bean
  RoleUses roleUses() {
    return Map::of;
  }

  private static DataSource h2() {
    return JdbcConnectionPool.create(
        "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "jalon", "");
  }

  private static DataSource postgres() throws IOException {
    var server = EmbeddedPostgres.builder().start();
    var url = server.getJdbcUrl("postgres", "postgres");
    return new DriverManagerDataSource(url, "postgres", "postgres");
  }

  /** Our tables without the engine's, of which V2 needs one. */
  private static DataSource migrated(DataSource source, String vendor) {
    var jdbc = new JdbcTemplate(source);
    jdbc.execute("create table act_ru_task (parent_task_id_ varchar(64))");
    Flyway.configure()
        .dataSource(source)
        .baselineOnMigrate(true)
        .baselineVersion("1")
        .locations("classpath:db/migration", "classpath:db/vendor/" + vendor)
        .load()
        .migrate();
    return source;
  }
}
