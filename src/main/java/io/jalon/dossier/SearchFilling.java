package io.jalon.dossier;

import java.sql.SQLException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** Flyway's version 65: the words of the dossiers and clients that were there before. */
@Component
class SearchFilling implements JavaMigration {

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("65");
  }

  @Override
  public String getDescription() {
    return "words of what was there";
  }

  @Override
  public Integer getChecksum() {
    return 1;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) throws SQLException {
    var connection = new SingleConnectionDataSource(context.getConnection(), true);
    new SearchIndex(JdbcClient.create(connection)).all();
  }
}
