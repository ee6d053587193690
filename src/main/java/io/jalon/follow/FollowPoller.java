package io.jalon.follow;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells followers what is new, and sends the summaries that are due. */
@Component
@ConditionalOnProperty(name = "jalon.outbox.enabled", matchIfMissing = true)
class FollowPoller {

  private final FollowNotices notices;
  private final Digests digests;

  FollowPoller(FollowNotices notices, Digests digests) {
    this.notices = notices;
    this.digests = digests;
  }

  @Scheduled(fixedDelayString = "${jalon.follow.poll:PT15S}")
  void tell() {
    notices.tell();
  }

  @Scheduled(fixedDelayString = "${jalon.digest.poll:PT1M}")
  void send() {
    digests.sendDue();
  }
}
