package io.jalon.compiler.plan;

import io.jalon.template.ActionKind;
import java.util.Map;
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
    if (validation.by().isEmpty()) {
      return person(validation, site.action().role()).plan(site);
    }
    // Another role is asked than the one that answers for the action.
    return person(validation, validation.by().get(0))
        .plan(site, Map.of("owner", site.action().role()));
  }

  static Person person(ActionKind.Validation validation, String role) {
    return new Person(
        validation.key(), role, validation.title(), validation.description(), validation.due());
  }
}
