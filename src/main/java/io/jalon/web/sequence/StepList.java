package io.jalon.web.sequence;

import io.jalon.journal.JournalEntry;
import io.jalon.run.Run;
import io.jalon.task.Task;
import io.jalon.web.dossier.Reader;
import io.jalon.web.sequence.RunPicture.StepState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a diagram shows, as a list to be read. */
final class StepList {

  private final Map<String, Instant> begun = new HashMap<>();
  private final Map<String, Instant> over = new HashMap<>();
  private final Map<String, String> routes = new HashMap<>();
  private final Reader reader;

  private StepList(List<JournalEntry> lines, Reader reader) {
    this.reader = reader;
    for (var line : lines) {
      var step = RunLines.step(line);
      switch (line.entry().kind()) {
        case "step_entered" -> begun.put(step, line.at());
        case "step_ended", "step_interrupted" -> over.put(step, line.at());
        case "route_taken" -> routes.put(step, line.entry().details().getOrDefault("to", ""));
        default -> {}
      }
    }
  }

  /**
   * The steps of a run in the order of its template.
   *
   * @param lines its history
   * @param open its open tasks
   */
  static List<Row> of(
      Run run, RunPicture picture, List<JournalEntry> lines, List<Task> open, Reader reader) {
    var list = new StepList(lines, reader);
    var rows = new ArrayList<Row>();
    var steps = picture.steps();
    for (int i = 0; i < steps.size(); i++) {
      var step = steps.get(i);
      var later = steps.subList(i + 1, steps.size()).stream().anyMatch(one -> one.passes() > 0);
      var left = step.passes() == 0 && (later || !run.active());
      rows.add(list.row(step, left, open));
    }
    return rows;
  }

  private Row row(StepState step, boolean left, List<Task> open) {
    var at = step.under() ? begun.get(step.id()) : over.get(step.id());
    return new Row(
        step.name(),
        left ? "left" : step.state(),
        step.passes(),
        at == null ? null : reader.moment(at),
        step.under() ? null : routes.get(step.id()),
        step.under() ? actions(step.id(), open) : List.of());
  }

  private List<String> actions(String step, List<Task> open) {
    return open.stream()
        .filter(task -> task.stepId().equals(step))
        .map(
            task -> {
              var holder = task.assignee();
              var role = reader.names().role(task.roleId());
              return task.title()
                  + " · "
                  + role
                  + (holder == null ? "" : reader.text("page.colon") + reader.account(holder));
            })
        .toList();
  }

  /**
   * One step.
   *
   * @param state {@code now}, {@code done}, {@code coming}, or {@code left} when the run went by it
   * @param at since when it is under way, or when it was over
   * @param route where it led to, or {@code null}
   * @param actions what is to be done in it and by whom
   */
  public record Row(
      String name,
      String state,
      int passes,
      @Nullable String at,
      @Nullable String route,
      List<String> actions) {}
}
