package io.jalon.template.check;

import io.jalon.template.Action;
import io.jalon.template.ActionKind.SendMessage;
import io.jalon.template.Nearest;
import io.jalon.template.Problem;
import io.jalon.template.SequenceTemplate;
import java.util.stream.Stream;

/** Who acts and who receives is a declared role (F-12). */
final class KnownRoles implements Rule {

  @Override
  public Stream<Problem> problems(SequenceTemplate template) {
    return Located.actions(template).flatMap(action -> problems(template, action));
  }

  private static Stream<Problem> problems(SequenceTemplate template, Located<Action> action) {
    var acting = unknown(template, action.path("role"), action.part().role());
    return action.part().kind() instanceof SendMessage message
        ? Stream.concat(acting, unknown(template, action.path("send-message.to"), message.to()))
        : acting;
  }

  private static Stream<Problem> unknown(SequenceTemplate template, String path, String role) {
    var roles = template.roles().keySet();
    return roles.contains(role)
        ? Stream.empty()
        : Stream.of(Problem.error("role.unknown", path, role, Nearest.to(role, roles)));
  }
}
