package io.jalon.engine.run;

import io.jalon.action.Effects;
import io.jalon.action.Outcome;
import io.jalon.engine.parse.Settings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;

/** The bean {@code effect} of every service task: runs the effect of its kind. */
@Component
class EffectDelegate implements JavaDelegate {

  private final Effects effects;
  private final Contexts contexts;
  private final Outcomes outcomes;

  EffectDelegate(Effects effects, Contexts contexts, Outcomes outcomes) {
    this.effects = effects;
    this.contexts = contexts;
    this.outcomes = outcomes;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var here = (ExecutionEntity) execution;
    var settings = Settings.of(here.getActivity());
    var outcome = effects.run(contexts.of(here, settings));
    // A validated message that is sent stays validated; one that is dropped does not.
    var own = settings.action().equals(here.getCurrentActivityId());
    if (!settings.action().isEmpty() && (own || outcome.equals(Outcome.CANCELLED))) {
      outcomes.keep(here, settings.action(), outcome.status(), outcome.result());
    }
  }
}
