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

  private static final int MOST_RESULTS = 100;

  private final RepereRows rows;
  private final Dossiers dossiers;
  private final Journal journal;
  private final ApplicationEventPublisher events;
  private final SearchIndex search;

  Reperes(
      RepereRows rows,
      Dossiers dossiers,
      Journal journal,
      ApplicationEventPublisher events,
      SearchIndex search) {
    this.search = search;
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
   * Defines a repère, or corrects its definition (F-34).
   *
   * @throws RepereRefused when its kind would change although dossiers have values of it, when its
   *     results are missing, not fit or those of another kind, or when one that dossiers have would
   *     be none any more (F-36)
   * @throws IllegalArgumentException when the id is no FEEL name
   */
  @Transactional
  public void define(Repere repere) {
    Names.check(repere.id());
    checkResults(repere);
    var before = find(repere.id());
    if (before.isEmpty()) {
      rows.insert(repere);
    } else {
      checkUse(repere, before.get().kind());
      rows.update(repere);
    }
  }

  private static void checkResults(Repere repere) {
    var results = repere.results();
    if (repere.kind() != RepereKind.RESULT) {
      if (!results.isEmpty()) {
        throw new RepereRefused("repere.results.kind", repere.id());
      }
    } else if (results.isEmpty()
        || results.size() > MOST_RESULTS
        || results.stream().distinct().count() < results.size()
        || !results.stream().allMatch(one -> repere.read(one).isPresent())) {
      throw new RepereRefused("repere.results.missing", repere.id());
    }
  }

  private void checkUse(Repere repere, RepereKind before) {
    var used = rows.used(repere.id());
    if (before != repere.kind() && !used.isEmpty()) {
      throw new RepereRefused("repere.kind.used", repere.id());
    }
    var lost = used.stream().filter(value -> repere.read(value).isEmpty()).toList();
    if (!lost.isEmpty()) {
      throw new RepereRefused("repere.results.used", repere.id(), lost);
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

  /** Sets a value outside of a run, see {@link #set(Entry.Place, String, String, String)}. */
  @Transactional
  public void set(String dossierId, String repereId, String value) {
    set(null, dossierId, repereId, value);
  }

  /** Removes a value outside of a run; nothing happens when there is none. */
  @Transactional
  public void unset(String dossierId, String repereId) {
    set(null, dossierId, repereId, null);
  }

  /**
   * Sets a value, says so in the history and publishes {@link RepereSet}; nothing happens when the
   * value is the present one.
   *
   * @param place where in which run, or {@code null} outside of a run
   * @param dossierId on which dossier
   * @param repereId a repère that is defined
   * @param value as its {@link RepereKind} writes it, or {@code null} for none
   * @throws RepereRefused when the repère is not defined, or the value cannot be read or is not
   *     among the results that it lists
   */
  @Transactional
  public void set(
      Entry.@Nullable Place place, String dossierId, String repereId, @Nullable String value) {
    var repere = find(repereId).orElseThrow(() -> new RepereRefused("repere.unknown", repereId));
    change(place, dossierId, repere, value == null ? null : typed(repere, value));
  }

  private static String typed(Repere repere, String value) {
    return repere.read(value).orElseThrow(() -> RepereRefused.value(repere)).toString();
  }

  private void change(
      Entry.@Nullable Place place, String dossierId, Repere repere, @Nullable String now) {
    dossiers.lock(dossierId);
    var before = rows.content(dossierId, repere.id()).orElse(null);
    if (Objects.equals(before, now)) {
      return;
    }
    rows.store(dossierId, repere.id(), now);
    if (repere.kind() == RepereKind.TEXT || repere.kind() == RepereKind.RESULT) {
      search.dossier(dossierId);
    }
    journal.write(
        Entry.of("repere_set", dossierId)
            .in(place)
            .with("label", repere.label())
            .with("old", before)
            .with("new", now));
    events.publishEvent(new RepereSet(dossierId, repere.id()));
  }
}
