package io.jalon.engine.run;

import io.jalon.engine.facts.Variables;
import io.jalon.run.Runs;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
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
    ((ExecutionEntity) execution)
        .getProcessInstance()
        .setVariable(Variables.END, execution.getCurrentActivityId());
    runs.reached(execution.getProcessInstanceId(), execution.getCurrentActivityName());
  }
}
