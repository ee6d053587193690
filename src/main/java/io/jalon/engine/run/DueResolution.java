package io.jalon.engine.run;

import io.jalon.calendar.Counted;
import io.jalon.calendar.DueDates;
import io.jalon.calendar.Rule.Direction;
import io.jalon.engine.parse.Settings;
import io.jalon.engine.run.DatedElements.Asking;
import io.jalon.task.TaskChanges;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The bean {@code due} of compiled models: what is due, at the end of its day when it has no hour
 * (docs/bpmn.md, docs/time.md).
 */
@Component
public class DueResolution {

  private final DueDates dates;
  private final Anchors anchors;
  private final DatedElements elements;
  private final DateBook book;
  private final TaskChanges changes;

  DueResolution(
      DueDates dates, Anchors anchors, DatedElements elements, DateBook book, TaskChanges changes) {
    this.changes = changes;
    this.dates = dates;
    this.anchors = anchors;
    this.elements = elements;
    this.book = book;
  }

  /**
   * A date after an anchor.
   *
   * @param execution where it is asked
   * @param step the step that it belongs to
   * @param anchor {@code start}, {@code created}, a repère or an action of the step
   * @param amount ISO-8601, e.g. {@code P10D}
   * @param counting {@code calendar}, {@code working} or {@code business}, and what it moves out of
   *     (docs/bpmn.md)
   * @return a constant far date when the anchor is not set
   */
  public Date after(
      DelegateExecution execution, String step, String anchor, String amount, String counting) {
    var asking = asking(execution, "due.after", step, anchor, amount, counting);
    return due(asking, step, DateRule.of(Direction.AFTER, anchor, amount, counting));
  }

  /** A date before an anchor; the parameters are those of {@link #after}. */
  public Date before(
      DelegateExecution execution, String step, String anchor, String amount, String counting) {
    var asking = asking(execution, "due.before", step, anchor, amount, counting);
    return due(asking, step, DateRule.of(Direction.BEFORE, anchor, amount, counting));
  }

  /**
   * When an action is late: its due date.
   *
   * @param execution where it is asked
   * @param action whose property {@code jalon.due} holds the rule
   * @return a constant far date when its anchor is not set
   * @throws IllegalArgumentException when the action has no such rule
   */
  public Date late(DelegateExecution execution, String action) {
    var asking = asking(execution, "due.late", action);
    return book.keep(asking, of(asking, action));
  }

  /** The due date of an action, by its rule. */
  Counted of(Asking asking, String action) {
    var postponed = postponed(asking, action);
    if (postponed.isPresent()) {
      return postponed.get();
    }
    var activity = asking.activity(action);
    if (activity == null) {
      throw new IllegalArgumentException("no such action: " + action);
    }
    var settings = Settings.of(activity);
    var rule = DateRule.parse(settings.get("jalon.due"));
    var anchor = anchors.of(asking, settings.step(), action, rule.anchor());
    return dates.counted(anchor, rule.rule());
  }

  private Date due(Asking asking, String step, DateRule rule) {
    if (asking.settings().kind().equals("deadline")) {
      return counted(asking, step, rule);
    }
    var postponed = postponed(asking, action(asking));
    return postponed.isPresent() ? book.keep(asking, postponed.get()) : counted(asking, step, rule);
  }

  /** What a person has set stands before what the template says; what begins has nothing set. */
  private Optional<Counted> postponed(Asking asking, String action) {
    if (asking.anew() || action.isEmpty() || ofAll(asking, action)) {
      return Optional.empty();
    }
    var at = asking.execution();
    int pass = Contexts.pass(at, asking.settings().step());
    return changes
        .postponement(at.getProcessInstanceId(), action, pass, voter(asking))
        .map(day -> dates.counted(Postponing.anchor(day), Postponing.rule()));
  }

  /** Whether a date is that of all who vote together, which no single one of them moves. */
  private static boolean ofAll(Asking asking, String action) {
    var activity = asking.activity(action);
    return voter(asking) == null
        && activity != null
        && Settings.of(activity).kind().equals("votes");
  }

  /** Whose vote a date belongs to; {@code null} for what is no vote. */
  private static @Nullable String voter(Asking asking) {
    var element = asking.element();
    if (element == null) {
      return null;
    }
    var around = element.getEventScope() instanceof ActivityImpl scope ? scope : element;
    return Stream.of(element, around)
        .map(Settings::of)
        .filter(settings -> settings.kind().equals("vote"))
        .map(settings -> settings.get("jalon.role"))
        .findFirst()
        .orElse(null);
  }

  private Date counted(Asking asking, String step, DateRule rule) {
    var anchor = anchors.of(asking, step, action(asking), rule.anchor());
    return book.keep(asking, dates.counted(anchor, rule.rule()));
  }

  private Asking asking(DelegateExecution execution, String method, String... constants) {
    return elements.asking((ExecutionEntity) execution, method, constants);
  }

  /** The action that asks; a model drawn by hand may leave its id out. */
  private static String action(Asking asking) {
    var action = asking.settings().action();
    var element = asking.element();
    return action.isEmpty() && element != null ? element.getId() : action;
  }
}
