package io.jalon.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The machine's clock, but for a thread that has put itself into the past, to live through what has
 * happened to the dossiers of the demo before today.
 */
final class PastClock extends Clock {

  private final Clock machine;
  private final ThreadLocal<@Nullable Instant> past;

  PastClock(Clock machine) {
    this(machine, new ThreadLocal<>());
  }

  private PastClock(Clock machine, ThreadLocal<@Nullable Instant> past) {
    this.machine = machine;
    this.past = past;
  }

  /** Puts this thread at a moment of the past; a moment that has not come is now. */
  void goTo(Instant moment) {
    past.set(moment.isAfter(machine.instant()) ? machine.instant() : moment);
  }

  /** This thread lives in the present again. */
  void comeBack() {
    past.remove();
  }

  @Override
  public Instant instant() {
    var moment = past.get();
    return moment == null ? machine.instant() : moment;
  }

  @Override
  public ZoneId getZone() {
    return machine.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new PastClock(machine.withZone(zone), past);
  }
}
