package io.jalon.engine.run;

import io.jalon.engine.facts.Variables;
import io.jalon.engine.parse.Settings;
import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What became of the actions of a pass: the only thing besides anchors that a run keeps (DESIGN,
 * rule 1).
 */
@Component
class Outcomes {

  private final Clock clock;

  Outcomes(Clock clock) {
    this.clock = clock;
  }

  /**
   * Keeps the outcome of an action that is over.
   *
   * @param at an execution of the run
   * @param action the action
   * @param status in lower case, as conditions see it
   * @param result the key of its result, or {@code null}
   */
  void keep(ExecutionEntity at, String action, String status, @Nullable String result) {
    var run = at.getProcessInstance();
    run.setVariable(Variables.status(action), status);
    run.setVariable(Variables.doneAt(action), Date.from(clock.instant()));
    if (result != null) {
      run.setVariable(Variables.result(action), result);
    }
  }

  /** Forgets the outcomes of a step's last pass. */
  void forget(ExecutionEntity step, String id) {
    step.getProcessInstance().removeVariable(Variables.expired(id));
    for (var activity : step.getActivity().getActivities()) {
      forgetAction(step.getProcessInstance(), activity);
    }
  }

  private static void forgetAction(ExecutionEntity run, ActivityImpl activity) {
    var settings = Settings.of(activity);
    var action = settings.action();
    if (!action.isEmpty()) {
      run.removeVariable(Variables.status(action));
      run.removeVariable(Variables.result(action));
      run.removeVariable(Variables.doneAt(action));
    }
    activity
        .getActivities()
        .forEach(
            vote ->
                run.removeVariable(Variables.vote(action, Settings.of(vote).get("jalon.vote"))));
  }
}
