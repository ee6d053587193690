package io.jalon.backup;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.AdjustableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A copy of the embedded database is made while it is used, and can be opened as it is. */
class BackupTest {

  @TempDir private Path folder;

  private static Backups backups(JdbcTemplate jdbc, Path folder) {
    return new Backups(
        jdbc, folder.resolve("backups"), new AdjustableClock("2026-11-27T09:00:00Z"));
  }

  @Test
  void what_was_committed_is_in_the_copy_and_what_came_later_is_not() throws IOException {
    var address = "jdbc:h2:file:" + folder.resolve("jalon");
    var source = new SingleConnectionDataSource(address, "sa", "", true);
    var jdbc = new JdbcTemplate(source);
    jdbc.execute("create table line (text varchar(10))");
    jdbc.update("insert into line values ('before')");

    var backup = backups(jdbc, folder).make().orElseThrow();
    jdbc.update("insert into line values ('after')");
    source.destroy();

    assertThat(backup.file()).isEqualTo("jalon-20261127-090000.zip");
    assertThat(backup.bytes()).isPositive();
    var restored = folder.resolve("restored");
    unzip(folder.resolve("backups").resolve(backup.file()), restored);
    var copy =
        new SingleConnectionDataSource("jdbc:h2:file:" + restored.resolve("jalon"), "sa", "", true);
    assertThat(new JdbcTemplate(copy).queryForList("select text from line", String.class))
        .containsExactly("before");
    copy.destroy();
  }

  private static void unzip(Path zip, Path to) throws IOException {
    Files.createDirectories(to);
    try (var file = new ZipFile(zip.toFile())) {
      for (var entry : file.stream().toList()) {
        Files.copy(file.getInputStream(entry), to.resolve(Path.of(entry.getName()).getFileName()));
      }
    }
  }

  @Test
  void a_database_in_memory_is_not_copied() {
    var source = new SingleConnectionDataSource("jdbc:h2:mem:nothing", "sa", "", true);
    assertThat(backups(new JdbcTemplate(source), folder).make()).isEmpty();
    source.destroy();
  }
}
