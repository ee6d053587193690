package io.jalon.journal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Forgets IP addresses every night once they are older than {@code jalon.history.keep-addresses}:
 * they serve to find out about an abuse, and are no part of what the history proves (RGPD).
 */
@Component
class AddressRetention {

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Duration kept;

  AddressRetention(
      JdbcClient jdbc, Clock clock, @Value("${jalon.history.keep-addresses:P180D}") String kept) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.kept = Duration.parse(kept);
  }

  @Scheduled(cron = "0 30 3 * * *")
  void forget() {
    jdbc.sql("update journal_entry set address = null where address is not null and at < ?")
        .param(Timestamp.from(clock.instant().minus(kept)))
        .update();
  }
}
