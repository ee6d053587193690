package io.jalon.engine.run;

import io.jalon.engine.facts.Variables;
import io.jalon.engine.parse.Settings;
import io.jalon.journal.Journal;
import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;

/** Counts the passes of a step, clears the outcomes of the pass before, and tells the journal. */
@Component
class StepListener implements ExecutionListener {

  private final Contexts contexts;
  private final Outcomes outcomes;
  private final Journal journal;
  private final Clock clock;

  StepListener(Contexts contexts, Outcomes outcomes, Journal journal, Clock clock) {
    this.contexts = contexts;
    this.outcomes = outcomes;
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  public void notify(DelegateExecution execution) {
    if (execution.getEventName().equals(EVENTNAME_START)) {
      enter((ExecutionEntity) execution);
    } else {
      leave((ExecutionEntity) execution);
    }
  }

  private void enter(ExecutionEntity execution) {
    var settings = Settings.of(execution.getActivity());
    var step = settings.step();
    int pass = Contexts.pass(execution, step) + 1;
    execution.setVariable(Variables.pass(step), pass);
    if (pass > 1) {
      outcomes.forget(execution, step);
    }
    if (!execution.hasVariableLocal(Variables.enteredAt(step))) {
      execution.setVariableLocal(Variables.enteredAt(step), Date.from(clock.instant()));
    }
    journal.write(
        contexts
            .entry("step_entered", execution, settings)
            .with("name", execution.getCurrentActivityName()));
  }

  private void leave(ExecutionEntity execution) {
    if (!execution.isCanceled()) {
      journal.write(
          contexts
              .entry("step_ended", execution, Settings.of(execution.getActivity()))
              .with("name", execution.getCurrentActivityName()));
    }
  }
}
