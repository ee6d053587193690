package io.jalon.web.sequence;

import io.jalon.journal.Entry.Place;
import io.jalon.journal.Journal;
import io.jalon.journal.JournalEntry;
import io.jalon.journal.JournalFilter;
import io.jalon.run.Run;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The lines of the history that tell the way of one run. */
@Component
class RunLines {

  private static final int MOST = 5000;
  private static final JournalFilter WAY =
      new JournalFilter(
          Set.of(
              "run_launched",
              "run_jumped",
              "run_migrated",
              "run_ended",
              "step_entered",
              "step_ended",
              "step_interrupted",
              "deadline_reached",
              "event_arrived",
              "route_taken",
              "action_opened",
              "action_completed",
              "action_cancelled",
              "action_ignored"),
          Set.of());

  private final Journal journal;

  RunLines(Journal journal) {
    this.journal = journal;
  }

  /** The oldest first. */
  List<JournalEntry> of(Run run) {
    return journal.of(run.dossierId(), WAY, 0, MOST).stream()
        .filter(line -> run.id().equals(runOf(line)))
        .toList();
  }

  private static @Nullable String runOf(JournalEntry line) {
    var place = line.entry().place();
    return place == null ? null : place.runId();
  }

  /** The step of a line; empty for the run as a whole. */
  static String step(JournalEntry line) {
    Place place = line.entry().place();
    return place == null || place.stepId() == null ? "" : place.stepId();
  }
}
