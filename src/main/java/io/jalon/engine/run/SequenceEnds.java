package io.jalon.engine.run;

import io.jalon.engine.parse.Settings;
import io.jalon.run.Run;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Tells a run that waits for the end of a sequence it has launched that this end was reached
 * (F-59).
 */
@Component
class SequenceEnds {

  private static final String MESSAGE = "sequence_ended";

  private final ObjectProvider<RuntimeService> engine;
  private final Outcomes outcomes;

  SequenceEnds(ObjectProvider<RuntimeService> engine, Outcomes outcomes) {
    this.engine = engine;
    this.outcomes = outcomes;
  }

  /**
   * Moves the run that waits for this one on, if one does.
   *
   * @param ended the run that is over
   * @param end the id of the end that it reached, or {@code interrupted}
   */
  void tell(Run ended, String end) {
    var parent = ended.parentRunId();
    if (parent != null) {
      waiting(parent, String.valueOf(ended.parentAction())).ifPresent(found -> go(found, end));
    }
  }

  private void go(EventSubscriptionEntity waiting, String end) {
    var execution = waiting.getExecution();
    outcomes.keep(execution, Settings.of(waiting.getActivity()).action(), "done", end);
    engine.getObject().messageEventReceived(MESSAGE, execution.getId());
  }

  private Optional<EventSubscriptionEntity> waiting(String runId, String action) {
    return engine
        .getObject()
        .createEventSubscriptionQuery()
        .processInstanceId(runId)
        .eventName(MESSAGE)
        .list()
        .stream()
        .map(EventSubscriptionEntity.class::cast)
        .filter(found -> Settings.of(found.getActivity()).action().equals(action))
        .findFirst();
  }
}
