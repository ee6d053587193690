package io.jalon.outbox;

import java.time.Clock;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The outbox, seen by those who have something to send. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class JdbcOutbox implements Outbox {

  private final OutboxQueue queue;
  private final MailRows mails;
  private final MailSettings settings;
  private final JdbcClient jdbc;
  private final Clock clock;

  JdbcOutbox(
      OutboxQueue queue, MailRows mails, MailSettings settings, JdbcClient jdbc, Clock clock) {
    this.queue = queue;
    this.mails = mails;
    this.settings = settings;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public void queue(Mail mail, String topic) {
    var at = clock.instant().plus(settings.takeBack());
    queue
        .add(new OutboxQueue.Item(MailRows.KIND, mail.key(), topic, MailRows.addressee(mail), at))
        .ifPresent(item -> mails.insert(item, mail));
  }

  @Override
  public boolean cancel(String key) {
    return jdbc.sql(
                """
                update outbox set status = 'CANCELLED', leased_until = null
                where item_key = ? and status in ('QUEUED', 'CLAIMED')
                """)
            .param(key)
            .update()
        == 1;
  }

  @Override
  public boolean withdraw(String key, String why) {
    jdbc.sql(
            """
            update outbox set withdrawn = ?
            where item_key = ? and status in ('QUEUED', 'CLAIMED', 'SENDING')
            """)
        .params(why, key)
        .update();
    return cancel(key);
  }

  @Override
  public void restore(String key, String why) {
    jdbc.sql(
            "update outbox set withdrawn = null"
                + " where item_key = ? and withdrawn = ? and status = 'SENDING'")
        .params(key, why)
        .update();
  }

  @Override
  public void suspend(Collection<String> keys) {
    keys.forEach(key -> suspended(key, true));
  }

  @Override
  public void resume(Collection<String> keys) {
    keys.forEach(key -> suspended(key, false));
  }

  private void suspended(String key, boolean suspended) {
    jdbc.sql("update outbox set suspended = ? where item_key = ?").params(suspended, key).update();
  }
}
