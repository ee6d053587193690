package io.jalon.compiler.plan;

import io.jalon.template.ActionKind;
import org.springframework.stereotype.Component;

/** A repère or an attribute that is set: an effect. */
@Component
class SetFieldPlanner implements ActionPlanner<ActionKind.SetField> {

  @Override
  public Class<ActionKind.SetField> kind() {
    return ActionKind.SetField.class;
  }

  @Override
  public Piece plan(Site site, ActionKind.SetField set) {
    var field = set.field().substring(set.field().indexOf('.') + 1);
    return Effects.piece(
        site,
        Wording.FILL + Wording.words(field),
        Effects.settings(site).set("field", set.field()).set("value", set.value().strip()));
  }
}
