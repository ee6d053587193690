package io.jalon.dossier;

import io.jalon.journal.Entry;
import io.jalon.journal.Journal;
import java.sql.Types;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets the attributes of dossiers; each change is told with the value before (F-121). */
@Component
public class DossierFields {

  private final JdbcClient jdbc;
  private final Dossiers dossiers;
  private final Journal journal;
  private final ApplicationEventPublisher events;

  DossierFields(
      JdbcClient jdbc, Dossiers dossiers, Journal journal, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.dossiers = dossiers;
    this.journal = journal;
    this.events = events;
  }

  /**
   * Sets an attribute, says so in the history and publishes {@link DossierChanged}; nothing happens
   * when the value is the present one.
   *
   * @param place where in which run, or {@code null} outside of a run
   * @param dossierId on which dossier
   * @param field which attribute
   * @param value as its {@link RepereKind} writes it, or {@code null} for none
   * @throws FieldRefused when the attribute cannot have this value
   * @throws IllegalArgumentException when there is no such dossier
   */
  @Transactional
  public void set(
      Entry.@Nullable Place place, String dossierId, DossierField field, @Nullable String value) {
    var now = typed(field, value);
    var dossier =
        dossiers
            .lock(dossierId)
            .orElseThrow(() -> new IllegalArgumentException("No such dossier: " + dossierId));
    var before = field.of(dossier);
    if (Objects.equals(text(before), text(now))) {
      return;
    }
    jdbc.sql("update dossier set " + field.column() + " = :value where id = :id")
        .param("value", now, type(field))
        .param("id", dossierId)
        .update();
    dossiers.changed(dossierId);
    journal.write(
        Entry.of("field_set", dossierId)
            .in(place)
            .with("label", field.id())
            .with("old", text(before))
            .with("new", text(now)));
    events.publishEvent(new DossierChanged(dossierId, field));
  }

  private static @Nullable Object typed(DossierField field, @Nullable String value) {
    if (value == null || value.isBlank()) {
      if (!field.mayBeEmpty()) {
        throw new FieldRefused("field.empty", field.id());
      }
      return null;
    }
    return field
        .read(value)
        .orElseThrow(() -> new FieldRefused("repere.value." + field.kind(), field.id()));
  }

  private static int type(DossierField field) {
    return switch (field.kind()) {
      case MONEY -> Types.NUMERIC;
      case DATE -> Types.DATE;
      default -> Types.VARCHAR;
    };
  }

  private static @Nullable String text(@Nullable Object value) {
    return Optional.ofNullable(value).map(Object::toString).orElse(null);
  }
}
