package io.jalon.engine.run;

import io.jalon.action.Effects;
import io.jalon.engine.parse.Settings;
import io.jalon.journal.Author;
import io.jalon.journal.Authors;
import io.jalon.journal.Entry;
import io.jalon.outbox.CallOwner;
import io.jalon.outbox.HttpCall;
import io.jalon.outbox.HttpCall.Outcome;
import io.jalon.outbox.HttpCalls;
import io.jalon.run.RunResumed;
import io.jalon.run.Runs;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Runs that wait for the answers to their calls, and go on with them (F-220). */
@Component
class CallRuns implements CallOwner {

  private static final String MESSAGE = "http_answered";

  private final ProcessEngine engine;
  private final Runs runs;
  private final Outcomes outcomes;
  private final Causes causes;
  private final HttpCalls calls;

  /** What the condition of a call is looked at with, in the name of its template. */
  @Component
  record Causes(Contexts contexts, Effects effects, Authors authors) {

    boolean gone(HttpCall call, ExecutionEntity execution) {
      var context = contexts.of(execution, Settings.of(execution.getActivity()));
      return asTemplate(call, () -> effects.causeGone(context));
    }

    <T> T asTemplate(HttpCall call, Supplier<T> work) {
      return authors.as(Author.template(call.place().templateId()), work);
    }
  }

  CallRuns(ProcessEngine engine, Runs runs, Outcomes outcomes, Causes causes, HttpCalls calls) {
    this.calls = calls;
    this.engine = engine;
    this.runs = runs;
    this.outcomes = outcomes;
    this.causes = causes;
  }

  /** What was answered during a pause is heard after it. */
  @EventListener
  void on(RunResumed resumed) {
    calls.wake(resumed.runId());
  }

  @Override
  public void lock(HttpCall call) {
    runs.lock(call.place().runId());
  }

  @Override
  public Leave mayLeave(HttpCall call) {
    return where(call, Leave.GONE, Leave.HOLD, at -> causes.gone(call, at) ? Leave.DROP : Leave.GO);
  }

  @Override
  public Receipt give(HttpCall call) {
    return where(
        call, Receipt.GONE, Receipt.LATER, at -> causes.asTemplate(call, () -> go(call, at)));
  }

  private Receipt go(HttpCall call, ExecutionEntity at) {
    var result = call.outcome().result();
    var status = Objects.requireNonNullElse(call.outcome().status(), "failed");
    var action = Settings.of(at.getActivity()).action();
    outcomes.keep(at, action, status, Outcome.DROPPED.equals(result) ? null : result);
    engine.getRuntimeService().messageEventReceived(MESSAGE, at.getId());
    return Receipt.TAKEN;
  }

  /** Does something where a run waits for a call, unless it does not, or is paused. */
  private <T> T where(HttpCall call, T gone, T paused, Function<ExecutionEntity, T> work) {
    return EngineState.inside(
        engine,
        state -> waiting(call).map(at -> at.isSuspended() ? paused : work.apply(at)).orElse(gone));
  }

  /** Nobody waits for a call that was made once more since. */
  private Optional<ExecutionEntity> waiting(HttpCall call) {
    var place = call.place();
    var last = calls.last(place.runId(), String.valueOf(place.actionId()), place.pass());
    return last.filter(one -> one.id() == call.id()).flatMap(one -> subscribed(place));
  }

  private Optional<ExecutionEntity> subscribed(Entry.Place place) {
    return engine
        .getRuntimeService()
        .createEventSubscriptionQuery()
        .processInstanceId(place.runId())
        .eventName(MESSAGE)
        .list()
        .stream()
        .map(EventSubscriptionEntity.class::cast)
        .filter(found -> Settings.of(found.getActivity()).action().equals(place.actionId()))
        .map(EventSubscriptionEntity::getExecution)
        .filter(at -> samePass(at, place))
        .findFirst();
  }

  /** What outlives its step knows the pass that it began with. */
  private static boolean samePass(ExecutionEntity at, Entry.Place place) {
    return Contexts.pass(at, String.valueOf(place.stepId())) == place.pass();
  }
}
