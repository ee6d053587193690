package io.jalon.task.api;

import io.jalon.calendar.OfficeFormat;
import io.jalon.calendar.OfficeTime;
import io.jalon.dossier.PeopleNames;
import io.jalon.run.RunRefused;
import io.jalon.task.Task;
import io.jalon.task.TaskCommands.Completion;
import io.jalon.task.TaskStatus;
import java.time.Clock;
import java.util.Objects;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Why an answer to a task was not taken, in words that help. */
@Component
class TaskRefusals {

  private final PeopleNames people;
  private final OfficeTime office;
  private final Clock clock;

  TaskRefusals(PeopleNames people, OfficeTime office, Clock clock) {
    this.people = people;
    this.office = office;
    this.clock = clock;
  }

  /**
   * The refusal of an answer.
   *
   * @param completion what became of it, not {@code Completed}
   * @param mayView whether the person may know who did what on the dossier; others hear the fact
   */
  ResponseStatusException of(Completion completion, boolean mayView) {
    if (completion instanceof Completion.AlreadyDecided already) {
      return decided(already.task(), mayView);
    }
    if (completion instanceof Completion.Paused paused) {
      return RunRefused.paused(paused.run());
    }
    if (completion instanceof Completion.MessageChanged) {
      return new Refusal(HttpStatus.CONFLICT, "task.message-changed");
    }
    return completion instanceof Completion.WrongResult wrong
        ? new Refusal(HttpStatus.UNPROCESSABLE_ENTITY, "task.wrong-result", wrong.expected())
        : new Refusal(HttpStatus.NOT_FOUND, "task.unknown");
  }

  /**
   * The refusal of closing an action undone, to somebody who steers and may know who was first.
   *
   * @param completion what became of it, not {@code Completed}
   */
  ResponseStatusException ofClosing(Completion completion) {
    if (completion instanceof Completion.AlreadyDecided already) {
      var task = already.task();
      var by = task.closedBy();
      return by == null
          ? new Refusal(HttpStatus.CONFLICT, "task.too-late")
          : new Refusal(
              HttpStatus.CONFLICT, "task.too-late.by", people.now().account(by), when(task));
    }
    return of(completion, true);
  }

  private ResponseStatusException decided(Task task, boolean mayView) {
    var by = task.closedBy();
    if (!mayView || by == null) {
      return new Refusal(HttpStatus.CONFLICT, "task.already-decided");
    }
    return task.status() == TaskStatus.IGNORED || task.status() == TaskStatus.CANCELLED
        ? new Refusal(HttpStatus.CONFLICT, "task.already-decided.closed", when(task))
        : new Refusal(
            HttpStatus.CONFLICT, "task.already-decided.by", people.now().account(by), when(task));
  }

  /** In the caller's language and the office's zone. */
  private String when(Task task) {
    var language = LocaleContextHolder.getLocale().toLanguageTag();
    var format = new OfficeFormat(new OfficeTime(clock, office.zone().getId(), language));
    return format.dateTime(Objects.requireNonNull(task.closedAt()));
  }
}
