package io.jalon.web.sequence;

import io.jalon.journal.JournalEntry;
import io.jalon.run.Run;
import io.jalon.template.End;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Where a run stands in its steps, read from its history.
 *
 * @param steps every step of its version, in the order of the template
 * @param ways each passage from a step to the next one or to an end: {@code from>to}
 */
public record RunPicture(List<StepState> steps, List<String> ways) {

  /**
   * One step.
   *
   * @param passes how often it was begun
   * @param under whether it is under way
   */
  public record StepState(String id, String name, int passes, boolean under) {

    /** {@code now}, {@code done} or {@code coming}. */
    public String state() {
      return under ? "now" : passes > 0 ? "done" : "coming";
    }
  }

  static RunPicture of(Run run, SequenceTemplate template, List<JournalEntry> lines) {
    var begun = new LinkedHashMap<String, Integer>();
    var open = new LinkedHashMap<String, Boolean>();
    for (var line : lines) {
      var step = RunLines.step(line);
      switch (line.entry().kind()) {
        case "step_entered" -> {
          begun.merge(step, 1, Integer::sum);
          open.put(step, true);
        }
        case "step_ended", "step_interrupted", "deadline_reached" -> open.put(step, false);
        case "run_jumped" -> open.clear();
        default -> {}
      }
    }
    var steps =
        template.steps().stream()
            .map(step -> state(step, begun, run.active() && open.getOrDefault(step.id(), false)))
            .toList();
    return new RunPicture(steps, ways(template, lines));
  }

  private static StepState state(Step step, Map<String, Integer> begun, boolean under) {
    return new StepState(step.id(), step.name(), begun.getOrDefault(step.id(), 0), under);
  }

  /** A route names where it leads to by its label, as the history tells it. */
  private static List<String> ways(SequenceTemplate template, List<JournalEntry> lines) {
    var ways = new ArrayList<String>();
    for (var line : lines) {
      if (line.entry().kind().equals("route_taken")) {
        var to = Objects.requireNonNullElse(line.entry().details().get("to"), "");
        template.places().stream()
            .filter(place -> label(place).equals(to))
            .findFirst()
            .ifPresent(place -> ways.add(RunLines.step(line) + ">" + place.id()));
      }
    }
    return ways.stream().distinct().toList();
  }

  private static String label(Object place) {
    return place instanceof Step step ? step.name() : ((End) place).label();
  }

  /** The steps behind, each with its passes where there was more than one, for the diagram. */
  public String done() {
    return join(
        steps.stream()
            .filter(step -> step.state().equals("done"))
            .map(step -> step.passes() > 1 ? step.id() + "*" + step.passes() : step.id())
            .toList());
  }

  /** The steps under way, for the diagram. */
  public String now() {
    return join(steps.stream().filter(StepState::under).map(StepState::id).toList());
  }

  /** The steps that were not begun, for the diagram. */
  public String coming() {
    return join(
        steps.stream().filter(step -> step.state().equals("coming")).map(StepState::id).toList());
  }

  /** The ways that were taken, for the diagram. */
  public String taken() {
    return join(ways);
  }

  private static String join(List<String> ids) {
    return String.join(" ", ids);
  }
}
