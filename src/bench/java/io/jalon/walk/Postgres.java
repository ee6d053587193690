package io.jalon.walk;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The server that both sides share, each with a database of its own. */
final class Postgres implements AutoCloseable {

  private final EmbeddedPostgres server;
  private final List<HikariDataSource> pools = new ArrayList<>();

  Postgres() throws IOException {
    server = EmbeddedPostgres.builder().start();
  }

  /** A new database. */
  Place create(String name) {
    JdbcClient.create(server.getPostgresDatabase()).sql("create database " + name).update();
    var url = server.getJdbcUrl("postgres", name);
    var pool = new HikariDataSource();
    pool.setDataSource(server.getDatabase("postgres", name));
    pool.setMaximumPoolSize(Settings.POOL);
    pools.add(pool);
    return new Place(url, pool);
  }

  @Override
  public void close() throws IOException {
    pools.forEach(HikariDataSource::close);
    server.close();
  }

  /**
   * Where a side keeps its rows.
   *
   * @param url how its pool reaches it
   * @param database the same past that pool, by one of its own: a connection that is opened costs
   *     as much as a step
   */
  record Place(String url, DataSource database) {}
}
