package io.jalon.engine.run;

import io.jalon.calendar.DueDates;
import io.jalon.engine.parse.Settings;
import io.jalon.journal.Entry;
import io.jalon.journal.Journal;
import java.time.Clock;
import java.util.Date;
import java.util.Objects;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the journal which date moved, from where and to where. */
@Component
class MovedDates {

  private final Contexts contexts;
  private final Journal journal;
  private final Clock clock;

  MovedDates(Contexts contexts, Journal journal, Clock clock) {
    this.contexts = contexts;
    this.journal = journal;
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
  void tell(ExecutionEntity execution, Settings settings, Move move) {
    if (!move.happened()) {
      return;
    }
    var definition = execution.getProcessDefinition();
    var step = definition.findActivity(settings.step());
    var action = definition.findActivity(settings.action());
    var entry =
        contexts
            .entry(kind(settings), execution, settings)
            .with("name", ElementNames.of(step))
            .with("title", ElementNames.of(action));
    write(entry, move);
  }

  /** Tells of the due date of a task. */
  void tell(TaskEntity task, Move move) {
    var execution = task.getExecution();
    var settings = Settings.at(execution);
    write(contexts.entry("due_moved", execution, settings).with("title", task.getName()), move);
  }

  private static String kind(Settings settings) {
    return switch (settings.kind()) {
      case "deadline" -> "deadline_moved";
      case "reminder" -> "reminder_moved";
      default -> "start_moved";
    };
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
