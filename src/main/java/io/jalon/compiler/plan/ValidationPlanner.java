package io.jalon.compiler.plan;

import io.jalon.template.ActionKind;
import org.springframework.stereotype.Component;

/** Something that is approved or refused: by one role, or by some of several (F-67, F-79). */
@Component
class ValidationPlanner implements ActionPlanner<ActionKind.Validation> {

  @Override
  public Class<ActionKind.Validation> kind() {
    return ActionKind.Validation.class;
  }

  @Override
  public Piece plan(Site site, ActionKind.Validation validation) {
    if (validation.by().size() > 1) {
      return new Votes(site, validation).plan();
    }
    var role = validation.by().isEmpty() ? site.action().role() : validation.by().get(0);
    return person(validation, role).plan(site);
  }

  static Person person(ActionKind.Validation validation, String role) {
    return new Person(
        validation.key(), role, validation.title(), validation.description(), validation.due());
  }
}
