package io.jalon.compiler;

import io.jalon.expression.FactType;
import io.jalon.expression.Vocabulary;
import io.jalon.template.ActionKind;
import io.jalon.template.Delay;
import io.jalon.template.Problem;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks that what a delay is counted from is a date of the office (F-13). */
final class DateCheck {

  private final SequenceTemplate template;
  private final Vocabulary known;

  DateCheck(SequenceTemplate template, Vocabulary known) {
    this.template = template;
    this.known = known;
  }

  List<Problem> check(Step step, String path) {
    List<Problem> problems = new ArrayList<>();
    problem(step.deadline(), path + ".deadline").ifPresent(problems::add);
    for (int i = 0; i < step.actions().size(); i++) {
      if (step.actions().get(i).kind() instanceof ActionKind.Task task) {
        problem(task.due(), path + ".actions[" + i + "].task.due").ifPresent(problems::add);
      }
    }
    return problems;
  }

  /** A repère that is not declared is the structural check's to tell. */
  private Optional<Problem> problem(@Nullable Delay delay, String path) {
    if (delay == null || !delay.onRepere() || !template.reperes().contains(delay.anchor())) {
      return Optional.empty();
    }
    var type = known.type("repere." + delay.anchor());
    if (type.isEmpty()) {
      return Optional.of(Problem.error("repere.unknown", path, delay.anchor()));
    }
    return type.get() == FactType.DATE
        ? Optional.empty()
        : Optional.of(Problem.error("repere.not-date", path, delay.anchor()));
  }
}
