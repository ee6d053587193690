package io.jalon.action;

import io.jalon.journal.Entry;
import io.jalon.journal.Journal;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Launches another sequence on the same dossier (F-59). One that runs already is no failure: it is
 * a result that the sequence can follow.
 */
@Component
class LaunchSequenceEffect implements Effect {

  private static final String ALREADY_RUNNING = "already_running";

  private final Sequences sequences;
  private final Journal journal;

  LaunchSequenceEffect(Sequences sequences, Journal journal) {
    this.sequences = sequences;
    this.journal = journal;
  }

  @Override
  public String kind() {
    return "launch-sequence";
  }

  /** Started when its end is awaited; else done, once it runs. */
  @Override
  public Outcome run(ActionContext context) {
    var action = Objects.requireNonNull(context.place().actionId(), "an action launches");
    var launched = sequences.launch(context, action);
    journal.write(
        Entry.of("sequence_launched", context.dossierId())
            .in(context.place())
            .with("name", launched.name())
            .with("run", launched.run().id())
            .with("kind", launched.fresh() ? null : ALREADY_RUNNING));
    if (!launched.fresh()) {
      return Outcome.done(ALREADY_RUNNING);
    }
    return context.setting("jalon.waits").equals("true") ? Outcome.STARTED : Outcome.DONE;
  }
}
