package io.jalon.dossier;

import java.sql.SQLException;
import java.util.function.Consumer;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The words of what was there before there were tables for them. */
@Configuration(proxyBeanMethods = false)
class SearchFilling {

  @Bean
  JavaMigration wordsOfDossiersAndClients() {
    return new Filling("65", "words of what was there", SearchIndex::all);
  }

  @Bean
  JavaMigration wordsOfIntervenants() {
    return new Filling("79.1", "words of intervenants", SearchIndex::intervenants);
  }

  private record Filling(String version, String what, Consumer<SearchIndex> fill)
      implements JavaMigration {

    @Override
    public MigrationVersion getVersion() {
      return MigrationVersion.fromVersion(version);
    }

    @Override
    public String getDescription() {
      return what;
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
      fill.accept(new SearchIndex(JdbcClient.create(connection)));
    }
  }
}
