package io.jalon.web.sequence;

import io.jalon.journal.JournalEntry;
import io.jalon.run.Run;
import io.jalon.task.Task;
import io.jalon.task.TaskStatus;
import io.jalon.template.End;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.Step;
import io.jalon.template.Target;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a run stands in its steps, read from its history.
 *
 * @param steps every step of its version, in the order of the template
 * @param ways each passage from a step to the next one or to an end: {@code from>to}
 * @param jumps each passage on which a person moved it, in the same form
 * @param open the elements of its open actions whose step is over, and which outlive it
 */
public record RunPicture(
    List<StepState> steps, List<String> ways, List<String> jumps, List<String> open) {

  /**
   * One step.
   *
   * @param passes how often it was begun
   * @param state {@code now}, {@code done}, {@code coming}; {@code moved} when a person moved the
   *     run out of it, {@code interrupted} when the run was ended while it was under way
   */
  public record StepState(String id, String name, int passes, String state) {

    /** Whether it is under way. */
    public boolean under() {
      return state.equals("now");
    }
  }

  static RunPicture of(
      Run run, SequenceTemplate template, List<JournalEntry> lines, List<Task> tasks) {
    var told = new StepsTold(lines);
    var steps =
        template.steps().stream()
            .map(
                step ->
                    new StepState(
                        step.id(), step.name(), told.passes(step.id()), told.state(step.id(), run)))
            .toList();
    var under = steps.stream().filter(StepState::under).map(StepState::id).toList();
    var beside =
        tasks.stream()
            .filter(task -> task.status() == TaskStatus.OPEN && !under.contains(task.stepId()))
            .map(Task::actionId)
            .toList();
    return new RunPicture(
        steps, ways(template, lines, "route_taken"), ways(template, lines, "run_jumped"), beside);
  }

  /** A route, or who moves the run, names where it leads to by its label, as the history does. */
  private static List<String> ways(
      SequenceTemplate template, List<JournalEntry> lines, String kind) {
    return lines.stream()
        .filter(line -> line.entry().kind().equals(kind))
        .flatMap(
            line ->
                place(template, line.entry().details().get("to")).stream()
                    .flatMap(to -> from(template, line).stream().map(from -> from + ">" + to)))
        .distinct()
        .toList();
  }

  private static List<String> from(SequenceTemplate template, JournalEntry line) {
    return line.entry().kind().equals("route_taken")
        ? List.of(RunLines.step(line))
        : left(template, line.entry().details().getOrDefault("from", ""));
  }

  /** The steps that a person moved a run out of: one name, or several of them. */
  private static List<String> left(SequenceTemplate template, String names) {
    var one = place(template, names);
    return one.isPresent()
        ? List.of(one.get())
        : Arrays.stream(names.split(", ")).flatMap(name -> place(template, name).stream()).toList();
  }

  private static Optional<String> place(SequenceTemplate template, @Nullable String name) {
    return template.places().stream()
        .filter(place -> label(place).equals(name))
        .map(Target::id)
        .findFirst();
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

  /** The steps under way and the actions that stay open beside them, for the diagram. */
  public String now() {
    return (all("now") + " " + join(open)).strip();
  }

  /** The steps in a state, for the diagram. */
  public String all(String state) {
    return join(
        steps.stream().filter(step -> step.state().equals(state)).map(StepState::id).toList());
  }

  /** The steps that were not begun, for the diagram. */
  public String coming() {
    return all("coming");
  }

  /** The ways that were taken, for the diagram. */
  public String taken() {
    return join(ways);
  }

  /** The ways on which a person moved it, for the diagram. */
  public String jumped() {
    return join(jumps);
  }

  private static String join(List<String> ids) {
    return String.join(" ", ids);
  }
}
