package io.jalon.engine.steer;

import io.jalon.action.CallRevisions;
import io.jalon.engine.run.StepsUnderWay;
import io.jalon.engine.run.StepsUnderWay.Under;
import io.jalon.journal.Journal;
import io.jalon.outbox.HttpCall;
import io.jalon.outbox.HttpCall.Outcome;
import io.jalon.outbox.HttpCall.Status;
import io.jalon.outbox.HttpCalls;
import io.jalon.run.Run;
import io.jalon.run.Runs;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Has calls made once more; the run's row is locked before the engine loads anything. */
@Component
class EngineCallRevisions implements CallRevisions {

  private final RuntimeService engine;
  private final StepsUnderWay steps;
  private final HttpCalls calls;
  private final Runs runs;
  private final Told told;

  /** The history, what begins the action, and the transaction. */
  @Component
  record Told(Journal journal, BegunAgain again, TransactionTemplate transaction) {}

  EngineCallRevisions(
      RuntimeService engine, StepsUnderWay steps, HttpCalls calls, Runs runs, Told told) {
    this.engine = engine;
    this.steps = steps;
    this.calls = calls;
    this.runs = runs;
    this.told = told;
  }

  @Override
  public Redone redo(long id, String reason) {
    var call = calls.find(id);
    return call.isEmpty()
        ? new Redone.Unknown()
        : Objects.requireNonNull(told.transaction().execute(status -> locked(call.get(), reason)));
  }

  private Redone locked(HttpCall before, String reason) {
    var run = runs.lock(before.place().runId()).orElseThrow();
    var call = calls.find(before.id()).orElseThrow();
    if (!failed(call) || replaced(call)) {
      return new Redone.NotFailed(call);
    }
    if (run.paused()) {
      return new Redone.Paused(run);
    }
    var place = call.place();
    var under =
        run.active()
            ? steps.at(run.id(), String.valueOf(place.stepId()), place.pass())
            : Optional.<Under>empty();
    return under
        .map(step -> again(call, run, step, reason))
        .orElseGet(() -> new Redone.StepOver(call));
  }

  private Redone again(HttpCall call, Run run, Under step, String reason) {
    var action = told.again().find(run, step, String.valueOf(call.place().actionId()));
    if (action.isEmpty()) {
      return new Redone.NoLonger(call);
    }
    var comes = told.again().comesAgain(run, action.get(), step);
    if (comes.isPresent()) {
      return new Redone.ComesAgain(call, comes.get());
    }
    told.journal().write(call.entry("call_redone").with("reason", reason));
    told.again().begin(run, action.get(), step, reason);
    return new Redone.Again(call);
  }

  /** Whether another call was made instead, or is about to be. */
  private boolean replaced(HttpCall call) {
    var place = call.place();
    var action = String.valueOf(place.actionId());
    var last = calls.last(place.runId(), action, place.pass()).orElseThrow();
    var run = engine.getActivityInstance(place.runId());
    return last.id() != call.id() || (run != null && run.getTransitionInstances(action).length > 0);
  }

  /** Its run knows of it, and the other side did not take it. */
  private static boolean failed(HttpCall call) {
    return (call.status() == Status.DELIVERED || call.status() == Status.UNHEARD)
        && !Outcome.SUCCEEDED.equals(call.outcome().result());
  }
}
