package io.jalon.engine.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Flyway owns the schema, the engine's tables included, on both databases. */
class EngineTablesTest {

  @ParameterizedTest
  @EnumSource
  void the_engine_runs_on_the_tables_that_flyway_made(Product product) throws IOException {
    product.use(
        database -> {
          migrate(database);
          withEngine(
              database,
              false,
              engine -> {
                new SchemaCheck(engine.getManagementService()).afterSingletonsInstantiated();
                assertThat(engine.getTaskService().createTaskQuery().count()).isZero();
              });
        });
  }

  @ParameterizedTest
  @EnumSource
  void a_second_start_changes_nothing(Product product) throws IOException {
    product.use(
        database -> {
          migrate(database);
          assertThat(migrate(database)).isZero();
        });
  }

  @Test
  void the_tables_are_those_that_the_engine_would_make() {
    DataSource ours = memory();
    migrate(ours);
    DataSource theirs = memory();
    withEngine(theirs, true, engine -> {});

    assertThat(columns(ours)).isEqualTo(columns(theirs)).hasSizeGreaterThan(500);
  }

  @Test
  void tables_of_another_version_stop_the_start() {
    DataSource database = memory();
    migrate(database);
    JdbcClient.create(database)
        .sql(
            "insert into act_ge_schema_log (id_, timestamp_, version_)"
                + " values ('9', current_timestamp, '7.100.0')")
        .update();

    withEngine(
        database,
        false,
        engine ->
            assertThatIllegalStateException()
                .isThrownBy(
                    () ->
                        new SchemaCheck(engine.getManagementService())
                            .afterSingletonsInstantiated())
                .withMessageContaining("7.24.0")
                .withMessageContaining("7.100.0"));
  }

  private static int migrate(DataSource database) {
    return Flyway.configure()
        .dataSource(database)
        .javaMigrations(new EngineTables())
        .load()
        .migrate()
        .migrationsExecuted;
  }

  private static void withEngine(
      DataSource database, boolean create, Consumer<ProcessEngine> work) {
    StandaloneProcessEngineConfiguration settings = new StandaloneProcessEngineConfiguration();
    settings.setProcessEngineName(UUID.randomUUID().toString());
    settings.setDataSource(database);
    settings.setDatabaseSchemaUpdate(Boolean.toString(create));
    settings.setJobExecutorActivate(false);
    settings.setMetricsEnabled(false);
    ProcessEngine engine = settings.buildProcessEngine();
    try {
      work.accept(engine);
    } finally {
      engine.close();
    }
  }

  private static List<String> columns(DataSource database) {
    return JdbcClient.create(database)
        .sql(
            "select table_name || '.' || column_name || ' ' || data_type"
                + " from information_schema.columns where table_name like 'ACT_%' order by 1")
        .query(String.class)
        .list();
  }

  private static DataSource memory() {
    return new DriverManagerDataSource(
        "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
  }

  private enum Product {
    H2 {
      @Override
      void use(Consumer<DataSource> work) {
        work.accept(memory());
      }
    },
    POSTGRESQL {
      @Override
      void use(Consumer<DataSource> work) throws IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
          work.accept(server.getPostgresDatabase());
        }
      }
    };

    abstract void use(Consumer<DataSource> work) throws IOException;
  }
}
