package io.jalon.compiler.plan;

import io.jalon.template.ActionKind;
import org.springframework.stereotype.Component;

/** Something that a person verifies (F-21). */
@Component
class CheckPlanner implements ActionPlanner<ActionKind.Check> {

  @Override
  public Class<ActionKind.Check> kind() {
    return ActionKind.Check.class;
  }

  @Override
  public Piece plan(Site site, ActionKind.Check check) {
    return new Person(
            check.key(), site.action().role(), check.title(), check.description(), check.due())
        .plan(site);
  }
}
