package io.jalon.outbox;

import io.jalon.outbox.Carrier.Load;
import io.jalon.outbox.Carrier.Unfit;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Hands over the items that are due, each at most once (F-18). Any number of dispatchers may work
 * on one database: each move is committed before the next one.
 */
@Component
public class OutboxDispatcher {

  private static final Logger LOG = LoggerFactory.getLogger(OutboxDispatcher.class);

  private final OutboxLedger ledger;
  private final List<Carrier> carriers;

  OutboxDispatcher(OutboxLedger ledger, List<Carrier> carriers) {
    this.ledger = ledger;
    this.carriers = List.copyOf(carriers);
  }

  /**
   * Delivers every item that is due now.
   *
   * @return how many were taken up, whatever became of them
   */
  public int deliverDue() {
    ledger.expire();
    return carriers.stream().mapToInt(this::deliverDue).sum();
  }

  private int deliverDue(Carrier carrier) {
    int taken = 0;
    var claim = ledger.claim(carrier.kind());
    while (claim.isPresent()) {
      deliver(carrier, claim.get());
      taken++;
      claim = ledger.claim(carrier.kind());
    }
    return taken;
  }

  private void deliver(Carrier carrier, Claim claim) {
    loaded(carrier, claim).ifPresent(load -> deliver(carrier, claim, load));
  }

  private Optional<Load> loaded(Carrier carrier, Claim claim) {
    try {
      return Optional.of(carrier.load(claim));
    } catch (Unfit unfit) {
      ledger.failed(claim, String.valueOf(unfit.getMessage()));
      return Optional.empty();
    } catch (DataAccessException database) {
      // It is taken up again when its lease is over.
      throw database;
    } catch (RuntimeException broken) {
      LOG.error("{} cannot be made ready to leave", claim.key(), broken);
      ledger.failed(claim, String.valueOf(broken.getMessage()));
      return Optional.empty();
    }
  }

  private void deliver(Carrier carrier, Claim claim, Load load) {
    try {
      if (!carrier.open()) {
        ledger.kept(claim, load.text());
      } else if (ledger.sending(claim, load.text())) {
        hand(claim, load);
      }
    } catch (DuplicateKeyException together) {
      // Another dispatcher sends this person their first item; the lease brings this one back.
      LOG.debug("{} waits for another item to the same person", claim.key());
    }
  }

  private void hand(Claim claim, Load load) {
    var delivery = load.hand();
    switch (delivery.answer()) {
      case TAKEN -> ledger.sent(claim);
      case NOT_TAKEN -> ledger.notTaken(claim, delivery.reason());
      case REFUSED -> ledger.failed(claim, delivery.reason());
      case UNKNOWN -> ledger.doubted(claim, delivery.reason());
    }
  }
}
