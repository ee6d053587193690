package io.jalon.template.check;

import io.jalon.template.Problem;
import io.jalon.template.RoleKind;
import io.jalon.template.SequenceTemplate;
import java.util.stream.Stream;

/**
 * A contact only receives: it does nothing, answers for nothing and reads nothing in Jalon (F-91).
 */
final class RoleKinds implements Rule {

  @Override
  public Stream<Problem> problems(SequenceTemplate template) {
    return RoleUse.all(template)
        .filter(use -> template.roles().get(use.role()) == RoleKind.CONTACT)
        .filter(use -> use.part() != RoleUse.Part.RECEIVES)
        .map(RoleKinds::problem);
  }

  private static Problem problem(RoleUse use) {
    return use.part() == RoleUse.Part.ACTS
        ? Problem.error("role.contact", use.path(), use.role(), use.action())
        : Problem.error("role.contact.told", use.path(), use.role());
  }
}
