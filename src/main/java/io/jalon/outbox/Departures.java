package io.jalon.outbox;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Looks a last time whether an item may leave, in the transaction that lets it go. */
@Component
class Departures {

  private final Holds holds;
  private final Gaps gaps;
  private final ObjectProvider<LastCheck> checks;
  private final Clock clock;

  Departures(Holds holds, Gaps gaps, ObjectProvider<LastCheck> checks, Clock clock) {
    this.holds = holds;
    this.gaps = gaps;
    this.checks = checks;
    this.clock = clock;
  }

  /** Whether an item may leave. */
  sealed interface Clearance {

    /** It may. */
    record Go() implements Clearance {}

    /** Not before this instant. */
    record Wait(Instant until) implements Clearance {}

    /** Never: its cause is gone. */
    record Drop(Map<String, String> details) implements Clearance {}
  }

  /** The cause comes last: what waits anyway is asked again when it leaves. */
  Clearance clear(Claim claim) {
    var now = clock.instant();
    if (holds.on(claim)) {
      return new Clearance.Wait(now);
    }
    var details =
        checks.stream()
            .map(check -> check.against(claim.key()))
            .flatMap(Optional::stream)
            .findFirst();
    if (details.isPresent()) {
      return new Clearance.Drop(details.get());
    }
    return gaps.take(claim, now).<Clearance>map(Clearance.Wait::new).orElseGet(Clearance.Go::new);
  }
}
