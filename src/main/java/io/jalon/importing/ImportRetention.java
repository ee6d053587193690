package io.jalon.importing;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Forgets every night the lines of imports for which nothing has been done since {@code
 * jalon.imports.keep}: they hold people's names and addresses, and serve to correct and to take
 * back. That a file was imported stays.
 */
@Component
class ImportRetention {

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Duration kept;

  ImportRetention(JdbcClient jdbc, Clock clock, @Value("${jalon.imports.keep:P365D}") String kept) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.kept = Duration.parse(kept);
  }

  @Scheduled(cron = "0 40 3 * * *")
  void forget() {
    jdbc.sql(
            "delete from import_line where import_id in (select id from import_file"
                + " where coalesce(undone_at, applied_at, created_at) < ?)")
        .param(Timestamp.from(clock.instant().minus(kept)))
        .update();
  }
}
