package io.jalon.journal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads lines, a page at a time. */
final class JournalReading {

  private final JdbcClient jdbc;

  JournalReading(DataSource source) {
    this.jdbc = JdbcClient.create(source);
  }

  /** The lines that follow a number, in their order. */
  List<JournalEntry> after(String dossierId, JournalFilter filter, long after, int limit) {
    return page("line > :from%s order by line", dossierId, filter, after, limit);
  }

  /** The lines before a number, the last one first. */
  List<JournalEntry> before(String dossierId, JournalFilter filter, long before, int limit) {
    return page("line < :from%s order by line desc", dossierId, filter, before, limit);
  }

  private List<JournalEntry> page(
      String part, String dossierId, JournalFilter filter, long from, int limit) {
    var where = part.formatted(of(filter));
    return jdbc.sql(
            "select * from journal_entry where dossier_id = :dossier and "
                + where
                + " limit :limit")
        .param("dossier", dossierId)
        .param("from", from)
        .param("limit", limit)
        .param("kinds", filter.kinds())
        .param("channels", filter.channels().stream().map(Channel::name).toList())
        .param("run", filter.run())
        .param("author", filter.author())
        .param("since", moment(filter.from()))
        .param("until", moment(filter.until()))
        .query(JournalRows::read)
        .list();
  }

  private static String of(JournalFilter filter) {
    return (filter.kinds().isEmpty() ? "" : " and kind in (:kinds)")
        + (filter.channels().isEmpty() ? "" : " and channel in (:channels)")
        + (filter.run() == null ? "" : " and run_id = :run")
        + (filter.from() == null ? "" : " and at >= :since")
        + (filter.until() == null ? "" : " and at < :until")
        + by(filter.author());
  }

  private static String by(@Nullable String author) {
    if (author == null) {
      return "";
    }
    return author.isEmpty()
        ? " and author_kind = 'SYSTEM'"
        : " and author_kind <> 'SYSTEM' and author_id = :author";
  }

  private static @Nullable Timestamp moment(@Nullable Instant instant) {
    return instant == null ? null : Timestamp.from(instant);
  }

  /** Who wrote lines about a dossier: the accounts of people, and an empty text for the system. */
  List<String> authors(String dossierId) {
    return jdbc.sql(
            "select distinct case when author_kind = 'SYSTEM' then '' else author_id end"
                + " from journal_entry where dossier_id = ?")
        .param(dossierId)
        .query(String.class)
        .list();
  }
}
