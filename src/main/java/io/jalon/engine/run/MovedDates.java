package io.jalon.engine.run;

import io.jalon.calendar.CountedDates;
import io.jalon.calendar.CountedDates.Kept;
import io.jalon.calendar.DueDates;
import io.jalon.engine.parse.Settings;
import io.jalon.journal.Entry;
import io.jalon.journal.Journal;
import io.jalon.task.Task;
import io.jalon.task.Tasks;
import java.time.Clock;
import java.util.Date;
import java.util.Objects;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the journal which date moved, from where and to where. */
@Component
class MovedDates {

  private final Contexts contexts;
  private final Journal journal;
  private final Tasks tasks;
  private final CountedDates dates;
  private final Clock clock;

  MovedDates(Contexts contexts, Journal journal, Tasks tasks, CountedDates dates, Clock clock) {
    this.dates = dates;
    this.contexts = contexts;
    this.journal = journal;
    this.tasks = tasks;
    this.clock = clock;
  }

  /**
   * A date that was computed again.
   *
   * @param old as it was
   * @param now as it is; the constant far date is none
   */
  record Move(@Nullable Date old, @Nullable Date now) {

    Move {
      old = shown(old);
      now = shown(now);
    }

    boolean happened() {
      return !Objects.equals(old, now);
    }
  }

  /** Tells of a timer; nothing when its date is the same. */
  void tell(TimerEntity timer, Settings settings, Move move) {
    var execution = timer.getExecution();
    if (!move.happened() || leftOut(execution.getProcessInstanceId(), timer, move)) {
      return;
    }
    var definition = execution.getProcessDefinition();
    var step = definition.findActivity(settings.step());
    var kind = kind(settings, definition.findActivity(timer.getActivityId()));
    var entry =
        contexts
            .entry(kind, execution, settings)
            .with("name", ElementNames.of(step))
            .with("title", title(execution, settings.action()));
    write(entry, move);
  }

  /** Whether it does not come because its date had passed, which is told already. */
  private boolean leftOut(String runId, TimerEntity timer, Move move) {
    return move.now() == null
        && dates.find(runId, timer.getActivityId()).filter(Kept::skipped).isPresent();
  }

  /** As the open task is called, its tags replaced; as the model calls it while there is none. */
  private @Nullable String title(ExecutionEntity execution, String action) {
    return tasks
        .open(execution.getProcessInstanceId(), action)
        .map(Task::title)
        .orElseGet(() -> ElementNames.of(execution.getProcessDefinition().findActivity(action)));
  }

  /** Tells of the due date of a task. */
  void tell(TaskEntity task, Move move) {
    var execution = task.getExecution();
    var settings = Settings.at(execution);
    write(contexts.entry("due_moved", execution, settings).with("title", task.getName()), move);
  }

  private static String kind(Settings settings, ActivityImpl timer) {
    return switch (settings.kind()) {
      case "deadline" -> "deadline_moved";
      case "reminder" -> alerts(timer) ? "alert_moved" : "reminder_moved";
      default -> "start_moved";
    };
  }

  /** Whether what follows a timer tells somebody else, and not whoever has the action. */
  static boolean alerts(ActivityImpl timer) {
    return timer.getOutgoingTransitions().stream()
        .anyMatch(flow -> Settings.of((ActivityImpl) flow.getDestination()).kind().equals("alert"));
  }

  private void write(Entry entry, Move move) {
    var past = move.now() != null && move.now().toInstant().isBefore(clock.instant());
    journal.write(
        entry
            .with("old", move.old() == null ? null : move.old().toInstant())
            .with("due", move.now() == null ? null : move.now().toInstant())
            .with("kind", past ? "past" : null));
  }

  /** A date as it may be shown: none for the constant far one. */
  static @Nullable Date shown(@Nullable Date date) {
    return date == null || DueDates.isFar(date.toInstant()) ? null : date;
  }
}
