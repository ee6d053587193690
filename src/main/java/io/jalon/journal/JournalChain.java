package io.jalon.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes lines, each chained to the one before of its dossier. Whatever their number, a dossier
 * costs three statements: its head is locked, the lines are inserted as a batch, the head moves on.
 * Dossiers are locked in the order of their ids.
 */
final class JournalChain {

  private static final String INSERT =
      """
      insert into journal_entry (dossier_id, line, at, author_kind, author_id, channel, address,
        kind, run_id, template_id, version, step_id, action_id, pass, details, salt, seals,
        previous, hash)
      values (:dossier_id, :line, :at, :author_kind, :author_id, :channel, :address,
        :kind, :run_id, :template_id, :version, :step_id, :action_id, :pass, :details, :salt, :seals,
        :previous, :hash)
      """;

  private final NamedParameterJdbcTemplate batches;
  private final JdbcClient jdbc;

  JournalChain(DataSource source) {
    this.batches = new NamedParameterJdbcTemplate(source);
    this.jdbc = JdbcClient.create(batches);
  }

  /** The last line of a dossier, its number and its hash. */
  record Head(long line, String hash) {}

  /** Adds lines, whose numbers are given here, in the transaction under way. */
  void append(List<JournalEntry> lines) {
    lines.stream()
        .collect(
            Collectors.groupingBy(
                line -> line.entry().dossierId(), TreeMap::new, Collectors.toList()))
        .forEach(this::append);
  }

  private void append(String dossierId, List<JournalEntry> lines) {
    var head = lock(dossierId);
    var last = head == null ? new Head(0, ChainedLine.NONE) : head;
    var chained = new ArrayList<ChainedLine>();
    for (var line : lines) {
      var next = ChainedLine.after(last.hash(), line.numbered(last.line() + 1));
      chained.add(next);
      last = new Head(next.line().id(), next.hash());
    }
    insert(chained);
    move(dossierId, head, last);
  }

  private @Nullable Head lock(String dossierId) {
    return jdbc.sql("select line, hash from journal_head where dossier_id = ? for update")
        .param(dossierId)
        .query(Head.class)
        .optional()
        .orElse(null);
  }

  private void insert(List<ChainedLine> lines) {
    batches.batchUpdate(
        INSERT,
        lines.stream()
            .map(JournalRows::columns)
            .map(JournalChain::parameters)
            .toArray(MapSqlParameterSource[]::new));
  }

  private static MapSqlParameterSource parameters(Map<String, @Nullable Object> columns) {
    return new MapSqlParameterSource(columns);
  }

  private void move(String dossierId, @Nullable Head from, Head to) {
    var sql =
        from == null
            ? "insert into journal_head (line, hash, dossier_id) values (?, ?, ?)"
            : "update journal_head set line = ?, hash = ? where dossier_id = ?";
    jdbc.sql(sql).params(to.line(), to.hash(), dossierId).update();
  }
}
