package io.jalon.web.sequence;

import io.jalon.calendar.CountedDates;
import io.jalon.calendar.CountedDates.Kept;
import io.jalon.run.Run;
import io.jalon.run.WaitingDates;
import io.jalon.task.Task;
import io.jalon.web.dossier.Reader;
import io.jalon.web.sequence.ComingWords.Words;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is to come in a run, with its date and how that was counted (F-40). */
@Component
class ComingDates {

  private final CountedDates dates;
  private final WaitingDates waiting;
  private final ComingWords words;

  ComingDates(CountedDates dates, WaitingDates waiting, ComingWords words) {
    this.dates = dates;
    this.waiting = waiting;
    this.words = words;
  }

  /**
   * The earliest first, what has no date last.
   *
   * @param tasks the open tasks of the run
   */
  List<Coming> of(Run run, List<Task> tasks, Reader reader) {
    var still = waiting.waiting(run.id());
    var told = words.of(run, reader);
    var byElement =
        tasks.stream()
            .collect(Collectors.toMap(Task::actionId, Function.identity(), (first, next) -> first));
    var counted =
        dates.of(run.id()).stream()
            .filter(kept -> still.contains(kept.element()) && !kept.skipped())
            .toList();
    var dated =
        counted.stream()
            .map(kept -> coming(kept, byElement.get(kept.element()), told))
            .map(one -> run.paused() ? one.standing() : one);
    var undated =
        tasks.stream()
            .filter(task -> counted.stream().noneMatch(k -> k.element().equals(task.actionId())))
            .map(task -> coming(task, reader))
            .map(one -> run.paused() ? one.standing() : one);
    return Stream.concat(dated, undated)
        .sorted(Comparator.comparing(Coming::at, Comparator.nullsLast(Comparator.naturalOrder())))
        .toList();
  }

  private static Coming coming(Kept kept, @Nullable Task task, Words told) {
    var reader = told.reader();
    var at = kept.counted().isSet() ? kept.counted().at() : null;
    if (task != null && task.dueAt() != null) {
      at = task.dueAt();
    }
    var effect = told.effect(kept);
    return new Coming(
        at,
        at == null ? null : reader.due(at),
        at != null && reader.past(at),
        task == null ? effect.title() : task.title(),
        task == null ? holder(effect.role(), told) : holder(task, reader),
        told.counted(kept),
        task == null ? null : task.id());
  }

  /** Who acts or is told, or {@code null} when nobody is. */
  private static @Nullable Holder holder(@Nullable String role, Words told) {
    return role == null ? null : new Holder(told.reader().names().role(role), told.holder(role));
  }

  private static Coming coming(Task task, Reader reader) {
    var due = task.dueAt();
    return new Coming(
        due,
        due == null ? null : reader.due(due),
        due != null && reader.past(due),
        task.title(),
        holder(task, reader),
        due == null ? reader.text("coming.no-due") : "",
        task.id());
  }

  private static Holder holder(Task task, Reader reader) {
    var assignee = task.assignee();
    return new Holder(
        reader.names().role(task.roleId()),
        assignee == null ? null : reader.names().account(assignee));
  }

  /**
   * Something that comes.
   *
   * @param at when; {@code null} while what it counts from is not set
   * @param shown the same in words
   * @param late whether that is over
   * @param holder who does it or is told, or {@code null} when nobody is
   * @param counted how its date was counted; may be empty
   * @param task the task, or {@code null} for a delay
   */
  public record Coming(
      @Nullable Instant at,
      @Nullable String shown,
      boolean late,
      String title,
      @Nullable Holder holder,
      String counted,
      @Nullable String task) {

    /** The same while its run stands still: nothing is late. */
    Coming standing() {
      return new Coming(at, shown, false, title, holder, counted, task);
    }
  }

  /**
   * Who does it.
   *
   * @param name or {@code null} when nobody holds the function
   */
  public record Holder(String role, @Nullable String name) {}
}
