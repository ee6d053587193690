package io.jalon.engine.run;

import io.jalon.calendar.Anchor;
import io.jalon.calendar.Counting;
import io.jalon.calendar.DueDates;
import io.jalon.calendar.Rule;
import io.jalon.calendar.Rule.Direction;
import io.jalon.task.Task;
import io.jalon.task.Tasks;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Gives a task the due date that a person has set, and its reminder and alert with it (F-75). */
@Component
public class Postponing {

  private final TaskService engine;
  private final Tasks tasks;
  private final DueDates dates;
  private final Recompute recompute;

  Postponing(TaskService engine, Tasks tasks, DueDates dates, Recompute recompute) {
    this.engine = engine;
    this.tasks = tasks;
    this.dates = dates;
    this.recompute = recompute;
  }

  /** Makes an open task due at the end of a day; its row says so already. */
  public void to(Task task, LocalDate until) {
    var due = dates.counted(anchor(until), rule()).at();
    engine.setDueDate(task.id(), Date.from(due));
    tasks.moved(task.id(), due);
    recompute.run(task.runId());
  }

  static Anchor anchor(LocalDate until) {
    return Anchor.on("postponed", null, until);
  }

  static Rule rule() {
    return Rule.of(Direction.AFTER, "P0D", Counting.CALENDAR);
  }
}
