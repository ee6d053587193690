package io.jalon.compiler;

import io.jalon.expression.FactType;
import io.jalon.expression.Vocabulary;
import io.jalon.template.Delay;
import io.jalon.template.Nearest;
import io.jalon.template.Problem;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.TemplateUses;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Checks that what a delay is counted from is a date of the office, that a closed period which it
 * stays out of is one of the office's, and that what is set is a repère of the office (F-13).
 */
final class DateCheck {

  private static final Set<FactType> DATES = Set.of(FactType.DATE, FactType.DATE_TIME);
  private static final String REPERE = "repere.";
  private final SequenceTemplate template;
  private final Vocabulary known;
  private final List<Problem> problems = new ArrayList<>();

  private DateCheck(SequenceTemplate template, Vocabulary known) {
    this.template = template;
    this.known = known;
  }

  static List<Problem> problems(SequenceTemplate template, Vocabulary known) {
    var check = new DateCheck(template, known);
    TemplateUses.delays(template).forEach(check::delay);
    TemplateUses.set(template).forEach(check::set);
    TemplateUses.received(template).forEach(check::received);
    return check.problems;
  }

  private void delay(String path, Delay delay) {
    period(path, delay);
    if (delay.onRepere() && template.reperes().contains(delay.anchor())) {
      set(path, delay.anchor());
      typed(path, delay.anchor(), DATES);
    }
  }

  /** A receipt is recorded by its day. */
  private void received(String path, String repere) {
    typed(path, repere, Set.of(FactType.DATE));
  }

  private void typed(String path, String repere, Set<FactType> types) {
    known
        .type(REPERE + repere)
        .filter(type -> !types.contains(type))
        .ifPresent(type -> tell("repere.not-date", path, repere));
  }

  private void period(String path, Delay delay) {
    var period = delay.outside();
    if (period != null && !known.periods().contains(period)) {
      tell("period.unknown", path, period, Nearest.to(period, known.periods()));
    }
  }

  /** A repère that is not declared is the structural check's to tell. */
  private void set(String path, String repere) {
    if (template.reperes().contains(repere) && known.type(REPERE + repere).isEmpty()) {
      tell("repere.unknown", path, repere);
    }
  }

  private void tell(String code, String path, String... args) {
    problems.add(Problem.error(code, path, args));
  }
}
