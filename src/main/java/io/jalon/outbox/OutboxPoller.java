package io.jalon.outbox;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks for due mails every {@code jalon.outbox.poll}, an ISO-8601 duration; {@code
 * jalon.outbox.enabled=false} turns it off.
 */
@Component
@ConditionalOnProperty(name = "jalon.outbox.enabled", matchIfMissing = true)
class OutboxPoller {

  private final OutboxDispatcher dispatcher;

  OutboxPoller(OutboxDispatcher dispatcher) {
    this.dispatcher = dispatcher;
  }

  @Scheduled(fixedDelayString = "${jalon.outbox.poll:PT1S}")
  void poll() {
    dispatcher.deliverDue();
  }
}
