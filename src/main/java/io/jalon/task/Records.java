package io.jalon.task;

import io.jalon.journal.Entry;
import io.jalon.journal.Journal;
import io.jalon.task.TaskCommands.Answer;
import io.jalon.task.TaskCommands.Completion;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happened on a dossier without being asked for: a call that came in, a visit, a letter. It is
 * a line of the history, and may bring the results that open actions wait for.
 */
@Component
public class Records {

  private final Journal journal;
  private final Tasks tasks;
  private final TaskCommands commands;

  Records(Journal journal, Tasks tasks, TaskCommands commands) {
    this.journal = journal;
    this.tasks = tasks;
    this.commands = commands;
  }

  /** What it was. */
  public enum What {
    CALL,
    VISIT,
    LETTER,
    EMAIL,
    OTHER
  }

  /**
   * Something that happened.
   *
   * @param what it was
   * @param day when
   * @param text what was said or received
   * @param answers what it answers, at most once each task
   */
  public record NewRecord(What what, LocalDate day, String text, List<Given> answers) {
    public NewRecord {
      answers = List.copyOf(answers);
    }
  }

  /**
   * The result that an open action waited for.
   *
   * @param taskId its task
   * @param answer the result, with what is asked for
   */
  public record Given(String taskId, Answer answer) {}

  /** An answer that was not taken; with it nothing else was. */
  public static final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Completion completion;

    Refused(Completion completion) {
      super("an answer was not taken");
      this.completion = completion;
    }

    /** Why, not {@code Completed}. */
    public Completion completion() {
      return completion;
    }
  }

  /**
   * Records it, and answers what it answers: all of it, or nothing.
   *
   * @return the tasks that it has answered, as they are now
   * @throws Refused when one of the answers cannot be taken
   */
  @Transactional
  public List<Task> record(String dossierId, NewRecord happened) {
    journal.write(
        Entry.of("recorded", dossierId)
            .with("what", happened.what().name().toLowerCase(Locale.ROOT))
            .with("day", happened.day())
            .with("text", happened.text()));
    return happened.answers().stream().map(given -> answer(dossierId, given)).toList();
  }

  private Task answer(String dossierId, Given given) {
    var known =
        tasks.find(given.taskId()).filter(task -> task.dossierId().equals(dossierId)).isPresent();
    var completion =
        known ? commands.complete(given.taskId(), given.answer()) : new Completion.Unknown();
    if (completion instanceof Completion.Completed completed) {
      return completed.task();
    }
    throw new Refused(completion);
  }
}
