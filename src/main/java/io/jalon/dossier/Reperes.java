package io.jalon.dossier;

import io.jalon.journal.Entry;
import io.jalon.journal.Journal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The office's repères and their values on dossiers. */
@Component
public class Reperes {

  private final JdbcClient jdbc;
  private final Dossiers dossiers;
  private final Journal journal;
  private final ApplicationEventPublisher events;

  Reperes(JdbcClient jdbc, Dossiers dossiers, Journal journal, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.dossiers = dossiers;
    this.journal = journal;
    this.events = events;
  }

  /** All that are defined, by id. */
  public List<Repere> definitions() {
    return jdbc.sql("select id, label, kind from repere order by id").query(Repere.class).list();
  }

  /** The repère with this id. */
  public Optional<Repere> find(String id) {
    return jdbc.sql("select id, label, kind from repere where id = :id")
        .param("id", id)
        .query(Repere.class)
        .optional();
  }

  /**
   * Defines a repère, or corrects its definition.
   *
   * @throws RepereRefused when its kind would change although dossiers have values of it
   * @throws IllegalArgumentException when the id is no FEEL name
   */
  @Transactional
  public void define(Repere repere) {
    Names.check(repere.id());
    var before = find(repere.id());
    if (before.isEmpty()) {
      write("insert into repere (id, label, kind) values (:id, :label, :kind)", repere);
    } else if (before.get().kind() == repere.kind() || !used(repere.id())) {
      write("update repere set label = :label, kind = :kind where id = :id", repere);
    } else {
      throw new RepereRefused("repere.kind.used", repere.id());
    }
  }

  /** The value on a dossier, of the class that its kind names; empty when it is not set. */
  public Optional<Object> get(String dossierId, String repereId) {
    return find(repereId)
        .flatMap(repere -> content(dossierId, repereId).flatMap(repere.kind()::read));
  }

  /** The values on a dossier by id, for every repère that is defined; {@code null} when not set. */
  public Map<String, @Nullable Object> values(String dossierId) {
    var contents = contents(dossierId);
    var values = new LinkedHashMap<String, @Nullable Object>();
    for (var repere : definitions()) {
      var content = contents.get(repere.id());
      values.put(repere.id(), content == null ? null : repere.kind().read(content).orElse(null));
    }
    return values;
  }

  /**
   * Sets a value, says so in the history and publishes {@link RepereSet}; nothing happens when the
   * value is the present one.
   *
   * @param dossierId on which dossier
   * @param repereId a repère that is defined
   * @param value as its {@link RepereKind} writes it
   * @throws RepereRefused when the repère is not defined or the value cannot be read
   */
  @Transactional
  public void set(String dossierId, String repereId, String value) {
    var repere = find(repereId).orElseThrow(() -> new RepereRefused("repere.unknown", repereId));
    var typed =
        repere
            .kind()
            .read(value)
            .orElseThrow(() -> new RepereRefused("repere.value." + repere.kind(), repereId));
    change(dossierId, repere, typed.toString());
  }

  /**
   * Removes a value; nothing happens when there is none.
   *
   * @throws RepereRefused when the repère is not defined
   */
  @Transactional
  public void unset(String dossierId, String repereId) {
    var repere = find(repereId).orElseThrow(() -> new RepereRefused("repere.unknown", repereId));
    change(dossierId, repere, null);
  }

  private void change(String dossierId, Repere repere, @Nullable String now) {
    dossiers.lock(dossierId);
    var before = content(dossierId, repere.id()).orElse(null);
    if (Objects.equals(before, now)) {
      return;
    }
    store(dossierId, repere.id(), now);
    journal.write(
        Entry.of("repere_set", dossierId)
            .with("label", repere.label())
            .with("old", before)
            .with("new", now));
    events.publishEvent(new RepereSet(dossierId, repere.id()));
  }

  private void store(String dossierId, String repereId, @Nullable String content) {
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

  private void write(String sql, Repere repere) {
    jdbc.sql(sql)
        .param("id", repere.id())
        .param("label", repere.label())
        .param("kind", repere.kind().name())
        .update();
  }

  private boolean used(String repereId) {
    return jdbc.sql("select 1 from repere_value where repere_id = :repere limit 1")
        .param("repere", repereId)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  private Optional<String> content(String dossierId, String repereId) {
    return Optional.ofNullable(contents(dossierId).get(repereId));
  }

  private Map<String, String> contents(String dossierId) {
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
