package io.jalon.outbox.http;

import io.jalon.journal.Entry.Place;
import io.jalon.outbox.CallFate;
import io.jalon.outbox.CallOwner;
import io.jalon.outbox.HttpCall;
import io.jalon.outbox.HttpCall.Outcome;
import io.jalon.outbox.HttpCall.Status;
import io.jalon.outbox.HttpCalls;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The calls, seen by those who have some to make, and by those who look at them. */
@Component
class JdbcHttpCalls implements HttpCalls {

  private final CallRows rows;
  private final CallMoves moves;
  private final ObjectProvider<CallOwner> owner;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  JdbcHttpCalls(
      CallRows rows,
      CallMoves moves,
      ObjectProvider<CallOwner> owner,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.moves = moves;
    this.owner = owner;
    this.events = events;
    this.clock = clock;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void queue(NewCall call) {
    rows.insert(call, clock.instant(), Status.QUEUED, Outcome.NONE);
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void fail(NewCall call, String reason) {
    var now = clock.instant();
    rows.insert(
        call, now, Status.DECIDED, new Outcome(Outcome.FAILED, null, null, Map.of(), reason, now));
    atPlace(call.place()).stream().findFirst().ifPresent(f -> tell(new CallFate.Failed(f)));
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void cancel(Place place) {
    for (var call : atPlace(place)) {
      if (moves.moved(call, Status.QUEUED, Status.CANCELLED)
          || moves.moved(call, Status.CLAIMED, Status.CANCELLED)) {
        tell(new CallFate.Cancelled(call));
      }
    }
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void wake(String runId) {
    moves.wake(runId, clock.instant());
  }

  @Override
  @Transactional
  public Optional<HttpCall> decide(long id, Decision decision, String note) {
    var call = rows.find(id);
    call.ifPresent(owner.getObject()::lock);
    if (call.isEmpty() || !decided(call.get(), decision)) {
      return Optional.empty();
    }
    var now = rows.find(id).orElseThrow();
    tell(new CallFate.Settled(now, decision, note));
    return Optional.of(now);
  }

  @Override
  @Transactional
  public Optional<HttpCall> stop(long id, String reason) {
    var call = rows.find(id);
    call.ifPresent(owner.getObject()::lock);
    if (call.isEmpty() || !moves.stopped(call.get(), clock.instant())) {
      return Optional.empty();
    }
    var now = rows.find(id).orElseThrow();
    tell(new CallFate.Stopped(now, reason));
    return Optional.of(now);
  }

  private boolean decided(HttpCall call, Decision decision) {
    var now = clock.instant();
    return switch (decision) {
      case SUCCEEDED -> moves.settled(call, Outcome.SUCCEEDED, now);
      case FAILED -> moves.settled(call, Outcome.FAILED, now);
      case AGAIN -> moves.requeued(call, now);
    };
  }

  @Override
  public Optional<HttpCall> find(long id) {
    return rows.find(id);
  }

  @Override
  public List<HttpCall> of(String dossierId) {
    return rows.of(dossierId);
  }

  @Override
  public Optional<HttpCall> last(String runId, String actionId, int pass) {
    return rows.at(runId, actionId, pass).stream().findFirst();
  }

  @Override
  public Optional<HttpCall> last(String runId, String actionId) {
    return rows.last(runId, actionId);
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void suppose(HttpCall call, boolean succeeds, Map<String, String> values) {
    var said = new LinkedHashMap<String, @Nullable Object>();
    for (var field : call.fields()) {
      var text = values.get(field.name());
      said.put(field.name(), text == null ? null : AnswerValues.parsed(field.type(), text));
    }
    var result = succeeds ? Outcome.SUCCEEDED : Outcome.FAILED;
    int code = succeeds ? 200 : 500;
    rows.supposed(call.id(), new Outcome(result, code, null, said, null, clock.instant()));
    owner.getObject().give(rows.find(call.id()).orElseThrow());
  }

  private List<HttpCall> atPlace(Place place) {
    var action = Objects.requireNonNull(place.actionId(), "a call comes from an action");
    return rows.at(place.runId(), action, place.pass());
  }

  private void tell(CallFate fate) {
    events.publishEvent(fate);
  }
}
