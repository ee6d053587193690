package io.jalon.portfolio;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Carries out, at start and each minute, the transfers whose day has come. */
@Component
@ConditionalOnProperty(name = "jalon.outbox.enabled", matchIfMissing = true)
class TransferPoller {

  private final Transfers transfers;

  TransferPoller(Transfers transfers) {
    this.transfers = transfers;
  }

  @Scheduled(fixedDelayString = "PT1M")
  void poll() {
    transfers.carryOutDue();
  }
}
