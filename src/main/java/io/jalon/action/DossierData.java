package io.jalon.action;

import io.jalon.dossier.DossierField;
import io.jalon.dossier.DossierFields;
import io.jalon.dossier.Repere;
import io.jalon.dossier.Reperes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What actions and answers write on a dossier; a value that cannot be kept is thrown. */
@Component
class DossierData {

  private final Reperes reperes;
  private final DossierFields fields;

  DossierData(Reperes reperes, DossierFields fields) {
    this.reperes = reperes;
    this.fields = fields;
  }

  /**
   * A repère of the office.
   *
   * @throws IllegalStateException when there is none of this id
   */
  Repere repere(String id) {
    return reperes.find(id).orElseThrow(() -> new IllegalStateException("no such repère: " + id));
  }

  /** Sets a repère, or removes its value. */
  void setRepere(ActionContext context, String repere, @Nullable String value) {
    reperes.set(context.place(), context.dossierId(), repere, value);
  }

  /** Sets an attribute, or removes its value. */
  void setAttribute(ActionContext context, DossierField field, @Nullable String value) {
    fields.set(context.place(), context.dossierId(), field, value);
  }
}
