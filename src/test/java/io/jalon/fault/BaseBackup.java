package io.jalon.fault;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A copy of the files of a PostgreSQL server while it is written to, as {@code pg_basebackup} makes
 * it (PostgreSQL, "Making a Base Backup Using the Low Level API").
 */
final class BaseBackup {

  private static final Path LOG = Path.of("pg_wal");
  private static final Set<String> OF_THE_SERVER_THAT_RUNS =
      Set.of("postmaster.pid", "postmaster.opts", "epg-lock");

  private BaseBackup() {}

  /**
   * Copies a server.
   *
   * @param server to which one may connect as its owner
   * @param data its files
   * @param to a folder that is not there yet
   */
  static void copy(DataSource server, Path data, Path to) throws IOException, SQLException {
    try (var connection = server.getConnection()) {
      var jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
      jdbc.queryForList("select pg_backup_start('jalon', true)");
      copy(data, to, false);
      var label = jdbc.queryForObject("select labelfile from pg_backup_stop()", String.class);
      copy(data, to, true);
      Files.writeString(to.resolve("backup_label"), String.valueOf(label));
    }
  }

  /** The log is copied last: it has to reach the end of the backup. */
  private static void copy(Path data, Path to, boolean log) throws IOException {
    try (var files = Files.walk(data)) {
      files
          .map(data::relativize)
          .filter(file -> file.startsWith(LOG) == log)
          .filter(file -> !OF_THE_SERVER_THAT_RUNS.contains(file.toString()))
          .forEach(file -> copyFile(data.resolve(file), to.resolve(file)));
    }
  }

  private static void copyFile(Path from, Path to) {
    try {
      Files.copy(from, to, COPY_ATTRIBUTES);
    } catch (NoSuchFileException gone) {
      // A server removes files while they are copied; its log makes up for it.
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
