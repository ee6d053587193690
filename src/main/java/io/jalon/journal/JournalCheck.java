package io.jalon.journal;

import io.jalon.journal.ChainWalk.Found;
import io.jalon.journal.JournalChain.Head;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares histories with their hashes: a changed, removed, added or moved line is found (F-84).
 */
@Component
public class JournalCheck {

  private static final int PAGE = 500;

  private final JdbcClient jdbc;

  JournalCheck(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Checks the history of a dossier, of which every dossier has at least one line, as it is at one
   * moment.
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Verification of(String dossierId) {
    var walk = new ChainWalk(dossierId);
    List<Found> page;
    do {
      page = page(dossierId, walk.last());
      page.forEach(walk::meet);
    } while (page.size() == PAGE);
    return walk.end(head(dossierId), stored(dossierId));
  }

  /**
   * Whether a line has the hash that somebody noted earlier: then nothing up to it was changed
   * since, whoever may have written hashes anew.
   */
  public boolean has(String dossierId, long line, String hash) {
    return jdbc.sql("select hash from journal_entry where dossier_id = ? and line = ?")
        .params(dossierId, line)
        .query(String.class)
        .list()
        .equals(List.of(hash));
  }

  /**
   * The hashes of lines by their numbers, to be noted outside of the database.
   *
   * @param from the number of the first
   * @param to the number of the last
   */
  public Map<Long, String> hashes(String dossierId, long from, long to) {
    var hashes = new HashMap<Long, String>();
    jdbc.sql("select line, hash from journal_entry where dossier_id = ? and line between ? and ?")
        .params(dossierId, from, to)
        .query(
            rs -> {
              hashes.put(rs.getLong("line"), rs.getString("hash"));
            });
    return hashes;
  }

  private List<Found> page(String dossierId, long after) {
    return jdbc.sql(
            "select * from journal_entry where dossier_id = ? and line > ? order by line limit "
                + PAGE)
        .params(dossierId, after)
        .query(JournalCheck::found)
        .list();
  }

  private static Found found(ResultSet rs, int row) throws SQLException {
    return new Found(rs.getLong("line"), rs.getString("hash"), readable(rs, row));
  }

  /** Whoever changes a row may well leave one that cannot be read. */
  private static @Nullable ChainedLine readable(ResultSet rs, int row) throws SQLException {
    try {
      return JournalRows.chained(rs, row);
    } catch (IllegalArgumentException | NullPointerException | UncheckedIOException unreadable) {
      return null;
    }
  }

  private @Nullable Head head(String dossierId) {
    return jdbc.sql("select line, hash from journal_head where dossier_id = ?")
        .param(dossierId)
        .query(Head.class)
        .optional()
        .orElse(null);
  }

  private long stored(String dossierId) {
    return jdbc.sql("select count(*) from journal_entry where dossier_id = ?")
        .param(dossierId)
        .query(Long.class)
        .single();
  }
}
