package io.jalon.engine.run;

import io.jalon.action.ActionContext;
import io.jalon.action.Effects;
import io.jalon.action.Outcome;
import io.jalon.engine.parse.Settings;
import io.jalon.journal.Author;
import io.jalon.journal.Authors;
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
  private final Authors authors;

  EffectDelegate(Effects effects, Contexts contexts, Outcomes outcomes, Authors authors) {
    this.authors = authors;
    this.effects = effects;
    this.contexts = contexts;
    this.outcomes = outcomes;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var here = (ExecutionEntity) execution;
    var settings = Settings.of(here.getActivity());
    var outcome = run(here, contexts.of(here, settings));
    // A validated message that is sent stays validated; one that is dropped does not.
    var own = settings.action().equals(here.getCurrentActivityId());
    if (!settings.action().isEmpty() && (own || outcome.equals(Outcome.CANCELLED))) {
      outcomes.keep(here, settings.action(), outcome.status(), outcome.result());
    }
  }

  /** What may be a job acts in the name of its template, even where it is none (F-86). */
  private Outcome run(ExecutionEntity here, ActionContext context) {
    return here.getActivity().isAsyncBefore()
        ? authors.as(
            Author.template(here.getProcessDefinition().getKey()), () -> effects.run(context))
        : effects.run(context);
  }
}
