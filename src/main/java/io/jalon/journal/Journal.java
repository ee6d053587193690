package io.jalon.journal;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The append-only history (F-84): entries are written in the transaction of what they tell, and
 * nothing here changes or removes one. Each is chained to the one before (docs/history.md).
 */
@Component
public class Journal {

  /** The columns with which a row of {@code dossier} tells where its history ends. */
  public static final String HEAD =
      "(select line from journal_head h where h.dossier_id = dossier.id) as head_line,"
          + " (select hash from journal_head h where h.dossier_id = dossier.id) as head_hash";

  private static final int AUTHOR_LENGTH = 64;
  private static final int KIND_LENGTH = 60;

  private final JournalQueue queue;
  private final JournalReading reading;
  private final Clock clock;
  private final Authors authors;
  private final Origins origins;

  Journal(
      DataSource source,
      PlatformTransactionManager transactions,
      Clock clock,
      Authors authors,
      Origins origins) {
    this.queue = new JournalQueue(new JournalChain(source), transactions);
    this.reading = new JournalReading(source);
    this.clock = clock;
    this.authors = authors;
    this.origins = origins;
  }

  /**
   * The transaction under way has read {@link #HEAD} of a dossier: what it writes follows there,
   * unless somebody else has written meanwhile.
   */
  public void read(String dossierId, ResultSet row) throws SQLException {
    var hash = row.getString("head_hash");
    if (hash != null) {
      queue.read(dossierId, new JournalChain.Head(row.getLong("head_line"), hash));
    }
  }

  /** Writes an entry, dated now and attributed to {@link Authors#current()} (F-85, F-86). */
  public void write(Entry entry) {
    write(authors.current(), entry);
  }

  /**
   * Writes an entry, dated now, to the millisecond. It stands in the history once the transaction
   * under way commits.
   *
   * @param author to whom it is attributed
   * @param entry what happened
   */
  public void write(Author author, Entry entry) {
    var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var who = new Author(author.kind(), cut(author.id(), AUTHOR_LENGTH));
    queue.add(new JournalEntry(0, at, who, origins.current(), storable(entry)));
  }

  /**
   * The history of a dossier, oldest first.
   *
   * @param dossierId the dossier's UUID
   * @param after the number of the last line already known, or 0
   * @param limit how many at most
   */
  public List<JournalEntry> of(String dossierId, long after, int limit) {
    return of(dossierId, JournalFilter.ALL, after, limit);
  }

  /**
   * The same, of some lines only.
   *
   * @param filter which lines
   */
  public List<JournalEntry> of(String dossierId, JournalFilter filter, long after, int limit) {
    queue.flush();
    return reading.after(dossierId, filter, after, limit);
  }

  /**
   * The history of a dossier, newest first.
   *
   * @param dossierId the dossier's UUID
   * @param before the number of the oldest line already known, or {@link Long#MAX_VALUE}
   * @param limit how many at most
   */
  public List<JournalEntry> newest(String dossierId, long before, int limit) {
    return newest(dossierId, JournalFilter.ALL, before, limit);
  }

  /**
   * The same, of some lines only.
   *
   * @param filter which lines
   */
  public List<JournalEntry> newest(String dossierId, JournalFilter filter, long before, int limit) {
    queue.flush();
    return reading.before(dossierId, filter, before, limit);
  }

  /**
   * Whose lines stand in the history of a dossier: the accounts of people, and an empty text for
   * Jalon itself.
   */
  public List<String> authors(String dossierId) {
    queue.flush();
    return reading.authors(dossierId);
  }

  /** Everything as the columns will give it back, since the hash is taken before. */
  private static Entry storable(Entry entry) {
    Map<String, String> details =
        entry.details().entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    detail -> whole(detail.getValue()),
                    (a, b) -> a,
                    LinkedHashMap::new));
    return new Entry(cut(entry.kind(), KIND_LENGTH), entry.dossierId(), entry.place(), details);
  }

  /** Half a character is none: PostgreSQL refuses it. */
  private static String whole(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  /** Never between the two halves of a character. */
  private static String cut(String value, int length) {
    if (value.length() <= length) {
      return value;
    }
    var end = Character.isHighSurrogate(value.charAt(length - 1)) ? length - 1 : length;
    return value.substring(0, end);
  }
}
