package io.jalon.action;

import io.jalon.dossier.DossierField;
import org.springframework.stereotype.Component;

/** Sets the status of the dossier to the office's own word (F-120). */
@Component
class SetStatusEffect implements Effect {

  private final DossierData data;

  SetStatusEffect(DossierData data) {
    this.data = data;
  }

  @Override
  public String kind() {
    return "set-status";
  }

  @Override
  public Outcome run(ActionContext context) {
    data.setAttribute(context, DossierField.STATUT, context.setting("jalon.status"));
    return Outcome.DONE;
  }
}
