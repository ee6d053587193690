package io.jalon.compiler.plan;

import io.jalon.template.ActionKind;
import org.springframework.stereotype.Component;

/** An event of the business that is awaited: a message (F-68). */
@Component
class AwaitEventPlanner implements ActionPlanner<ActionKind.AwaitEvent> {

  @Override
  public Class<ActionKind.AwaitEvent> kind() {
    return ActionKind.AwaitEvent.class;
  }

  @Override
  public Piece plan(Site site, ActionKind.AwaitEvent await) {
    var wait =
        Node.of(NodeKind.CATCH, site.id(), Wording.AWAIT + Wording.event(await.event()))
            .properties(Settings.kind("await").site(site).set("event", await.event()).entries())
            .on(Trigger.message(await.event()));
    return new Piece(Scope.EMPTY.with(wait), site.id(), Wording.HAPPENED);
  }
}
