package io.jalon.web.tasks;

import io.jalon.calendar.OfficeTime;
import io.jalon.journal.Rights;
import io.jalon.web.Waiting;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** What asks for attention beside one's own tasks. */
@Component
class DayFigures {

  private final Waiting waiting;
  private final OfficeTime office;

  DayFigures(Waiting waiting, OfficeTime office) {
    this.waiting = waiting;
    this.office = office;
  }

  /** Everything is 0 for somebody who may not see dossiers. */
  Figures of(Authentication who) {
    if (!Rights.has(who, "view")) {
      return new Figures(0, 0, 0, 0);
    }
    return new Figures(
        waiting.toValidate(), waiting.late(office.now()), waiting.unheld(), waiting.troubled());
  }

  /**
   * How much waits.
   *
   * @param toValidate messages that somebody must validate
   * @param late open tasks of everybody that are late
   * @param unheld open tasks of which nobody holds the function
   * @param troubled messages that could not leave, or may not have
   */
  public record Figures(long toValidate, long late, long unheld, long troubled) {}
}
