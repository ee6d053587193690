package io.jalon.outbox;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What becomes of items whose dispatcher is gone. */
@Component
class OutboxLeases {

  /** Why an item is in doubt when its dispatcher never came back. */
  static final String LOST = "The program stopped while it was being sent";

  private final JdbcClient jdbc;

  OutboxLeases(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Queues again what was claimed but not yet being sent. */
  void requeue(Instant now) {
    jdbc.sql(
            """
            update outbox set status = 'QUEUED', leased_until = null
            where status = 'CLAIMED' and leased_until < ?
            """)
        .param(Timestamp.from(now))
        .update();
  }

  /** Puts what was being sent in doubt, and answers its keys. */
  List<String> doubt(Instant now) {
    var lost =
        jdbc.sql(
                """
                select item_key from outbox where status = 'SENDING' and leased_until < ?
                order by id for update skip locked
                """)
            .param(Timestamp.from(now))
            .query(String.class)
            .list();
    lost.forEach(this::doubt);
    return lost;
  }

  private void doubt(String key) {
    jdbc.sql(
            """
            update outbox set status = 'IN_DOUBT', failure = ?, leased_until = null
            where item_key = ?
            """)
        .params(LOST, key)
        .update();
  }
}
