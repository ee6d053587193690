package io.jalon.walk;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The server that both sides share, each with a database of its own. */
final class Postgres implements AutoCloseable {

  private final EmbeddedPostgres server;

  Postgres() throws IOException {
    server = EmbeddedPostgres.builder().start();
  }

  /** A new database. */
  Place create(String name) {
    JdbcClient.create(server.getPostgresDatabase()).sql("create database " + name).update();
    var url = server.getJdbcUrl("postgres", name);
    return new Place(url, server.getDatabase("postgres", name));
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  /**
   * Where a side keeps its rows.
   *
   * @param url how its pool reaches it
   * @param database the same past that pool
   */
  record Place(String url, DataSource database) {}
}
