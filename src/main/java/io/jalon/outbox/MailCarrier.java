package io.jalon.outbox;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Clock;
import org.springframework.mail.MailPreparationException;
import org.springframework.stereotype.Component;

/** Takes mails to the mail server (F-122). */
@Component
class MailCarrier implements Carrier {

  private final MailRows rows;
  private final MailComposer composer;
  private final MailServer server;
  private final Clock clock;

  MailCarrier(MailRows rows, MailComposer composer, MailServer server, Clock clock) {
    this.rows = rows;
    this.composer = composer;
    this.server = server;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return MailRows.KIND;
  }

  @Override
  public boolean open() {
    return server.present();
  }

  @Override
  public Load load(Claim claim) {
    try {
      var message = composer.compose(rows.mail(claim), clock.instant());
      var text = new String(MailComposer.bytes(message), US_ASCII);
      return new Load() {
        @Override
        public String text() {
          return text;
        }

        @Override
        public Delivery hand() {
          return server.send(message);
        }
      };
    } catch (MailPreparationException e) {
      throw new Unfit(String.valueOf(e.getMostSpecificCause().getMessage()));
    }
  }
}
