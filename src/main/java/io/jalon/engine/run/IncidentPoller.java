package io.jalon.engine.run;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Shows at start, and each minute, the incidents that a dying program has left to be shown. */
@Component
@ConditionalOnProperty(name = "jalon.outbox.enabled", matchIfMissing = true)
class IncidentPoller {

  private final SendingIncidents incidents;

  IncidentPoller(SendingIncidents incidents) {
    this.incidents = incidents;
  }

  @Scheduled(fixedDelayString = "PT1M")
  void poll() {
    incidents.catchUp();
  }
}
