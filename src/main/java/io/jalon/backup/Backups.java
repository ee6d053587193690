package io.jalon.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Copies the embedded database while everybody works (docs/operations.md). PostgreSQL has its own
 * tools for that.
 */
@Component
public class Backups {

  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("'jalon-'yyyyMMdd-HHmmss'.zip'").withZone(ZoneOffset.UTC);

  private final JdbcTemplate statements;
  private final Path folder;
  private final Clock clock;

  Backups(
      JdbcTemplate statements,
      @Value("${jalon.backup.folder:./data/backups}") Path folder,
      Clock clock) {
    this.statements = statements;
    this.folder = folder;
    this.clock = clock;
  }

  /**
   * A copy.
   *
   * @param file its name in {@code jalon.backup.folder}
   * @param bytes its size
   */
  public record Backup(String file, long bytes) {}

  /**
   * Copies the database as it is now into a ZIP file that holds the database's own.
   *
   * @return empty when it is not the embedded database in a file
   * @throws UncheckedIOException when the folder cannot be written
   */
  public Optional<Backup> make() {
    if (!embedded()) {
      return Optional.empty();
    }
    try {
      Files.createDirectories(folder);
      var file = folder.resolve(NAME.format(clock.instant()));
      statements.update("backup to ?", file.toAbsolutePath().toString());
      return Optional.of(new Backup(file.getFileName().toString(), Files.size(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean embedded() {
    var address = statements.execute(Backups::address);
    return address != null && address.startsWith("jdbc:h2:") && !address.startsWith("jdbc:h2:mem:");
  }

  private static String address(Connection connection) throws SQLException {
    return connection.getMetaData().getURL();
  }
}
