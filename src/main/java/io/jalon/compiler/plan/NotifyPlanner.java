package io.jalon.compiler.plan;

import io.jalon.template.ActionKind;
import org.springframework.stereotype.Component;

/** A notification inside Jalon: an effect. */
@Component
class NotifyPlanner implements ActionPlanner<ActionKind.Notify> {

  @Override
  public Class<ActionKind.Notify> kind() {
    return ActionKind.Notify.class;
  }

  @Override
  public Piece plan(Site site, ActionKind.Notify notification) {
    return Effects.piece(
        site,
        Wording.NOTIFY + Wording.words(notification.to()),
        Effects.settings(site).set("to", notification.to()).set("text", notification.text()));
  }
}
