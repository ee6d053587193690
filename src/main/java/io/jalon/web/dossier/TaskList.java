package io.jalon.web.dossier;

import io.jalon.dossier.Dossier;
import io.jalon.run.Run;
import io.jalon.run.Runs;
import io.jalon.task.Task;
import io.jalon.task.TaskPlaces;
import io.jalon.task.Tasks;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The open tasks of a dossier. */
@Component
class TaskList {

  private static final Comparator<Task> BY_DUE_DATE =
      Comparator.comparing(Task::dueAt, Comparator.nullsLast(Comparator.naturalOrder()));

  private final Tasks tasks;
  private final TaskPlaces places;
  private final Runs runs;

  TaskList(Tasks tasks, TaskPlaces places, Runs runs) {
    this.runs = runs;
    this.tasks = tasks;
    this.places = places;
  }

  /**
   * The most urgent first.
   *
   * @param account who reads: their own tasks can be opened
   */
  List<Row> of(Dossier dossier, String account, Reader reader) {
    var paused =
        runs.activeOn(dossier.id()).stream()
            .filter(Run::paused)
            .map(Run::id)
            .collect(Collectors.toSet());
    return tasks.openOn(dossier.id(), null).stream()
        .sorted(BY_DUE_DATE)
        .map(task -> row(task, account, paused.contains(task.runId()), reader))
        .toList();
  }

  private Row row(Task task, String account, boolean paused, Reader reader) {
    var holder = task.assignee();
    var due = task.dueAt();
    return new Row(
        task.id(),
        task.title(),
        places.step(task),
        reader.names().role(task.roleId()),
        holder == null ? null : reader.names().account(holder),
        due == null ? null : reader.due(due),
        paused ? "" : reader.urgency(due),
        account.equals(holder));
  }

  /**
   * One task.
   *
   * @param step what its step is called (F-22)
   * @param holder whose it is, or {@code null} when nobody holds the function
   * @param urgency {@code late}, {@code soon} for today, or empty
   * @param mine whether it is the reader's own
   */
  public record Row(
      String id,
      String title,
      String step,
      String role,
      @Nullable String holder,
      @Nullable String due,
      String urgency,
      boolean mine) {}
}
