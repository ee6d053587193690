package io.jalon.journal;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The append-only history (F-84): entries are written in the transaction of what they tell, and
 * nothing here changes or removes one.
 */
@Component
public class Journal {

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Authors authors;

  Journal(JdbcClient jdbc, Clock clock, Authors authors) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.authors = authors;
  }

  /** Writes an entry, dated now and attributed to {@link Authors#current()} (F-85, F-86). */
  public void write(Entry entry) {
    write(authors.current(), entry);
  }

  /**
   * Writes an entry, dated now, to the millisecond.
   *
   * @param author to whom it is attributed
   * @param entry what happened
   */
  public void write(Author author, Entry entry) {
    var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    jdbc.sql(
            """
            insert into journal_entry (at, author_kind, author_id, kind, dossier_id, run_id,
              template_id, version, step_id, action_id, pass, details)
            values (:at, :author_kind, :author_id, :kind, :dossier_id, :run_id,
              :template_id, :version, :step_id, :action_id, :pass, :details)
            """)
        .params(JournalRows.columns(at, author, entry))
        .update();
  }

  /**
   * The history of a dossier, oldest first.
   *
   * @param dossierId the dossier's UUID
   * @param after the id of the last entry already known, or 0
   * @param limit how many at most
   */
  public List<JournalEntry> of(String dossierId, long after, int limit) {
    return jdbc.sql(
            """
            select * from journal_entry where dossier_id = :dossier and id > :after
            order by id limit :limit
            """)
        .param("dossier", dossierId)
        .param("after", after)
        .param("limit", limit)
        .query(JournalRows::read)
        .list();
  }

  /**
   * The history of a dossier, newest first.
   *
   * @param dossierId the dossier's UUID
   * @param before the id of the oldest entry already known, or {@link Long#MAX_VALUE}
   * @param limit how many at most
   */
  public List<JournalEntry> newest(String dossierId, long before, int limit) {
    return jdbc.sql(
            """
            select * from journal_entry where dossier_id = :dossier and id < :before
            order by id desc limit :limit
            """)
        .param("dossier", dossierId)
        .param("before", before)
        .param("limit", limit)
        .query(JournalRows::read)
        .list();
  }
}
