package io.jalon;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** The databases that Jalon runs on, for tests that need its own tables and no engine. */
public enum Database {
  H2 {
    @Override
    DataSource create(String name) {
      return new DriverManagerDataSource("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
    }
  },
  POSTGRES {
    @Override
    DataSource create(String name) {
      JdbcClient.create(Server.POSTGRES.getPostgresDatabase())
          .sql("create database " + name)
          .update();
      return Server.POSTGRES.getDatabase("postgres", name);
    }
  };

  abstract DataSource create(String name);

  private String vendor() {
    return this == H2 ? "h2" : "postgresql";
  }

  /** A new database with Jalon's tables, all empty. */
  public DataSource fresh() {
    var database = create("t" + UUID.randomUUID().toString().replace("-", ""));
    try (var connection = database.getConnection()) {
      // Jalon's script adds an index to this table of the engine's.
      JdbcClient.create(database)
          .sql("create table act_ru_task (parent_task_id_ varchar(64))")
          .update();
      for (var script : scripts(vendor())) {
        ScriptUtils.executeSqlScript(connection, script);
      }
      return database;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Our migrations in their order; the first, the engine's own, is no script. */
  private static List<Resource> scripts(String vendor) {
    try {
      var resolver = new PathMatchingResourcePatternResolver();
      var found = Stream.of("migration", "vendor/" + vendor);
      var scripts = new ArrayList<Resource>();
      for (var folder : found.toList()) {
        scripts.addAll(List.of(resolver.getResources("classpath:db/" + folder + "/V*__*.sql")));
      }
      return scripts.stream().sorted(Comparator.comparingInt(Database::number)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int number(Resource script) {
    var name = Objects.requireNonNull(script.getFilename());
    return Integer.parseInt(name.substring(1, name.indexOf("__")));
  }

  /** Started once, when the first test wants it. */
  private static final class Server {

    static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
