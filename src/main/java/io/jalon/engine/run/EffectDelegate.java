package io.jalon.engine.run;

import io.jalon.action.ActionKinds;
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
  private final Outcomes outcomes;

  EffectDelegate(ActionKinds kinds, Contexts contexts, Outcomes outcomes) {
    this.kinds = kinds;
    this.contexts = contexts;
    this.outcomes = outcomes;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var here = (ExecutionEntity) execution;
    var settings = Settings.of(here.getActivity());
    kinds.effect(settings.kind()).run(contexts.of(here, settings));
    if (settings.action().equals(here.getCurrentActivityId())) {
      outcomes.keep(here, settings.action(), "done", null);
    }
  }
}
