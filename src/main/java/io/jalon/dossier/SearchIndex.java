package io.jalon.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the words by which dossiers, clients and intervenants are found (decision 0036), in the
 * transaction of what changes them: a dossier by its reference, its client, its contacts, and its
 * repères that are text or a result; a client by reference, name, e-mail and address; an
 * intervenant by name and e-mail.
 */
@Component
public class SearchIndex {

  private static final int AT_ONCE = 200;

  private static final List<String> OF_DOSSIERS =
      List.of(
          "select d.id, d.reference from dossier d where d.id in (:ids)",
          "select d.id, w.word from dossier d join client_word w on w.client_id = d.client_id"
              + " where d.id in (:ids)",
          "select h.dossier_id, i.name || ' ' || coalesce(i.email, '') from role_holder h"
              + " join intervenant i on i.id = h.intervenant_id"
              + " where i.kind = 'CONTACT' and h.dossier_id in (:ids)",
          "select d.id, i.name || ' ' || coalesce(i.email, '') from dossier d"
              + " join role_holder h on h.client_id = d.client_id"
              + " join intervenant i on i.id = h.intervenant_id"
              + " where i.kind = 'CONTACT' and d.id in (:ids)",
          "select v.dossier_id, v.content from repere_value v join repere r on r.id = v.repere_id"
              + " where r.kind in ('TEXT', 'RESULT') and v.dossier_id in (:ids)");

  private static final List<String> OF_CLIENTS =
      List.of(
          "select c.id, c.reference || ' ' || c.name || ' ' || coalesce(c.email, '') || ' '"
              + " || coalesce(c.address, '') from client c where c.id in (:ids)");

  private static final List<String> OF_INTERVENANTS =
      List.of(
          "select i.id, i.name || ' ' || coalesce(i.email, '') from intervenant i"
              + " where i.id in (:ids)");

  private final JdbcClient jdbc;

  SearchIndex(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A dossier, or what it is found by, has changed. */
  public void dossier(String id) {
    // As Dossiers.lock: what another transaction has changed meanwhile is read as well.
    jdbc.sql("update dossier set type = type where id = :id").param("id", id).update();
    write("dossier", OF_DOSSIERS, List.of(id));
  }

  /** A client has changed, and with it all its dossiers. */
  public void client(String id) {
    write("client", OF_CLIENTS, List.of(id));
    ofClient(id);
  }

  /** What the dossiers of a client are found by has changed. */
  void ofClient(String id) {
    dossiers("select id from dossier where client_id = :key order by id", id);
  }

  /** Somebody has changed, and with them the dossiers that are found by them as their contact. */
  public void intervenant(String id) {
    write("intervenant", OF_INTERVENANTS, List.of(id));
    dossiers(
        """
        select h.dossier_id from role_holder h join intervenant i on i.id = h.intervenant_id
        where i.id = :key and i.kind = 'CONTACT' and h.dossier_id is not null
        union select d.id from role_holder h join intervenant i on i.id = h.intervenant_id
        join dossier d on d.client_id = h.client_id where i.id = :key and i.kind = 'CONTACT'
        order by 1
        """,
        id);
  }

  /** A scope in which somebody holds a function, or held it. */
  void scope(Scope scope) {
    switch (scope.kind()) {
      case DOSSIER -> dossier(scope.id());
      case CLIENT -> ofClient(scope.id());
      case RUN -> {}
    }
  }

  private void dossiers(String ids, String key) {
    jdbc.sql(ids).param("key", key).query(String.class).list().forEach(this::dossier);
  }

  /** All clients and dossiers that are there, page by page. */
  void all() {
    inParts("client", OF_CLIENTS, ids("client"));
    inParts("dossier", OF_DOSSIERS, ids("dossier"));
  }

  /** All intervenants. */
  void intervenants() {
    inParts("intervenant", OF_INTERVENANTS, ids("intervenant"));
  }

  private List<String> ids(String kind) {
    return jdbc.sql("select id from " + kind + " order by id").query(String.class).list();
  }

  private void inParts(String kind, List<String> sources, List<String> ids) {
    for (int from = 0; from < ids.size(); from += AT_ONCE) {
      write(kind, sources, ids.subList(from, Math.min(ids.size(), from + AT_ONCE)));
    }
  }

  private void write(String kind, List<String> sources, List<String> ids) {
    var now = new HashMap<String, Set<String>>();
    sources.forEach(source -> read(source, ids, now));
    var before = new HashMap<String, Set<String>>();
    read(
        "select %1$s_id, word from %1$s_word where %1$s_id in (:ids)".formatted(kind), ids, before);
    for (var id : ids) {
      var wanted = now.getOrDefault(id, Set.of());
      var present = before.getOrDefault(id, Set.of());
      remove(kind, id, without(present, wanted));
      add(kind, id, without(wanted, present));
    }
  }

  private void read(String source, List<String> ids, Map<String, Set<String>> words) {
    jdbc.sql(source)
        .param("ids", ids)
        .query(
            row -> {
              words
                  .computeIfAbsent(row.getString(1), id -> new TreeSet<>())
                  .addAll(SearchWords.of(row.getString(2)));
            });
  }

  private static List<String> without(Set<String> some, Set<String> others) {
    var left = new HashSet<>(some);
    left.removeAll(others);
    return left.stream().sorted().toList();
  }

  private void remove(String kind, String id, List<String> words) {
    if (!words.isEmpty()) {
      jdbc.sql("delete from %1$s_word where %1$s_id = :id and word in (:words)".formatted(kind))
          .param("id", id)
          .param("words", words)
          .update();
    }
  }

  private void add(String kind, String id, List<String> words) {
    if (!words.isEmpty()) {
      var values = new ArrayList<Object>();
      words.forEach(word -> values.addAll(List.of(id, word)));
      var places = String.join(", ", words.stream().map(word -> "(?, ?)").toList());
      jdbc.sql("insert into %1$s_word (%1$s_id, word) values %2$s".formatted(kind, places))
          .params(values)
          .update();
    }
  }
}
