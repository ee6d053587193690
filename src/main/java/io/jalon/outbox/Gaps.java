package io.jalon.outbox;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Spares people: between two items to one person passes at least {@code jalon.mail.gap}. The row of
 * a person makes two dispatchers that both have something for them come one after the other.
 */
@Component
class Gaps {

  private final JdbcClient jdbc;
  private final MailSettings settings;

  Gaps(JdbcClient jdbc, MailSettings settings) {
    this.jdbc = jdbc;
    this.settings = settings;
  }

  /**
   * Notes that an item goes to its addressee now, unless another one went too short a time ago. An
   * item that is tried again never waits for itself.
   *
   * @return when it may go instead; empty when it goes
   * @throws org.springframework.dao.DuplicateKeyException when the first two items for somebody
   *     leave at once: this one is tried again
   */
  Optional<Instant> take(Claim claim, Instant now) {
    var address = claim.addressee();
    if (address == null || settings.gap().isZero()) {
      return Optional.empty();
    }
    var last = last(address);
    if (last.isEmpty()) {
      insert(address, claim, now);
      return Optional.empty();
    }
    var free = last.get().at().plus(settings.gap());
    if (!last.get().key().equals(claim.key()) && free.isAfter(now)) {
      return Optional.of(free);
    }
    update(address, claim, now);
    return Optional.empty();
  }

  private record Last(String key, Instant at) {}

  private Optional<Last> last(String address) {
    return jdbc.sql("select last_key, last_at from outbox_addressee where address = ? for update")
        .param(address)
        .query((row, n) -> new Last(row.getString(1), row.getTimestamp(2).toInstant()))
        .optional();
  }

  private void insert(String address, Claim claim, Instant now) {
    jdbc.sql("insert into outbox_addressee (address, last_key, last_at) values (?, ?, ?)")
        .params(address, claim.key(), Timestamp.from(now))
        .update();
  }

  private void update(String address, Claim claim, Instant now) {
    jdbc.sql("update outbox_addressee set last_key = ?, last_at = ? where address = ?")
        .params(claim.key(), Timestamp.from(now), address)
        .update();
  }
}
