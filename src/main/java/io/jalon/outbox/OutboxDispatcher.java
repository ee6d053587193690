package io.jalon.outbox;

import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Optional;
import org.springframework.mail.MailPreparationException;
import org.springframework.stereotype.Component;

/**
 * Takes the mails that are due to the mail server, each at most once (F-18). Any number of
 * dispatchers may work on one database: each move is committed before the next one.
 */
@Component
public class OutboxDispatcher {

  private final OutboxLedger ledger;
  private final MailComposer composer;
  private final MailServer server;
  private final Clock clock;

  OutboxDispatcher(OutboxLedger ledger, MailComposer composer, MailServer server, Clock clock) {
    this.ledger = ledger;
    this.composer = composer;
    this.server = server;
    this.clock = clock;
  }

  /**
   * Delivers every mail that is due now.
   *
   * @return how many were taken up, whatever became of them
   */
  public int deliverDue() {
    ledger.expire();
    int taken = 0;
    for (var claim = ledger.claim(); claim.isPresent(); claim = ledger.claim()) {
      deliver(claim.get());
      taken++;
    }
    return taken;
  }

  private void deliver(Claim claim) {
    composed(claim).ifPresent(message -> deliver(claim, message));
  }

  private Optional<MimeMessage> composed(Claim claim) {
    try {
      return Optional.of(composer.compose(claim.mail(), clock.instant()));
    } catch (MailPreparationException e) {
      ledger.failed(claim, String.valueOf(e.getMostSpecificCause().getMessage()));
      return Optional.empty();
    }
  }

  private void deliver(Claim claim, MimeMessage message) {
    var eml = MailComposer.bytes(message);
    if (!server.present()) {
      ledger.kept(claim, eml);
    } else if (ledger.sending(claim, eml)) {
      send(claim, message);
    }
  }

  private void send(Claim claim, MimeMessage message) {
    var delivery = server.send(message);
    switch (delivery.answer()) {
      case TAKEN -> ledger.sent(claim);
      case NOT_TAKEN -> ledger.notTaken(claim, delivery.reason());
      case UNKNOWN -> ledger.doubted(claim, delivery.reason());
    }
  }
}
