package io.jalon.engine.run;

import io.jalon.dossier.Dossiers;
import io.jalon.engine.facts.LiveFacts;
import io.jalon.engine.parse.Settings;
import io.jalon.expression.Feel;
import io.jalon.journal.Entry;
import io.jalon.journal.Journal;
import io.jalon.run.BusinessEvents;
import io.jalon.run.Run;
import io.jalon.run.Runs;
import io.jalon.run.StoredEvents;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives events to the executions that wait for them. What holds in every step may have a condition;
 * it is decided before the event is given, since an interrupted step does not come back.
 */
@Component
public class EventDelivery implements BusinessEvents {

  private final ProcessEngine engine;
  private final Runs runs;
  private final Dossiers dossiers;
  private final Conditions conditions;
  private final Told told;

  /** Where events are told, and kept for a paused run. */
  @Component
  record Told(Journal journal, StoredEvents stored) {}

  /** What the condition of an event is decided with. */
  @Component
  record Conditions(Feel feel, LiveFacts facts) {

    boolean hold(EventSubscriptionEntity waiting) {
      var execution = waiting.getExecution();
      var settings = Settings.of(waiting.getActivity());
      var when = settings.get("jalon.when");
      return when.isEmpty()
          || feel.decide(feel.compile(when), facts.at(execution, settings.step())).value();
    }
  }

  EventDelivery(
      ProcessEngine engine, Runs runs, Dossiers dossiers, Conditions conditions, Told told) {
    this.engine = engine;
    this.runs = runs;
    this.dossiers = dossiers;
    this.conditions = conditions;
    this.told = told;
  }

  @Override
  @Transactional
  public List<String> deliver(String dossierId, String event) {
    dossiers.lock(dossierId);
    told.journal().write(Entry.of("event_received", dossierId).with("event", event));
    var moved = new ArrayList<String>();
    for (var run : runs.activeOn(dossierId)) {
      runs.lock(run.id());
      if (run.paused()) {
        told.stored().keep(run.id(), event);
        told.journal().write(Runs.entry("event_stored", run).with("event", event));
      } else if (give(run, event)) {
        moved.add(run.id());
      }
    }
    return moved;
  }

  /**
   * Gives an event to a run that is not paused. What holds in every step comes first; each delivery
   * may take other waiting places away.
   *
   * @return whether it waited
   */
  public boolean give(Run run, String event) {
    var given = new HashSet<String>();
    var next = next(run.id(), event, given);
    while (next.isPresent()) {
      given.add(next.get().id());
      engine.getRuntimeService().messageEventReceived(event, next.get().executionId());
      next = next(run.id(), event, given);
    }
    return !given.isEmpty();
  }

  private Optional<Waiting> next(String runId, String event, Set<String> given) {
    return EngineState.inside(
        engine,
        state ->
            engine
                .getRuntimeService()
                .createEventSubscriptionQuery()
                .processInstanceId(runId)
                .eventName(event)
                .list()
                .stream()
                .map(EventSubscriptionEntity.class::cast)
                .filter(found -> !given.contains(found.getId()))
                .filter(conditions::hold)
                .map(Waiting::of)
                .min(Comparator.comparing(Waiting::rank)));
  }

  /** A place where a run waits for an event. */
  private record Waiting(String id, String executionId, int rank) {

    static Waiting of(EventSubscriptionEntity found) {
      boolean always = Settings.of(found.getActivity()).kind().equals("always");
      return new Waiting(found.getId(), found.getExecutionId(), always ? 0 : 1);
    }
  }
}
