package io.jalon.engine.steer;

import io.jalon.engine.run.EventDelivery;
import io.jalon.engine.run.SequenceEnds;
import io.jalon.journal.Journal;
import io.jalon.run.Run;
import io.jalon.run.Runs;
import io.jalon.run.StoredEvents;
import io.jalon.run.StoredEvents.Stored;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Gives a run, in order, what reached it while it was paused. */
@Component
class Replay {

  private final StoredEvents stored;
  private final EventDelivery events;
  private final SequenceEnds ends;
  private final Runs runs;
  private final Journal journal;

  Replay(StoredEvents stored, EventDelivery events, SequenceEnds ends, Runs runs, Journal journal) {
    this.stored = stored;
    this.events = events;
    this.ends = ends;
    this.runs = runs;
    this.journal = journal;
  }

  /** What finds nobody who waits any more is told, and not kept. */
  void to(Run run) {
    for (var event : stored.take(run.id())) {
      var heard = runs.find(run.id()).filter(Run::active).isPresent() && give(run, event);
      journal.write(
          Runs.entry("event_replayed", run)
              .with("event", event.event())
              .with("at", event.at())
              .with("kind", heard ? null : "unclaimed"));
    }
  }

  private boolean give(Run run, Stored event) {
    return event.action() == null
        ? events.give(run, event.event())
        : ends.tell(run.id(), event.action(), Objects.requireNonNull(event.result()));
  }
}
