package io.jalon.web.design;

import io.jalon.dossier.Sight;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the pages of sequences show of our tables, one query a list. */
@Component
class SequenceRows {

  private static final String SUMMARY =
      "select t.id, t.name, t.situation, t.draft_at, t.draft_by, v.number, v.published_at,"
          + " v.published_by, case when v.misfits is null then 0 else 1 end as modelled from template t"
          + " left join template_version v on v.template_id = t.id and v.number ="
          + " (select max(w.number) from template_version w where w.template_id = t.id)";

  private final JdbcClient jdbc;
  private final Sight sight;

  SequenceRows(JdbcClient jdbc, Sight sight) {
    this.sight = sight;
    this.jdbc = jdbc;
  }

  /**
   * A sequence of the list.
   *
   * @param number of the version in service, or {@code null} when none was published
   * @param draftAt when its draft was saved, or {@code null} when it has none
   */
  record Summary(
      String id,
      String name,
      String situation,
      @Nullable Instant draftAt,
      @Nullable String draftBy,
      @Nullable Integer number,
      @Nullable Instant publishedAt,
      @Nullable String publishedBy,
      boolean modelled) {}

  /** A version of the list. */
  record Version(int number, Instant publishedAt, String publishedBy, boolean modelled) {}

  /** Every sequence, by name. */
  List<Summary> all() {
    return jdbc.sql(SUMMARY + " order by t.name, t.id").query(SequenceRows::summary).list();
  }

  /** One sequence; {@code null} when there is none of that name. */
  @Nullable Summary one(String id) {
    return jdbc.sql(SUMMARY + " where t.id = ?")
        .param(id)
        .query(SequenceRows::summary)
        .optional()
        .orElse(null);
  }

  /** The references of the dossiers of a pilot (F-57). */
  List<String> piloted(String id) {
    var seen = sight.only("d.id");
    return jdbc.sql(
            "select d.reference from pilot_dossier p join dossier d on d.id = p.dossier_id"
                + " where p.template_id = ?"
                + seen.sql()
                + " order by d.reference")
        .param(id)
        .params(seen.values())
        .query(String.class)
        .list();
  }

  /** The versions of a sequence, the newest first. */
  List<Version> versions(String id) {
    return jdbc.sql(
            "select number, published_at, published_by, case when misfits is null then 0 else 1 end"
                + " as modelled from template_version where template_id = ? order by number desc")
        .param(id)
        .query(SequenceRows::version)
        .list();
  }

  /** How many runs are under way, by sequence and version. */
  Map<String, SortedMap<Integer, Long>> underWay() {
    record Count(String id, int version, long runs) {}
    return jdbc
        .sql(
            "select template_id as id, version, count(*) as runs from run"
                + " where active_key is not null group by template_id, version")
        .query(Count.class)
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Count::id,
                Collectors.toMap(Count::version, Count::runs, (one, other) -> one, TreeMap::new)));
  }

  private static Summary summary(ResultSet row, int index) throws SQLException {
    int number = row.getInt("number");
    return new Summary(
        row.getString("id"),
        row.getString("name"),
        row.getString("situation"),
        instant(row, "draft_at"),
        row.getString("draft_by"),
        number == 0 ? null : number,
        instant(row, "published_at"),
        row.getString("published_by"),
        row.getInt("modelled") == 1 && number > 0);
  }

  private static Version version(ResultSet row, int index) throws SQLException {
    return new Version(
        row.getInt("number"),
        row.getTimestamp("published_at").toInstant(),
        row.getString("published_by"),
        row.getInt("modelled") == 1);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
