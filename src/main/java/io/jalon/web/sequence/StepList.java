package io.jalon.web.sequence;

import io.jalon.journal.JournalEntry;
import io.jalon.run.Run;
import io.jalon.task.Task;
import io.jalon.task.TaskStatus;
import io.jalon.web.dossier.Reader;
import io.jalon.web.sequence.RunPicture.StepState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a diagram shows, as a list to be read. */
final class StepList {

  private final Run run;
  private final StepsTold told;
  private final List<Task> tasks;
  private final Reader reader;

  private StepList(Run run, StepsTold told, List<Task> tasks, Reader reader) {
    this.run = run;
    this.told = told;
    this.tasks = tasks;
    this.reader = reader;
  }

  /**
   * The steps of a run in the order of its template.
   *
   * @param lines its history
   * @param tasks its tasks
   */
  static List<Row> of(
      Run run, RunPicture picture, List<JournalEntry> lines, List<Task> tasks, Reader reader) {
    var list = new StepList(run, new StepsTold(lines), tasks, reader);
    var rows = new ArrayList<Row>();
    var steps = picture.steps();
    for (int i = 0; i < steps.size(); i++) {
      var step = steps.get(i);
      var later = steps.subList(i + 1, steps.size()).stream().anyMatch(one -> one.passes() > 0);
      rows.add(list.row(step, step.passes() == 0 && (later || !run.active())));
    }
    return rows;
  }

  private Row row(StepState step, boolean left) {
    return new Row(
        step.name(),
        left ? "left" : step.under() && run.paused() ? "paused" : step.state(),
        step.passes(),
        told.last(step.id()).map(line -> sentence(step, line)).orElse(null),
        actions(step, true),
        actions(step, false));
  }

  /** Since when it is under way, or when, how and by whom it was over. */
  private String sentence(StepState step, JournalEntry line) {
    var at = reader.moment(line.at());
    return switch (step.state()) {
      case "now" -> reader.text("run.list.since", at);
      case "moved" -> decided("run.list.moved", at, line);
      case "interrupted" -> decided("run.list.interrupted", at, line);
      default ->
          reader.text("run.list.over", at)
              + told.route(step.id()).map(to -> " " + reader.text("run.list.route", to)).orElse("");
    };
  }

  private String decided(String code, String at, JournalEntry line) {
    var reason = line.entry().details().getOrDefault("reason", "");
    var to = line.entry().details().getOrDefault("to", "");
    var text = reader.text(code, Ends.by(line, reader), at, to);
    return reason.isEmpty() ? text : text + " " + reader.text("run.list.reason", reason);
  }

  private List<Act> actions(StepState step, boolean open) {
    return tasks.stream()
        .filter(task -> task.stepId().equals(step.id()))
        .filter(task -> (task.status() == TaskStatus.OPEN) == open)
        .map(task -> new Act(task.id(), open ? held(task, step) : closed(task)))
        .toList();
  }

  private String held(Task task, StepState step) {
    var holder = task.assignee();
    var text =
        task.title()
            + " · "
            + reader.names().role(task.roleId())
            + (holder == null ? "" : reader.text("page.colon") + reader.account(holder));
    return step.under() ? text : reader.text("run.list.beside", text);
  }

  private String closed(Task task) {
    var status = task.status().name().toLowerCase(Locale.ROOT);
    return task.title() + " · " + reader.text("journal.value.status." + status);
  }

  /**
   * An action of a step.
   *
   * @param text what and who, or what became of it
   */
  public record Act(String task, String text) {}

  /**
   * One step.
   *
   * @param state as in the picture; {@code paused} when it stands still, {@code left} when the run
   *     went by it
   * @param told since when it is under way, or when and how it was over, or {@code null}
   * @param actions what is to be done in it, or is still to be done of it, and by whom
   * @param closed what was done in it
   */
  public record Row(
      String name,
      String state,
      int passes,
      @Nullable String told,
      List<Act> actions,
      List<Act> closed) {}
}
