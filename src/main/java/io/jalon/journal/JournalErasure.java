package io.jalon.journal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Blanks values of lines, which is the only change that a history knows (RGPD): the digests stay,
 * so that the chain still verifies (docs/history.md).
 */
@Component
public class JournalErasure {

  private static final int PAGE = 200;
  private static final String UPDATE =
      "update journal_entry set author_id = :author_id, address = null, details = :details, salt ="
          + " null, seals = :seals where dossier_id = :dossier_id and line = :line";

  private final NamedParameterJdbcTemplate batches;
  private final JdbcClient jdbc;

  JournalErasure(DataSource source) {
    this.batches = new NamedParameterJdbcTemplate(source);
    this.jdbc = JdbcClient.create(batches);
  }

  /** A value of a line of some kind. */
  public record Value(String kind, String name, String text) {}

  /**
   * What is to be blanked.
   *
   * @param values which values
   * @param accounts the authors whose account is blanked, and what stands in its place
   */
  public record Wanted(Predicate<Value> values, Map<String, String> accounts) {

    public Wanted {
      accounts = Map.copyOf(accounts);
    }
  }

  /** The dossiers whose history holds one of these texts, in whatever case, or is by an account. */
  public List<String> holding(List<String> texts, List<String> accounts) {
    var found = new TreeSet<String>();
    for (var text : texts) {
      found.addAll(
          jdbc.sql(
                  "select distinct dossier_id from journal_entry where lower(details) like"
                      + " lower(:like) escape '!' or details like :like escape '!'")
              .param("like", "%" + JournalRows.escaped(text).replaceAll("([!%_])", "!$1") + "%")
              .query(String.class)
              .list());
    }
    for (var account : accounts) {
      found.addAll(
          jdbc.sql("select distinct dossier_id from journal_entry where author_id = ?")
              .param(account)
              .query(String.class)
              .list());
    }
    return List.copyOf(found);
  }

  /** Blanks what is wanted in the history of a dossier; how many lines it changed. */
  @Transactional
  public int erase(String dossierId, Wanted wanted) {
    jdbc.sql("select line from journal_head where dossier_id = ? for update")
        .param(dossierId)
        .query(Long.class)
        .optional();
    int changed = 0;
    var last = 0L;
    List<ChainedLine> page;
    do {
      page = page(dossierId, last);
      changed += blank(page, wanted);
      last = page.isEmpty() ? last : page.get(page.size() - 1).line().id();
    } while (page.size() == PAGE);
    return changed;
  }

  private List<ChainedLine> page(String dossierId, long after) {
    return jdbc.sql(
            "select * from journal_entry where dossier_id = ? and line > ? order by line limit "
                + PAGE)
        .params(dossierId, after)
        .query(JournalRows::chained)
        .list();
  }

  private int blank(List<ChainedLine> page, Wanted wanted) {
    var rows = new ArrayList<MapSqlParameterSource>();
    for (var line : page) {
      var gone = gone(line, wanted);
      if (!gone.isEmpty()) {
        rows.add(new MapSqlParameterSource(JournalRows.columns(without(line, gone, wanted))));
      }
    }
    if (!rows.isEmpty()) {
      batches.batchUpdate(UPDATE, rows.toArray(MapSqlParameterSource[]::new));
    }
    return rows.size();
  }

  private static Map<String, String> gone(ChainedLine line, Wanted wanted) {
    var gone = new LinkedHashMap<String, String>();
    var entry = line.line().entry();
    entry
        .details()
        .forEach(
            (name, text) -> {
              if (wanted.values().test(new Value(entry.kind(), name, text))) {
                gone.put(name, text);
              }
            });
    var author = line.line().author().id();
    if (wanted.accounts().containsKey(author) && !erased(line, Seal.AUTHOR)) {
      gone.put(Seal.AUTHOR, author);
    }
    return gone;
  }

  private static boolean erased(ChainedLine line, String name) {
    return line.seal().digests().containsKey(name);
  }

  private static ChainedLine without(ChainedLine line, Map<String, String> gone, Wanted wanted) {
    var left = ChainedLine.values(line.line());
    left.keySet().removeIf(name -> gone.containsKey(name) || erased(line, name));
    var before = line.line();
    var details = new LinkedHashMap<>(before.entry().details());
    details.keySet().removeAll(gone.keySet());
    var entry = before.entry();
    var author = before.author();
    var after =
        new JournalEntry(
            before.id(),
            before.at(),
            new Author(author.kind(), wanted.accounts().getOrDefault(author.id(), author.id())),
            before.origin(),
            new Entry(entry.kind(), entry.dossierId(), entry.place(), details));
    return new ChainedLine(after, line.seal().without(gone, left), line.previous(), line.hash());
  }
}
