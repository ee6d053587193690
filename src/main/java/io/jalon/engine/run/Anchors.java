package io.jalon.engine.run;

import io.jalon.calendar.Anchor;
import io.jalon.dossier.Repere;
import io.jalon.dossier.Reperes;
import io.jalon.engine.facts.LiveFacts;
import io.jalon.engine.facts.Variables;
import io.jalon.engine.parse.Settings;
import io.jalon.engine.run.DatedElements.Asking;
import io.jalon.run.Pauses;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What dates are counted from. The instants of the engine are kept local to the scope that they
 * belong to, so that a later computation starts from the same one.
 */
@Component
class Anchors {

  private final LiveFacts facts;
  private final Reperes reperes;
  private final Pauses pauses;
  private final Clock clock;

  Anchors(LiveFacts facts, Reperes reperes, Pauses pauses, Clock clock) {
    this.facts = facts;
    this.reperes = reperes;
    this.pauses = pauses;
    this.clock = clock;
  }

  /**
   * An anchor as it is now; not set when its repère is not, its action not over or its step not yet
   * open.
   *
   * @param asking who asks
   * @param step the step that the date belongs to
   * @param action the action that the date belongs to; empty for none
   * @param name {@code start}, {@code created}, an action of the step or a repère
   */
  Anchor of(Asking asking, String step, String action, String name) {
    return switch (name) {
      case "created" -> created(asking, action);
      case "start" -> started(asking, step);
      default -> isAction(asking, name) ? done(asking, name) : repere(asking, name);
    };
  }

  private Anchor created(Asking asking, String action) {
    return kept(asking, "created", Variables.createdAt(action), asking.anew());
  }

  /** A step that waits for its start has not begun before it opens; what stands beside it has. */
  private Anchor started(Asking asking, String step) {
    var opens = asking.activity(step + "-opens");
    if (opens == null || opens == asking.element() || beside(asking, step)) {
      return kept(asking, "start", Variables.enteredAt(step), false);
    }
    var opened = asking.execution().getVariable(Variables.openedAt(step));
    return opened instanceof Date at
        ? lived(asking, Anchor.at("start", null, at.toInstant()))
        : Anchor.unset("start", null);
  }

  private static boolean beside(Asking asking, String step) {
    var around = asking.activity(step);
    ScopeImpl scope = asking.element() == null ? around : asking.element().getEventScope();
    while (scope != null && scope != around) {
      scope = scope.getFlowScope();
    }
    return scope != around;
  }

  /**
   * A boundary timer is computed before any listener of its scope runs: the first to ask keeps the
   * instant. What begins anew does not look further up, where an earlier one may have been left.
   */
  private Anchor kept(Asking asking, String name, String variable, boolean anew) {
    var execution = asking.execution();
    var known = anew ? execution.getVariableLocal(variable) : execution.getVariable(variable);
    if (known instanceof Date at) {
      return lived(asking, Anchor.at(name, null, at.toInstant()));
    }
    var now = Date.from(clock.instant());
    execution.setVariableLocal(variable, now);
    return Anchor.at(name, null, now.toInstant());
  }

  /** Something of the run itself: the time that it stood still since then counts in no delay. */
  private Anchor lived(Asking asking, Anchor anchor) {
    var at = anchor.at();
    return at == null
        ? anchor
        : anchor.paused(pauses.since(asking.execution().getProcessInstanceId(), at));
  }

  private static boolean isAction(Asking asking, String name) {
    var activity = asking.activity(name);
    return activity != null && Settings.of(activity).action().equals(name);
  }

  private Anchor done(Asking asking, String action) {
    var activity = asking.activity(action);
    var label = ElementNames.of(activity);
    return asking.execution().getVariable(Variables.doneAt(action)) instanceof Date at
        ? lived(asking, Anchor.at(action, label, at.toInstant()))
        : Anchor.unset(action, label);
  }

  private Anchor repere(Asking asking, String name) {
    var value = facts.repere(asking.execution().getProcessBusinessKey(), name);
    @Nullable String label = reperes.find(name).map(Repere::label).orElse(name);
    if (value instanceof LocalDate day) {
      return Anchor.on(name, label, day);
    }
    return value instanceof Instant at
        ? Anchor.appointed(name, label, at)
        : Anchor.unset(name, label);
  }
}
