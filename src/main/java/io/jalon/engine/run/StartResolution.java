package io.jalon.engine.run;

import io.jalon.calendar.Anchor;
import io.jalon.calendar.Counted;
import io.jalon.calendar.Rule.Direction;
import io.jalon.calendar.StartDates;
import io.jalon.engine.parse.Settings;
import io.jalon.engine.run.DatedElements.Asking;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The bean {@code start} of compiled models: what begins or reminds, at 08:00 in the office's zone
 * when it has no hour (docs/bpmn.md, docs/time.md). A reminder whose date has passed is left out.
 */
@Component
public class StartResolution {

  private final StartDates dates;
  private final DueResolution due;
  private final Parts parts;

  /** What a start is found with. */
  @Component
  record Parts(Anchors anchors, DatedElements elements, DateBook book) {}

  StartResolution(StartDates dates, DueResolution due, Parts parts) {
    this.dates = dates;
    this.due = due;
    this.parts = parts;
  }

  /**
   * A start after an anchor.
   *
   * @param execution where it is asked
   * @param step the step that it belongs to; {@code run} for the run as a whole
   * @param anchor {@code start}, {@code created}, a repère or an action of the step
   * @param amount ISO-8601, e.g. {@code P8D}
   * @param counting {@code calendar}, {@code working} or {@code business}, and what it moves out of
   *     (docs/bpmn.md)
   * @return a constant far date when the anchor is not set
   */
  public Date after(
      DelegateExecution execution, String step, String anchor, String amount, String counting) {
    var asking = asking(execution, "start.after", step, anchor, amount, counting);
    return start(asking, step, DateRule.of(Direction.AFTER, anchor, amount, counting));
  }

  /** A start before an anchor; the parameters are those of {@link #after}. */
  public Date before(
      DelegateExecution execution, String step, String anchor, String amount, String counting) {
    var asking = asking(execution, "start.before", step, anchor, amount, counting);
    return start(asking, step, DateRule.of(Direction.BEFORE, anchor, amount, counting));
  }

  /**
   * A start before the due date of an action.
   *
   * @param execution where it is asked
   * @param action whose property {@code jalon.due} holds the rule
   * @param amount ISO-8601, e.g. {@code P2D}
   * @param counting {@code calendar}, {@code working} or {@code business}, and what it moves out of
   *     (docs/bpmn.md)
   * @return a constant far date when the due date is not known
   * @throws IllegalArgumentException when the action has no such rule
   */
  public Date beforeDue(
      DelegateExecution execution, String action, String amount, String counting) {
    var asking = asking(execution, "start.beforeDue", action, amount, counting);
    var rule = DateRule.of(Direction.BEFORE, "due", amount, counting);
    return parts.book().keep(asking, dates.counted(anchor(due.of(asking, action)), rule.rule()));
  }

  /**
   * When something begins that an effect plans, e.g. an appointment; nothing is kept.
   *
   * @param execution where the effect stands
   * @param settings of the effect
   * @param rule {@code after|before <anchor> <amount> <counting>}
   * @return {@code null} while the anchor is not set
   * @throws IllegalArgumentException when the rule cannot be read
   */
  @Nullable Instant at(ExecutionEntity execution, Settings settings, String rule) {
    var asking = new Asking(execution, execution.getActivity(), true);
    var read = DateRule.parse(rule);
    var anchor = parts.anchors().of(asking, settings.step(), settings.action(), read.anchor());
    var counted = dates.counted(anchor, read.rule());
    return counted.isSet() ? counted.at() : null;
  }

  private static Anchor anchor(Counted due) {
    return Anchor.at("due", null, due.at());
  }

  private Date start(Asking asking, String step, DateRule rule) {
    var action = asking.settings().action();
    var anchor = parts.anchors().of(asking, step, action, rule.anchor());
    return parts.book().keep(asking, dates.counted(anchor, rule.rule()));
  }

  private Asking asking(DelegateExecution execution, String method, String... constants) {
    return parts.elements().asking((ExecutionEntity) execution, method, constants);
  }
}
