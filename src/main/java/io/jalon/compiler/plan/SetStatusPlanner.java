package io.jalon.compiler.plan;

import io.jalon.template.ActionKind;
import org.springframework.stereotype.Component;

/** The status of the dossier that is set: an effect. */
@Component
class SetStatusPlanner implements ActionPlanner<ActionKind.SetStatus> {

  @Override
  public Class<ActionKind.SetStatus> kind() {
    return ActionKind.SetStatus.class;
  }

  @Override
  public Piece plan(Site site, ActionKind.SetStatus set) {
    return Effects.piece(
        site,
        Wording.STATUS + Label.of(set.status()),
        Effects.settings(site).set("status", set.status()));
  }
}
