package io.jalon.web.tasks;

import io.jalon.journal.Entry;
import io.jalon.journal.Journal;
import io.jalon.journal.JournalEntry;
import io.jalon.journal.JournalFilter;
import io.jalon.task.Task;
import io.jalon.web.dossier.Reader;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people said about an action without answering it, the newest first. */
@Component
class TaskComments {

  private static final JournalFilter COMMENTS =
      new JournalFilter(Set.of("action_commented"), Set.of());
  private static final int MOST = 200;

  private final Journal journal;

  TaskComments(Journal journal) {
    this.journal = journal;
  }

  List<Comment> of(Task task, Reader reader) {
    return journal.newest(task.dossierId(), COMMENTS, Long.MAX_VALUE, MOST).stream()
        .filter(line -> about(line.entry().place(), task))
        .map(line -> comment(line, reader))
        .toList();
  }

  private static boolean about(Entry.@Nullable Place place, Task task) {
    return place != null
        && place.runId().equals(task.runId())
        && task.actionId().equals(place.actionId())
        && place.pass() == task.pass();
  }

  private static Comment comment(JournalEntry line, Reader reader) {
    return new Comment(
        Objects.requireNonNullElse(line.entry().details().get("text"), ""),
        reader.names().account(line.author().id()),
        reader.moment(line.at()));
  }

  /** One of them. */
  public record Comment(String text, String by, String at) {}
}
