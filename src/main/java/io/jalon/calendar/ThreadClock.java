package io.jalon.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A clock that shows another time to a thread that has put itself at another moment: to live
 * through what happened before today, or to see what would happen later.
 */
public final class ThreadClock extends Clock {

  private final Clock machine;
  private final ThreadLocal<@Nullable Instant> elsewhere;

  /** Shows the time of another clock to every thread that has not put itself elsewhere. */
  public ThreadClock(Clock machine) {
    this(machine, new ThreadLocal<>());
  }

  private ThreadClock(Clock machine, ThreadLocal<@Nullable Instant> elsewhere) {
    this.machine = machine;
    this.elsewhere = elsewhere;
  }

  /** Puts this thread at a moment, where time stands still. */
  public void goTo(Instant moment) {
    elsewhere.set(moment);
  }

  /** Puts this thread at a moment of the past; a moment that has not come is now. */
  public void goBackTo(Instant moment) {
    goTo(moment.isAfter(machine.instant()) ? machine.instant() : moment);
  }

  /** This thread lives in the present again. */
  public void comeBack() {
    elsewhere.remove();
  }

  @Override
  public Instant instant() {
    var moment = elsewhere.get();
    return moment == null ? machine.instant() : moment;
  }

  @Override
  public ZoneId getZone() {
    return machine.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new ThreadClock(machine.withZone(zone), elsewhere);
  }
}
