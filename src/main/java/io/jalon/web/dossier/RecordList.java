package io.jalon.web.dossier;

import io.jalon.dossier.Dossier;
import io.jalon.journal.Journal;
import io.jalon.journal.JournalEntry;
import io.jalon.journal.JournalFilter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The calls, visits and letters that people recorded on a dossier, the newest first. */
@Component
class RecordList {

  private static final JournalFilter RECORDED = new JournalFilter(Set.of("recorded"), Set.of());
  private static final int MOST = 100;

  private final Journal journal;

  RecordList(Journal journal) {
    this.journal = journal;
  }

  List<Row> of(Dossier dossier, Reader reader) {
    return journal.newest(dossier.id(), RECORDED, Long.MAX_VALUE, MOST).stream()
        .map(line -> row(line, reader))
        .toList();
  }

  private static Row row(JournalEntry line, Reader reader) {
    return new Row(
        reader.label("journal.value.what.", detail(line, "what")),
        day(detail(line, "day"), reader),
        detail(line, "text"),
        reader.names().account(line.author().id()));
  }

  private static String detail(JournalEntry line, String name) {
    return Objects.requireNonNullElse(line.entry().details().get(name), "");
  }

  private static String day(String stored, Reader reader) {
    try {
      return reader.day(LocalDate.parse(stored));
    } catch (DateTimeException erased) {
      return stored;
    }
  }

  /** One of them. */
  public record Row(String what, String day, String text, String by) {}
}
