package io.jalon.web.refusal;

import io.jalon.journal.Authors;
import io.jalon.journal.Entry;
import io.jalon.journal.Journal;
import io.jalon.journal.JournalEntry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Writes refusals, but not without end: of one person on one dossier, twenty an hour, after which
 * one line says that more came.
 */
@Component
class RefusalLines {

  private static final String MORE = "commands_refused";
  private static final int MOST = 20;
  private static final int LOOKED_AT = 200;
  private static final Duration WHILE = Duration.ofHours(1);

  private final Journal journal;
  private final Authors authors;
  private final Clock clock;

  RefusalLines(Journal journal, Authors authors, Clock clock) {
    this.journal = journal;
    this.authors = authors;
    this.clock = clock;
  }

  void write(Entry refusal) {
    var lately =
        journal.newest(refusal.dossierId(), Long.MAX_VALUE, LOOKED_AT).stream()
            .filter(line -> sameAuthor(line) && recent(line))
            .map(line -> line.entry().kind())
            .filter(kind -> kind.equals(refusal.kind()) || kind.equals(MORE))
            .toList();
    if (lately.size() < MOST) {
      journal.write(refusal);
    } else if (!lately.contains(MORE)) {
      journal.write(Entry.of(MORE, refusal.dossierId()));
    }
  }

  private boolean sameAuthor(JournalEntry line) {
    return line.author().equals(authors.current());
  }

  private boolean recent(JournalEntry line) {
    return line.at().isAfter(clock.instant().minus(WHILE));
  }
}
