package io.jalon.outbox;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The table {@code outbox}, seen by those who have something to send. */
@Component
class JdbcOutbox implements Outbox {

  private final JdbcClient jdbc;
  private final Clock clock;

  JdbcOutbox(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void queue(Mail mail) {
    if (!holds(mail.key())) {
      insert(mail);
    }
  }

  private boolean holds(String key) {
    return jdbc.sql("select id from outbox where mail_key = ?")
        .param(key)
        .query(Long.class)
        .optional()
        .isPresent();
  }

  private void insert(Mail mail) {
    jdbc.sql(
            """
            insert into outbox (mail_key, recipient_name, recipient_address, subject, body, status,
              attempts, next_at)
            values (:key, :name, :address, :subject, :body, 'QUEUED', 0, :now)
            """)
        .param("key", mail.key())
        .param("name", mail.recipientName())
        .param("address", mail.recipientAddress())
        .param("subject", mail.subject())
        .param("body", mail.body())
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }
}
