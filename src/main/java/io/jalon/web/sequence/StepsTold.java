package io.jalon.web.sequence;

import io.jalon.journal.JournalEntry;
import io.jalon.run.Run;
import io.jalon.web.dossier.RunState;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the history of a run tells of its steps. */
final class StepsTold {

  private final Map<String, Integer> passes = new HashMap<>();
  private final Set<String> open = new HashSet<>();
  private final Map<String, JournalEntry> begun = new HashMap<>();
  private final Map<String, JournalEntry> over = new HashMap<>();
  private final Map<String, String> routes = new HashMap<>();

  StepsTold(List<JournalEntry> lines) {
    lines.forEach(this::hear);
  }

  private void hear(JournalEntry line) {
    var step = RunLines.step(line);
    switch (line.entry().kind()) {
      case "step_entered" -> {
        passes.merge(step, 1, Integer::sum);
        open.add(step);
        over.remove(step);
        begun.put(step, line);
      }
      case "step_ended", "step_interrupted", "deadline_reached" -> end(step, line);
      case "run_jumped", "run_ended" -> Set.copyOf(open).forEach(one -> end(one, line));
      case "route_taken" -> routes.put(step, line.entry().details().getOrDefault("to", ""));
      default -> {}
    }
  }

  private void end(String step, JournalEntry line) {
    open.remove(step);
    over.put(step, line);
  }

  /** How often a step was begun. */
  int passes(String step) {
    return passes.getOrDefault(step, 0);
  }

  /** What became of a step, as {@link RunPicture.StepState#state()}. */
  String state(String step, Run run) {
    if (open.contains(step)) {
      return run.active() ? "now" : "done";
    }
    var end = over.get(step);
    return switch (end == null ? "" : end.entry().kind()) {
      case "" -> "coming";
      case "run_jumped" -> "moved";
      case "run_ended" -> RunState.of(run).equals(RunState.REACHED) ? "done" : "interrupted";
      default -> "done";
    };
  }

  /** The line that tells that a step began, or, once it is over, that it ended. */
  Optional<JournalEntry> last(String step) {
    return Optional.ofNullable(open.contains(step) ? begun.get(step) : over.get(step));
  }

  /** Where the route leads that was taken last from a step, or empty. */
  Optional<String> route(String step) {
    return Optional.ofNullable(routes.get(step));
  }
}
