package io.jalon.engine.run;

import io.jalon.engine.parse.Settings;
import io.jalon.journal.Journal;
import io.jalon.message.MessageCauses;
import io.jalon.outbox.HttpCalls;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;

/**
 * Follows what a run has waited for: an event of the business, the end of another sequence, the
 * date at which a step begins, the answer to a call. It hears the end of a catch event or a receive
 * task, and the start of a boundary event.
 */
@Component
class ArrivalListener implements ExecutionListener {

  private static final Set<String> AWAITED = Set.of("await", "await-answer");

  private final Contexts contexts;
  private final Outcomes outcomes;
  private final Journal journal;
  private final StepStart stepStart;
  private final Leaving leaving;

  /** What leaves because of a step, or no longer does. */
  @Component
  record Leaving(MessageCauses messages, HttpCalls calls) {}

  ArrivalListener(
      Contexts contexts, Outcomes outcomes, Journal journal, StepStart stepStart, Leaving leaving) {
    this.leaving = leaving;
    this.contexts = contexts;
    this.outcomes = outcomes;
    this.journal = journal;
    this.stepStart = stepStart;
  }

  @Override
  public void notify(DelegateExecution execution) {
    var here = (ExecutionEntity) execution;
    var settings = Settings.of(here.getActivity());
    if (here.isCanceled()) {
      takeBack(here, settings);
      left(here, settings);
      return;
    }
    switch (settings.kind()) {
      case "await" -> arrived(here, settings);
      case "always" -> interrupted(here, settings);
      case "opens" -> stepStart.begin(here, settings.step());
      default -> {}
    }
  }

  /** The end of what waits for an answer takes back the call that has not left yet. */
  private void takeBack(ExecutionEntity here, Settings settings) {
    if (settings.kind().equals("await-answer")) {
      leaving.calls().cancel(contexts.place(here, settings));
    }
  }

  /** What was awaited in vain is ignored, unless its run was taken away (F-81). */
  private void left(ExecutionEntity here, Settings settings) {
    var run = here.getProcessInstance();
    var whole = run.isCanceled() || run.isDeleteRoot() || RunDeletion.underWay();
    if (whole || !AWAITED.contains(settings.kind())) {
      return;
    }
    if (!Jump.begins(settings.step())) {
      outcomes.keep(here, settings.action(), "ignored", null);
    }
    var definition = here.getProcessDefinition();
    journal.write(
        contexts
            .entry("action_ignored", here, settings)
            .with("title", ElementNames.of(definition.findActivity(settings.action())))
            .with("step", ElementNames.of(definition.findActivity(settings.step())))
            .with("cause", LeftOpen.cause(here)));
  }

  private void arrived(ExecutionEntity here, Settings settings) {
    outcomes.keep(here, settings.action(), "done", null);
    journal.write(
        contexts.entry("event_arrived", here, settings).with("event", settings.get("jalon.event")));
  }

  private void interrupted(ExecutionEntity here, Settings settings) {
    var definition = here.getProcessDefinition();
    journal.write(
        contexts
            .entry("step_interrupted", here, settings)
            .with("name", ElementNames.of(definition.findActivity(settings.step())))
            .with("event", settings.get("jalon.event")));
    leaving
        .messages()
        .stepInterrupted(
            contexts.place(here, settings),
            StepsUnderWay.beside(here.getProcessDefinition(), settings.step()));
  }
}
