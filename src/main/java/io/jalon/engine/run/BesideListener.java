package io.jalon.engine.run;

import io.jalon.engine.facts.Variables;
import io.jalon.engine.parse.Settings;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.springframework.stereotype.Component;

/**
 * An action that outlives its step stands beside it, where the step may be entered anew: its path
 * keeps the instant and the number of the pass that it began with, and so do its reminders, which
 * the engine runs beside the path.
 */
@Component
class BesideListener implements ExecutionListener {

  private final Clock clock;

  BesideListener(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void notify(DelegateExecution execution) {
    var here = (ExecutionEntity) execution;
    TransitionImpl way = here.getTransition();
    if (way == null) {
      timed().ifPresent(action -> remind(here, action));
    } else {
      begin(here, Settings.of((ActivityImpl) way.getDestination()).step());
    }
  }

  private void begin(ExecutionEntity path, String step) {
    path.setVariableLocal(Variables.enteredAt(step), Date.from(clock.instant()));
    path.setVariableLocal(Variables.pass(step), Contexts.pass(path, step));
  }

  private static void remind(ExecutionEntity here, ExecutionEntity action) {
    var step = Settings.of(here.getActivity()).step();
    int pass = Contexts.pass(action, step);
    if (pass != Contexts.pass(here, step)) {
      here.setVariableLocal(Variables.pass(step), pass);
    }
  }

  /** Where the timer stands that fires. */
  private static Optional<ExecutionEntity> timed() {
    return Optional.ofNullable(Context.getCommandContext().getCurrentJob())
        .map(JobEntity::getExecution);
  }
}
