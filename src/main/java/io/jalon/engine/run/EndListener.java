package io.jalon.engine.run;

import io.jalon.run.Runs;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Notes the label of the end that a run has reached (F-87). */
@Component
class EndListener implements ExecutionListener {

  private final Runs runs;

  EndListener(Runs runs) {
    this.runs = runs;
  }

  @Override
  public void notify(DelegateExecution execution) {
    runs.reached(execution.getProcessInstanceId(), execution.getCurrentActivityName());
  }
}
