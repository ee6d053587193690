package io.jalon.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes lines, each chained to the one before of its dossier. Whatever their number, a dossier
 * costs two statements: its head is locked, and it moves on; where the transaction has read the
 * head before, with the dossier, it moves on from there at once, with those of other dossiers. The
 * lines of all of them are inserted as one batch. Dossiers are locked in the order of their ids.
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

  private static final String FOLLOW =
      "update journal_head set line = ?, hash = ? where dossier_id = ? and line = ? and hash = ?";

  private final NamedParameterJdbcTemplate batches;
  private final JdbcClient jdbc;

  JournalChain(DataSource source) {
    this.batches = new NamedParameterJdbcTemplate(source);
    this.jdbc = JdbcClient.create(batches);
  }

  /** The last line of a dossier, its number and its hash. */
  record Head(long line, String hash) {}

  /**
   * Adds lines, whose numbers are given here, in the transaction under way.
   *
   * @param known the last lines that it has read already, by dossier; those that it adds are put
   *     there
   */
  void append(List<JournalEntry> lines, Map<String, Head> known) {
    var byDossier =
        lines.stream()
            .collect(
                Collectors.groupingBy(
                    line -> line.entry().dossierId(), TreeMap::new, Collectors.toList()));
    var chained = follow(byDossier, known);
    byDossier.forEach(
        (dossier, ofDossier) -> chained.computeIfAbsent(dossier, id -> lockAndMove(id, ofDossier)));
    insert(chained.values().stream().flatMap(List::stream).toList());
    chained.forEach((dossier, ofDossier) -> known.put(dossier, last(ofDossier)));
  }

  private List<ChainedLine> lockAndMove(String dossierId, List<JournalEntry> lines) {
    var locked = lock(dossierId);
    var chained = chain(locked == null ? new Head(0, ChainedLine.NONE) : locked, lines);
    moveLocked(dossierId, locked, last(chained));
    return chained;
  }

  private static List<ChainedLine> chain(Head head, List<JournalEntry> lines) {
    var last = head;
    var chained = new ArrayList<ChainedLine>();
    for (var line : lines) {
      chained.add(ChainedLine.after(last.hash(), line.numbered(last.line() + 1)));
      last = last(chained);
    }
    return chained;
  }

  private static Head last(List<ChainedLine> chained) {
    var last = chained.get(chained.size() - 1);
    return new Head(last.line().id(), last.hash());
  }

  /**
   * Moves the heads that were read on from there, unless somebody else has moved them meanwhile.
   *
   * @return the lines of those dossiers whose heads have moved, chained
   */
  private Map<String, List<ChainedLine>> follow(
      Map<String, List<JournalEntry>> byDossier, Map<String, Head> known) {
    var moves = new ArrayList<Move>();
    byDossier.forEach(
        (dossier, lines) ->
            Optional.ofNullable(known.get(dossier))
                .ifPresent(head -> moves.add(new Move(dossier, head, chain(head, lines)))));
    var moved =
        batches
            .getJdbcOperations()
            .batchUpdate(FOLLOW, moves.stream().map(Move::parameters).toList());
    var chained = new TreeMap<String, List<ChainedLine>>();
    for (int i = 0; i < moved.length; i++) {
      if (moved[i] == 1) {
        chained.put(moves.get(i).dossierId(), moves.get(i).lines());
      }
    }
    return chained;
  }

  /** A head that moves from where it was read to the last of new lines. */
  private record Move(String dossierId, Head from, List<ChainedLine> lines) {

    Object[] parameters() {
      var to = last(lines);
      return new Object[] {to.line(), to.hash(), dossierId, from.line(), from.hash()};
    }
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

  private void moveLocked(String dossierId, @Nullable Head from, Head to) {
    var sql =
        from == null
            ? "insert into journal_head (line, hash, dossier_id) values (?, ?, ?)"
            : "update journal_head set line = ?, hash = ? where dossier_id = ?";
    jdbc.sql(sql).params(to.line(), to.hash(), dossierId).update();
  }
}
