package io.jalon.action;

import io.jalon.journal.Entry;
import io.jalon.journal.Journal;
import io.jalon.run.Runs;
import org.springframework.stereotype.Component;

/**
 * Hands the dossier over to another sequence: it is launched, and this one ends right after, in one
 * transaction (F-89).
 */
@Component
class SwitchEffect implements Effect {

  private final Sequences sequences;
  private final ActionTexts texts;
  private final Runs runs;
  private final Journal journal;

  SwitchEffect(Sequences sequences, ActionTexts texts, Runs runs, Journal journal) {
    this.sequences = sequences;
    this.texts = texts;
    this.runs = runs;
    this.journal = journal;
  }

  @Override
  public String kind() {
    return "switch";
  }

  /**
   * One that runs already takes over as it is.
   *
   * @throws IllegalStateException when the sequence is its own successor or is not published
   */
  @Override
  public Outcome run(ActionContext context) {
    var launched = sequences.launch(context, "switch");
    var own = context.place().runId();
    if (launched.run().id().equals(own)) {
      throw new IllegalStateException("a sequence cannot hand over to itself");
    }
    runs.switched(own, launched.run().id());
    journal.write(
        Entry.of("run_switched", context.dossierId())
            .in(context.place())
            .with("from", texts.sequence(context))
            .with("to", launched.name())
            .with("run", launched.run().id()));
    return Outcome.DONE;
  }
}
