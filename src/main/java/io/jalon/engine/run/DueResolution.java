package io.jalon.engine.run;

import io.jalon.calendar.Counting;
import io.jalon.calendar.DueDates;
import io.jalon.engine.facts.LiveFacts;
import io.jalon.engine.facts.Variables;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The bean {@code due} of compiled models: every date of a timer or a task comes from here
 * (docs/bpmn.md). The anchor {@code start} is kept local to the step, so that a later computation
 * starts from the same instant.
 */
@Component
public class DueResolution {

  private final DueDates dates;
  private final LiveFacts facts;
  private final Clock clock;

  DueResolution(DueDates dates, LiveFacts facts, Clock clock) {
    this.dates = dates;
    this.facts = facts;
    this.clock = clock;
  }

  /**
   * A date after an anchor.
   *
   * @param execution where it is asked
   * @param step the step that it belongs to
   * @param anchor {@code start}, {@code created} or a repère
   * @param amount ISO-8601, e.g. {@code P10D}
   * @param counting {@code calendar}, {@code working} or {@code business}
   * @return a constant far date when the anchor is a repère that is not set
   */
  public Date after(
      DelegateExecution execution, String step, String anchor, String amount, String counting) {
    var from = anchor(execution, step, anchor);
    var days = counting(counting);
    if (from instanceof LocalDate day) {
      return Date.from(dates.after(day, amount, days));
    }
    return from instanceof Instant at ? Date.from(dates.after(at, amount, days)) : far();
  }

  /** A date before an anchor; the parameters are those of {@link #after}. */
  public Date before(
      DelegateExecution execution, String step, String anchor, String amount, String counting) {
    var from = anchor(execution, step, anchor);
    var days = counting(counting);
    if (from instanceof LocalDate day) {
      return Date.from(dates.before(day, amount, days));
    }
    return from instanceof Instant at ? Date.from(dates.before(at, amount, days)) : far();
  }

  private @Nullable Object anchor(DelegateExecution execution, String step, String anchor) {
    return switch (anchor) {
      case "created" -> clock.instant();
      case "start" -> entered(execution, Variables.enteredAt(step));
      default -> facts.repere(execution.getProcessBusinessKey(), anchor);
    };
  }

  /**
   * A boundary timer is computed before the step's start listener runs: the first to ask keeps the
   * anchor.
   */
  private Instant entered(DelegateExecution execution, String variable) {
    if (!(execution.getVariable(variable) instanceof Date)) {
      execution.setVariableLocal(variable, Date.from(clock.instant()));
    }
    return ((Date) execution.getVariable(variable)).toInstant();
  }

  private static Counting counting(String name) {
    return Counting.valueOf(name.toUpperCase(Locale.ROOT));
  }

  private static Date far() {
    return Date.from(DueDates.FAR);
  }
}
