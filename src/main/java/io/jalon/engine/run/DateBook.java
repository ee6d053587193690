package io.jalon.engine.run;

import io.jalon.calendar.Counted;
import io.jalon.calendar.CountedDates;
import io.jalon.calendar.CountedDates.Kept;
import io.jalon.calendar.DueDates;
import io.jalon.engine.run.DatedElements.Asking;
import io.jalon.journal.Journal;
import java.time.Clock;
import java.util.Date;
import java.util.Objects;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.springframework.stereotype.Component;

/**
 * Keeps how each date was counted beside what it belongs to, and leaves out the reminders whose
 * date has passed.
 */
@Component
class DateBook {

  private final CountedDates dates;
  private final Contexts contexts;
  private final Journal journal;
  private final Clock clock;

  DateBook(CountedDates dates, Contexts contexts, Journal journal, Clock clock) {
    this.dates = dates;
    this.contexts = contexts;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Keeps a date.
   *
   * @return the date for the engine: a constant far one when its anchor is not set, or when it is
   *     that of a reminder or an alert and has passed, which the journal is told
   */
  Date keep(Asking asking, Counted counted) {
    var element = asking.element();
    if (element == null) {
      return Date.from(counted.at());
    }
    var skipped = skipped(asking, counted);
    var kept = new Kept(element.getId(), name(element), counted, skipped);
    if (skipped && (asking.anew() || !alreadySkipped(asking, kept))) {
      tellSkipped(asking, counted);
    }
    dates.keep(asking.execution().getProcessInstanceId(), kept);
    return Date.from(skipped ? DueDates.FAR : counted.at());
  }

  private boolean skipped(Asking asking, Counted counted) {
    return asking.settings().kind().equals("reminder") && counted.at().isBefore(clock.instant());
  }

  private boolean alreadySkipped(Asking asking, Kept kept) {
    return dates
        .find(asking.execution().getProcessInstanceId(), kept.element())
        .filter(before -> before.skipped() && before.counted().at().equals(kept.counted().at()))
        .isPresent();
  }

  private void tellSkipped(Asking asking, Counted counted) {
    var settings = asking.settings();
    var action = asking.activity(settings.action());
    var timer = asking.element();
    journal.write(
        contexts
            .entry("reminder_skipped", asking.execution(), settings)
            .with("kind", timer != null && MovedDates.alerts(timer) ? "alert" : null)
            .with("title", ElementNames.of(action))
            .with("due", counted.at()));
  }

  private static String name(ActivityImpl element) {
    return Objects.requireNonNullElse(ElementNames.of(element), element.getId());
  }
}
