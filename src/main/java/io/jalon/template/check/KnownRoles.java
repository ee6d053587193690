package io.jalon.template.check;

import io.jalon.template.Nearest;
import io.jalon.template.Problem;
import io.jalon.template.SequenceTemplate;
import java.util.stream.Stream;

/** Who acts, receives or is told is a declared role (F-12). */
final class KnownRoles implements Rule {

  @Override
  public Stream<Problem> problems(SequenceTemplate template) {
    var roles = template.roles().keySet();
    return RoleUse.all(template)
        .filter(use -> !roles.contains(use.role()))
        .map(
            use ->
                Problem.error(
                    "role.unknown", use.path(), use.role(), Nearest.to(use.role(), roles)));
  }
}
