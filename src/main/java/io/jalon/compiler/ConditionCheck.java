package io.jalon.compiler;

import io.jalon.expression.Feel;
import io.jalon.expression.Flaw;
import io.jalon.expression.Vocabulary;
import io.jalon.template.ActionKind;
import io.jalon.template.Always;
import io.jalon.template.Problem;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.Step;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks what decides: routes, effects that leave under a condition, events, values that are set.
 */
final class ConditionCheck {

  private final Feel feel;
  private final Known known;
  private final List<Problem> problems = new ArrayList<>();

  ConditionCheck(Feel feel, Known known) {
    this.feel = feel;
    this.known = known;
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** The events that hold in every step. */
  void events(SequenceTemplate template) {
    for (int i = 0; i < template.always().size(); i++) {
      if (template.always().get(i) instanceof Always.OnEvent on) {
        condition("always[" + i + "].when", on.when(), known.everywhere());
      }
    }
  }

  /** The routes and actions of a step. */
  void step(Step step, String path) {
    for (int i = 0; i < step.routes().size(); i++) {
      condition(path + ".routes[" + i + "].when", step.routes().get(i).when(), known.in(step));
    }
    for (int i = 0; i < step.actions().size(); i++) {
      var action = step.actions().get(i);
      var place = path + ".actions[" + i + "]";
      condition(place + ".while", action.whileTrue(), known.everywhere());
      if (action.kind() instanceof ActionKind.SetField set) {
        add(
            place + ".set-field.value",
            feel.checkValue(set.field(), set.value(), known.everywhere()));
      }
    }
  }

  private void condition(String path, @Nullable String source, Vocabulary names) {
    if (source != null) {
      add(path, feel.check(source, names));
    }
  }

  private void add(String path, List<Flaw> flaws) {
    problems.addAll(Flaws.at(path, flaws));
  }
}
