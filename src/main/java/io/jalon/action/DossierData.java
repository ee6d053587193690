package io.jalon.action;

import io.jalon.dossier.DossierField;
import io.jalon.dossier.DossierFields;
import io.jalon.dossier.RepereKind;
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

  RepereKind kindOf(String repere) {
    return reperes
        .find(repere)
        .orElseThrow(() -> new IllegalStateException("no such repère: " + repere))
        .kind();
  }

  /** Sets a repère, or removes its value. */
  void setRepere(ActionContext context, String repere, @Nullable String value) {
    if (value == null) {
      reperes.unset(context.dossierId(), repere);
    } else {
      reperes.set(context.dossierId(), repere, value);
    }
  }

  /** Sets an attribute, or removes its value. */
  void setAttribute(ActionContext context, DossierField field, @Nullable String value) {
    fields.set(context.place(), context.dossierId(), field, value);
  }
}
