package io.jalon.engine.people;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Follows, each minute, the absences that begin and end by themselves. */
@Component
@ConditionalOnProperty(name = "jalon.outbox.enabled", matchIfMissing = true)
class StandInPoller {

  private final StandInLinks links;

  StandInPoller(StandInLinks links) {
    this.links = links;
  }

  @Scheduled(fixedDelayString = "PT1M")
  void poll() {
    links.catchUp();
  }
}
