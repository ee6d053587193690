package io.jalon.outbox;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.jalon.outbox.Outbox.Mail;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The text of mails, to be shown: as they left, or as they would leave. */
@Component
public class MailTexts {

  private final JdbcClient jdbc;
  private final MailRows rows;
  private final MailComposer composer;
  private final Clock clock;

  MailTexts(JdbcClient jdbc, MailRows rows, MailComposer composer, Clock clock) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.composer = composer;
    this.clock = clock;
  }

  /**
   * The RFC 822 text of a mail.
   *
   * @param mail the mail
   * @return the very bytes that were handed to the server, or that were kept for want of one; of a
   *     mail that has not come so far, what would leave now
   * @throws org.springframework.mail.MailPreparationException when its address cannot be one
   */
  public byte[] eml(Mail mail) {
    return jdbc.sql("select handed_over from outbox where item_key = ? and handed_over is not null")
        .param(mail.key())
        .query(String.class)
        .optional()
        .map(eml -> eml.getBytes(US_ASCII))
        .orElseGet(() -> now(rows.of(mail.key()).orElse(mail)));
  }

  private byte[] now(Mail mail) {
    return MailComposer.bytes(composer.compose(mail, clock.instant()));
  }
}
