package io.jalon.task;

import io.jalon.journal.Author;
import io.jalon.journal.Authors;
import io.jalon.journal.Entry;
import org.springframework.stereotype.Component;

/** Who does something, and in whose place. */
@Component
record Deeds(Authors authors, TaskAccess access) {

  /** The holder whose task somebody else has closed, who must be allowed to (F-26). */
  Entry told(Entry entry, Task task) {
    var author = authors.current();
    var assignee = task.assignee();
    if (author.kind() == Author.Kind.SYSTEM || author.id().equals(assignee)) {
      return entry.with("for", null);
    }
    var away = access.standsIn(task, author.id());
    return entry.with("for", assignee).with("as", away ? "substitute" : null);
  }
}
