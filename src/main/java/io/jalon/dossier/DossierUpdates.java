package io.jalon.dossier;

import io.jalon.journal.Entry;
import io.jalon.journal.Journal;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes of a dossier as a whole; each value that changes is told in its history. */
@Component
public class DossierUpdates {

  private final JdbcClient jdbc;
  private final Dossiers dossiers;
  private final DossierFields fields;
  private final Journal journal;

  DossierUpdates(JdbcClient jdbc, Dossiers dossiers, DossierFields fields, Journal journal) {
    this.jdbc = jdbc;
    this.dossiers = dossiers;
    this.fields = fields;
    this.journal = journal;
  }

  /**
   * A dossier without its reference and its client, which stay.
   *
   * @param type type de dossier
   * @param owner the account of the person in charge, or {@code null}
   * @param team the engine group that answers for it
   * @param status the office's own word
   * @param amount as its {@link RepereKind} writes it, or {@code null}
   * @param balance likewise
   * @param deadline likewise
   */
  public record Change(
      String type,
      @Nullable String owner,
      String team,
      String status,
      @Nullable String amount,
      @Nullable String balance,
      @Nullable String deadline) {}

  /**
   * Changes a dossier.
   *
   * @param unchanged told what it was, when nobody else can change it any more
   * @throws FieldRefused when an attribute cannot have its value; nothing is changed then
   */
  @Transactional
  public Dossier update(String id, Change change, Consumer<Dossier> unchanged) {
    var before = dossiers.lock(id).orElseThrow();
    unchanged.accept(before);
    column(before, "type", before.type(), change.type());
    column(before, "owner", before.owner(), change.owner());
    column(before, "team", before.team(), change.team());
    fields.set(null, id, DossierField.STATUT, change.status());
    fields.set(null, id, DossierField.MONTANT, change.amount());
    fields.set(null, id, DossierField.SOLDE, change.balance());
    fields.set(null, id, DossierField.ECHEANCE, change.deadline());
    return dossiers.find(id).orElseThrow();
  }

  private void column(Dossier dossier, String name, @Nullable String old, @Nullable String now) {
    if (Objects.equals(old, now)) {
      return;
    }
    jdbc.sql("update dossier set " + name + " = ? where id = ?")
        .param(now)
        .param(dossier.id())
        .update();
    dossiers.changed(dossier.id());
    journal.write(
        Entry.of("field_set", dossier.id()).with("label", name).with("old", old).with("new", now));
  }
}
