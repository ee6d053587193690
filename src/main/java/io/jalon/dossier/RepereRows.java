package io.jalon.dossier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of repères and of their values. */
@Component
class RepereRows {

  private final JdbcClient jdbc;

  RepereRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Repere> definitions() {
    return jdbc.sql("select id, label, kind from repere order by id").query(Repere.class).list();
  }

  Optional<Repere> find(String id) {
    return jdbc.sql("select id, label, kind from repere where id = :id")
        .param("id", id)
        .query(Repere.class)
        .optional();
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

  void write(String sql, Repere repere) {
    jdbc.sql(sql)
        .param("id", repere.id())
        .param("label", repere.label())
        .param("kind", repere.kind().name())
        .update();
  }

  boolean used(String repereId) {
    return jdbc.sql("select 1 from repere_value where repere_id = :repere limit 1")
        .param("repere", repereId)
        .query(Integer.class)
        .optional()
        .isPresent();
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
