package io.jalon.web.sequence;

import io.jalon.calendar.CountedDates;
import io.jalon.calendar.CountedDates.Kept;
import io.jalon.calendar.CountedTexts;
import io.jalon.run.Run;
import io.jalon.run.WaitingDates;
import io.jalon.task.Task;
import io.jalon.web.dossier.Reader;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
  private final CountedTexts texts;

  ComingDates(CountedDates dates, WaitingDates waiting, CountedTexts texts) {
    this.dates = dates;
    this.waiting = waiting;
    this.texts = texts;
  }

  /**
   * The earliest first, what has no date last.
   *
   * @param tasks the open tasks of the run
   */
  List<Coming> of(Run run, List<Task> tasks, Reader reader) {
    var still = waiting.waiting(run.id());
    var byElement =
        tasks.stream()
            .collect(Collectors.toMap(Task::actionId, Function.identity(), (first, next) -> first));
    var counted =
        dates.of(run.id()).stream()
            .filter(kept -> still.contains(kept.element()) && !kept.skipped())
            .toList();
    var dated = counted.stream().map(kept -> coming(kept, byElement, run.paused(), reader));
    var undated =
        tasks.stream()
            .filter(task -> counted.stream().noneMatch(k -> k.element().equals(task.actionId())))
            .map(task -> coming(task, run.paused(), reader));
    return Stream.concat(dated, undated)
        .sorted(Comparator.comparing(Coming::at, Comparator.nullsLast(Comparator.naturalOrder())))
        .toList();
  }

  private Coming coming(Kept kept, Map<String, Task> tasks, boolean paused, Reader reader) {
    var task = tasks.get(kept.element());
    var at = kept.counted().isSet() ? kept.counted().at() : null;
    if (task != null && task.dueAt() != null) {
      at = task.dueAt();
    }
    return new Coming(
        at,
        at == null ? null : reader.due(at),
        !paused && at != null && reader.past(at),
        task == null ? kept.name() : task.title(),
        task == null ? null : holder(task, reader),
        texts.sentence(kept, reader.locale()),
        task == null ? null : task.id());
  }

  private static Coming coming(Task task, boolean paused, Reader reader) {
    var due = task.dueAt();
    return new Coming(
        due,
        due == null ? null : reader.due(due),
        !paused && due != null && reader.past(due),
        task.title(),
        holder(task, reader),
        "",
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
   * @param holder who does it, or {@code null} when Jalon does
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
      @Nullable String task) {}

  /**
   * Who does it.
   *
   * @param name or {@code null} when nobody holds the function
   */
  public record Holder(String role, @Nullable String name) {}
}
