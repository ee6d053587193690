package io.jalon.web.sequence;

import io.jalon.journal.JournalEntry;
import io.jalon.task.Task;
import io.jalon.web.dossier.HistoryDays;
import io.jalon.web.dossier.HistoryDays.Line;
import io.jalon.web.dossier.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Why an action is there: the chain of events and values that made it (F-82). */
@Component
class Causes {

  private static final int SHOWN = 7;
  private static final Set<String> LINKS =
      Set.of(
          "run_launched",
          "run_jumped",
          "action_completed",
          "deadline_reached",
          "event_arrived",
          "route_taken",
          "step_entered");

  private final HistoryDays history;

  Causes(HistoryDays history) {
    this.history = history;
  }

  /** The oldest cause first, the opening of the action last; empty when it was not told. */
  List<Cause> of(Task task, List<JournalEntry> lines, Reader reader) {
    int opened = opening(task, lines);
    if (opened < 0) {
      return List.of();
    }
    var chain = new ArrayList<Cause>();
    for (int i = opened - 1; i >= 0 && chain.size() < SHOWN - 1; i--) {
      if (LINKS.contains(lines.get(i).entry().kind())) {
        chain.add(0, cause(lines.get(i), reader));
      }
    }
    chain.add(cause(lines.get(opened), reader));
    return chain;
  }

  private Cause cause(JournalEntry line, Reader reader) {
    return new Cause(reader.moment(line.at()), history.line(line, reader));
  }

  private static int opening(Task task, List<JournalEntry> lines) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      var place = lines.get(i).entry().place();
      if (lines.get(i).entry().kind().equals("action_opened")
          && place != null
          && task.actionId().equals(place.actionId())
          && task.pass() == place.pass()) {
        return i;
      }
    }
    return -1;
  }

  /**
   * A link of the chain.
   *
   * @param at when, in words
   * @param line what happened
   */
  public record Cause(String at, Line line) {}
}
