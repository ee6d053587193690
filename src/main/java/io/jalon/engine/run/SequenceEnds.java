package io.jalon.engine.run;

import io.jalon.engine.parse.Settings;
import io.jalon.run.Run;
import io.jalon.run.Runs;
import io.jalon.run.StoredEvents;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells a run that waits for the end of a sequence it has launched that this end was reached
 * (F-59). A paused run hears it when it goes on.
 */
@Component
public class SequenceEnds {

  /** The name of the message, and of the stored event. */
  public static final String MESSAGE = "sequence_ended";

  private final ObjectProvider<ProcessEngine> engine;
  private final Outcomes outcomes;
  private final Runs runs;
  private final StoredEvents stored;

  SequenceEnds(
      ObjectProvider<ProcessEngine> engine, Outcomes outcomes, Runs runs, StoredEvents stored) {
    this.engine = engine;
    this.outcomes = outcomes;
    this.runs = runs;
    this.stored = stored;
  }

  /**
   * Moves the run that waits for this one on, if one does.
   *
   * @param ended the run that is over
   * @param end the id of the end that it reached, or {@code interrupted}
   */
  void tell(Run ended, String end) {
    var parent = ended.parentRunId();
    if (parent == null) {
      return;
    }
    var action = String.valueOf(ended.parentAction());
    if (runs.find(parent).filter(Run::paused).isPresent()) {
      stored.keep(parent, MESSAGE, action, end);
    } else if (!tell(parent, action, end)) {
      tellOnceItWaits(parent, action, end);
    }
  }

  /** A sequence that waits for nothing is over before its launch is, and its parent waits. */
  private void tellOnceItWaits(String runId, String action, String end) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void beforeCommit(boolean readOnly) {
            tell(runId, action, end);
          }
        });
  }

  /**
   * Moves a run on that waits for the end of a sequence.
   *
   * @param action the action that has launched it
   * @return whether it waited
   */
  public boolean tell(String runId, String action, String end) {
    return inside(
        runId,
        waiting -> {
          var found = waiting.filter(w -> action(w).equals(action)).findFirst();
          found.ifPresent(w -> go(w, end));
          return found.isPresent();
        });
  }

  /** The actions of a run that wait for the end of the sequence that they have launched. */
  public Set<String> awaitedBy(String runId) {
    return inside(runId, waiting -> waiting.map(SequenceEnds::action).collect(Collectors.toSet()));
  }

  private void go(EventSubscriptionEntity waiting, String end) {
    var execution = waiting.getExecution();
    outcomes.keep(execution, action(waiting), "done", end);
    engine.getObject().getRuntimeService().messageEventReceived(MESSAGE, execution.getId());
  }

  private static String action(EventSubscriptionEntity waiting) {
    return Settings.of(waiting.getActivity()).action();
  }

  private <T> T inside(String runId, Function<Stream<EventSubscriptionEntity>, T> work) {
    return EngineState.inside(
        engine.getObject(),
        state ->
            work.apply(
                engine
                    .getObject()
                    .getRuntimeService()
                    .createEventSubscriptionQuery()
                    .processInstanceId(runId)
                    .eventName(MESSAGE)
                    .list()
                    .stream()
                    .map(EventSubscriptionEntity.class::cast)));
  }
}
