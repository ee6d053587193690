package io.jalon.engine.run;

import io.jalon.engine.facts.Variables;
import io.jalon.engine.parse.Settings;
import io.jalon.journal.Journal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;

/** Makes a reached deadline the outcome of its step: {@code expired} (F-66, F-69). */
@Component
class DeadlineListener implements ExecutionListener {

  private final Contexts contexts;
  private final Journal journal;

  DeadlineListener(Contexts contexts, Journal journal) {
    this.contexts = contexts;
    this.journal = journal;
  }

  @Override
  public void notify(DelegateExecution execution) {
    var here = (ExecutionEntity) execution;
    var settings = Settings.of(here.getActivity());
    here.setVariable(Variables.expired(settings.step()), true);
    var step = here.getProcessDefinition().findActivity(settings.step());
    journal.write(
        contexts.entry("deadline_reached", here, settings).with("name", ElementNames.of(step)));
  }
}
