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
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The office's repères and their values on dossiers. */
@Component
public class Reperes {

  private final RepereRows rows;
  private final Dossiers dossiers;
  private final Journal journal;
  private final ApplicationEventPublisher events;

  Reperes(RepereRows rows, Dossiers dossiers, Journal journal, ApplicationEventPublisher events) {
    this.rows = rows;
    this.dossiers = dossiers;
    this.journal = journal;
    this.events = events;
  }

  /** All that are defined, by id. */
  public List<Repere> definitions() {
    return rows.definitions();
  }

  /** The repère with this id. */
  public Optional<Repere> find(String id) {
    return rows.find(id);
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
      rows.write("insert into repere (id, label, kind) values (:id, :label, :kind)", repere);
    } else if (before.get().kind() == repere.kind() || !rows.used(repere.id())) {
      rows.write("update repere set label = :label, kind = :kind where id = :id", repere);
    } else {
      throw new RepereRefused("repere.kind.used", repere.id());
    }
  }

  /** The value on a dossier, of the class that its kind names; empty when it is not set. */
  public Optional<Object> get(String dossierId, String repereId) {
    return find(repereId)
        .flatMap(repere -> rows.content(dossierId, repereId).flatMap(repere.kind()::read));
  }

  /** The values on a dossier by id, for every repère that is defined; {@code null} when not set. */
  public Map<String, @Nullable Object> values(String dossierId) {
    var contents = rows.contents(dossierId);
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
    var before = rows.content(dossierId, repere.id()).orElse(null);
    if (Objects.equals(before, now)) {
      return;
    }
    rows.store(dossierId, repere.id(), now);
    journal.write(
        Entry.of("repere_set", dossierId)
            .with("label", repere.label())
            .with("old", before)
            .with("new", now));
    events.publishEvent(new RepereSet(dossierId, repere.id()));
  }
}
