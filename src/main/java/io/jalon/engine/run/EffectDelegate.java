package io.jalon.engine.run;

import io.jalon.action.ActionKinds;
import io.jalon.engine.facts.Variables;
import io.jalon.engine.parse.Settings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;

/** The bean {@code effect} of every service task: runs the effect of its kind. */
@Component
class EffectDelegate implements JavaDelegate {

  private final ActionKinds kinds;
  private final Contexts contexts;

  EffectDelegate(ActionKinds kinds, Contexts contexts) {
    this.kinds = kinds;
    this.contexts = contexts;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var here = (ExecutionEntity) execution;
    var settings = Settings.of(here.getActivity());
    kinds.effect(settings.kind()).run(contexts.of(here, settings));
    if (settings.action().equals(here.getCurrentActivityId())) {
      here.getProcessInstance().setVariable(Variables.status(settings.action()), "done");
    }
  }
}
