package io.jalon.compiler;

import io.jalon.expression.FactType;
import io.jalon.expression.Vocabulary;
import io.jalon.template.Action;
import io.jalon.template.ActionKind;
import io.jalon.template.Always;
import io.jalon.template.Delay;
import io.jalon.template.Problem;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.Step;
import io.jalon.template.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks that what a delay is counted from is a date of the office, and that what is set is a
 * repère of the office (F-13).
 */
final class DateCheck {

  private static final Set<FactType> DATES = Set.of(FactType.DATE, FactType.DATE_TIME);
  private static final String REPERE = "repere.";

  private final SequenceTemplate template;
  private final Vocabulary known;
  private final List<Problem> problems = new ArrayList<>();

  DateCheck(SequenceTemplate template, Vocabulary known) {
    this.template = template;
    this.known = known;
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** The dates at which somebody is alerted, whatever step is under way. */
  void always() {
    for (int i = 0; i < template.always().size(); i++) {
      if (template.always().get(i) instanceof Always.AtDate date) {
        date(date.at(), "always[" + i + "].at");
      }
    }
  }

  /** The delays of a step, and what its actions set. */
  void step(Step step, String path) {
    date(step.start(), path + ".start");
    date(step.deadline(), path + ".deadline");
    for (int i = 0; i < step.actions().size(); i++) {
      action(step.actions().get(i), path + ".actions[" + i + "]");
    }
  }

  private void action(Action action, String path) {
    date(action.after(), path + ".after");
    asks(action, path);
    var place = path + "." + action.kind().key();
    if (action.kind() instanceof Work work) {
      date(work.due(), place + ".due");
    }
    if (action.kind() instanceof ActionKind.Appointment appointment) {
      date(appointment.at(), place + ".at");
    }
    if (action.kind() instanceof ActionKind.SetField set && set.field().startsWith(REPERE)) {
      set(set.field().substring(REPERE.length()), place + ".field");
    }
  }

  private void asks(Action action, String path) {
    for (int i = 0; i < action.asks().size(); i++) {
      var ask = action.asks().get(i);
      if (ask.kind() == Action.Ask.Kind.REPERE) {
        set(ask.id(), path + ".asks[" + i + "]");
      }
    }
  }

  /** A repère that is not declared is the structural check's to tell. */
  private void date(@Nullable Delay delay, String path) {
    if (delay != null && delay.onRepere() && template.reperes().contains(delay.anchor())) {
      set(delay.anchor(), path);
      known
          .type(REPERE + delay.anchor())
          .filter(type -> !DATES.contains(type))
          .ifPresent(type -> tell("repere.not-date", path, delay.anchor()));
    }
  }

  private void set(String repere, String path) {
    if (template.reperes().contains(repere) && known.type(REPERE + repere).isEmpty()) {
      tell("repere.unknown", path, repere);
    }
  }

  private void tell(String code, String path, String repere) {
    problems.add(Problem.error(code, path, repere));
  }
}
