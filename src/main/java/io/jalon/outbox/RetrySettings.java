package io.jalon.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When what was not taken is tried again.
 *
 * @param after how long to wait after each failure, the last again and again
 * @param upTo how long after the first try it is given up
 */
@ConfigurationProperties("jalon.outbox.retry")
record RetrySettings(
    @DefaultValue({"PT1M", "PT5M", "PT15M", "PT1H"}) List<Duration> after,
    @DefaultValue("P4D") Duration upTo) {

  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofDays(30);

  /**
   * Checks the durations.
   *
   * @throws IllegalArgumentException when there is none, when one is shorter than a second or
   *     longer than thirty days
   */
  RetrySettings {
    after = List.copyOf(after);
    if (after.isEmpty() || !bounded(upTo) || !after.stream().allMatch(RetrySettings::bounded)) {
      throw new IllegalArgumentException(
          "jalon.outbox.retry: from one second to thirty days, as PT1M or P4D");
    }
  }

  private static boolean bounded(Duration wait) {
    return wait.compareTo(SHORTEST) >= 0 && wait.compareTo(LONGEST) <= 0;
  }

  /**
   * When an item that was not taken now is tried again.
   *
   * @param claim how often and since when it was tried before
   * @param now the instant of the failure
   * @return empty when it is given up
   */
  Optional<Instant> next(Claim claim, Instant now) {
    var first = claim.firstTriedAt() == null ? now : claim.firstTriedAt();
    var next = now.plus(after.get(Math.min(claim.attempts(), after.size() - 1)));
    return next.isAfter(first.plus(upTo)) ? Optional.empty() : Optional.of(next);
  }
}
