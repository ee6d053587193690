package io.jalon.dossier;

import io.jalon.known.OfficeStamp;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of repères, of their listed results and of their values. */
@Component
class RepereRows {

  private static final String DEFINITIONS =
      "select r.id, r.label, r.kind, l.content from repere r"
          + " left join repere_result l on l.repere_id = r.id ";

  private final JdbcClient jdbc;
  private final OfficeStamp stamp;

  RepereRows(JdbcClient jdbc, OfficeStamp stamp) {
    this.stamp = stamp;
    this.jdbc = jdbc;
  }

  List<Repere> definitions() {
    return jdbc.sql(DEFINITIONS + "order by r.id, l.position").query(RepereRows::grouped);
  }

  Optional<Repere> find(String id) {
    var found =
        jdbc.sql(DEFINITIONS + "where r.id = :id order by l.position")
            .param("id", id)
            .query(RepereRows::grouped);
    return found.stream().findFirst();
  }

  /** One row a result, or one for a repère without any. */
  private static List<Repere> grouped(ResultSet rows) throws SQLException {
    var found = new LinkedHashMap<String, Repere>();
    var results = new LinkedHashMap<String, List<String>>();
    while (rows.next()) {
      var id = rows.getString("id");
      var kind = RepereKind.valueOf(rows.getString("kind"));
      found.put(id, new Repere(id, rows.getString("label"), kind));
      var listed = results.computeIfAbsent(id, one -> new ArrayList<>());
      Optional.ofNullable(rows.getString("content")).ifPresent(listed::add);
    }
    return found.values().stream()
        .map(r -> new Repere(r.id(), r.label(), r.kind(), results.getOrDefault(r.id(), List.of())))
        .toList();
  }

  void store(String dossierId, String repereId, @Nullable String content) {
    jdbc.sql("delete from repere_value where dossier_id = :dossier and repere_id = :repere")
        .param("dossier", dossierId)
        .param("repere", repereId)
        .update();
    if (content != null) {
      jdbc.sql(
              """
              insert into repere_value (dossier_id, repere_id, content)
              values (:dossier, :repere, :content)
              """)
          .param("dossier", dossierId)
          .param("repere", repereId)
          .param("content", content)
          .update();
    }
  }

  void insert(Repere repere) {
    write("insert into repere (id, label, kind) values (:id, :label, :kind)", repere);
  }

  void update(Repere repere) {
    write("update repere set label = :label, kind = :kind where id = :id", repere);
  }

  private void write(String sql, Repere repere) {
    stamp.changed();
    jdbc.sql(sql)
        .param("id", repere.id())
        .param("label", repere.label())
        .param("kind", repere.kind().name())
        .update();
    jdbc.sql("delete from repere_result where repere_id = :id").param("id", repere.id()).update();
    for (int i = 0; i < repere.results().size(); i++) {
      jdbc.sql("insert into repere_result (repere_id, position, content) values (:id, :at, :one)")
          .param("id", repere.id())
          .param("at", i + 1)
          .param("one", repere.results().get(i))
          .update();
    }
  }

  /** The values that dossiers have, once each. */
  List<String> used(String repereId) {
    return jdbc.sql(
            "select distinct content from repere_value where repere_id = :repere order by content")
        .param("repere", repereId)
        .query(String.class)
        .list();
  }

  Optional<String> content(String dossierId, String repereId) {
    return Optional.ofNullable(contents(dossierId).get(repereId));
  }

  Map<String, String> contents(String dossierId) {
    var contents = new LinkedHashMap<String, String>();
    jdbc.sql("select repere_id, content from repere_value where dossier_id = :dossier")
        .param("dossier", dossierId)
        .query(
            rs -> {
              contents.put(rs.getString("repere_id"), rs.getString("content"));
            });
    return contents;
  }
}
