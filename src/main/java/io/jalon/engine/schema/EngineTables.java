package io.jalon.engine.schema;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/** Flyway's version 1: the engine's tables, by the create scripts that its jar ships. */
@Component
class EngineTables implements JavaMigration {

  private static final List<String> PARTS =
      List.of(
          "engine",
          "history",
          "identity",
          "case.engine",
          "case.history",
          "decision.engine",
          "decision.history");

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("1");
  }

  @Override
  public String getDescription() {
    return "engine";
  }

  /** The engine's version: an upgrade must not silently change what version 1 means. */
  @Override
  public Integer getChecksum() {
    return 7_24_0;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    String database = scriptsFor(connection.getMetaData().getDatabaseProductName());
    PARTS.forEach(part -> ScriptUtils.executeSqlScript(connection, script(database, part)));
  }

  private static String scriptsFor(String product) {
    return switch (product) {
      case "H2" -> "h2";
      case "PostgreSQL" -> "postgres";
      default -> throw new IllegalStateException("Jalon runs on H2 or PostgreSQL, not " + product);
    };
  }

  private static EncodedResource script(String database, String part) {
    String path = "org/camunda/bpm/engine/db/create/activiti.%s.create.%s.sql";
    return new EncodedResource(
        new ClassPathResource(path.formatted(database, part)), StandardCharsets.UTF_8);
  }
}
