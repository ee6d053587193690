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
  private static final int MOST = 300;
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

  /**
   * The launch first, the opening of the action last; empty when it was not told.
   *
   * @param whole whether all of a long chain is wanted
   */
  Chain of(Task task, List<JournalEntry> lines, boolean whole, Reader reader) {
    int opened = opening(task, lines);
    if (opened < 0) {
      return new Chain(task.id(), task.title(), List.of(), 0);
    }
    var links =
        lines.subList(0, opened).stream()
            .filter(line -> LINKS.contains(line.entry().kind()))
            .toList();
    int hidden = Math.max(0, links.size() - (whole ? MOST : SHOWN - 1));
    var shown = new ArrayList<JournalEntry>();
    if (hidden > 0) {
      shown.add(links.get(0));
    }
    shown.addAll(links.subList(hidden == 0 ? 0 : hidden + 1, links.size()));
    shown.add(lines.get(opened));
    return new Chain(
        task.id(), task.title(), shown.stream().map(line -> cause(line, reader)).toList(), hidden);
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
   * Why an action is there.
   *
   * @param links the launch first, the opening of the action last
   * @param hidden how many links are left out after the first
   */
  public record Chain(String task, String title, List<Cause> links, int hidden) {}

  /**
   * A link of the chain.
   *
   * @param at when, in words
   * @param line what happened
   */
  public record Cause(String at, Line line) {}
}
