package io.jalon.template.check;

import io.jalon.template.Problem;
import io.jalon.template.RoleKind;
import io.jalon.template.SequenceTemplate;
import java.util.stream.Stream;

/** A contact only receives: it neither does an action nor answers for one (F-91). */
final class RoleKinds implements Rule {

  @Override
  public Stream<Problem> problems(SequenceTemplate template) {
    return Located.actions(template)
        .filter(action -> template.roles().get(action.part().role()) == RoleKind.CONTACT)
        .map(
            action ->
                Problem.error(
                    "role.contact", action.path("role"), action.part().role(), action.part().id()));
  }
}
