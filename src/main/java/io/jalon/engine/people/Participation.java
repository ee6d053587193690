package io.jalon.engine.people;

import io.jalon.dossier.IntervenantKind;
import io.jalon.template.Action;
import io.jalon.template.SequenceTemplate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a role takes part in a template. */
final class Participation {

  private Participation() {}

  /**
   * The kind of holder that a template declares, or {@code null} when it does not know the role.
   */
  static @Nullable IntervenantKind wanted(SequenceTemplate template, String role) {
    var kind = template.roles().get(role);
    return kind == null ? null : IntervenantKind.valueOf(kind.name());
  }

  /** The ids of the actions that the role does, decides, supervises or receives. */
  static List<String> actions(SequenceTemplate template, String role) {
    return template.steps().stream()
        .flatMap(step -> step.actions().stream())
        .filter(action -> in(action, role))
        .map(Action::id)
        .toList();
  }

  /** Whether the role does, decides, supervises or receives an action. */
  static boolean in(Action action, String role) {
    return action.role().equals(role)
        || action.kind().to().equals(role)
        || action.kind().by().contains(role);
  }

  /** Whether somebody of the role has to sign in for an action. */
  static boolean signsIn(Action action, String role) {
    return action.kind().by().contains(role)
        || (action.kind().human() && action.kind().by().isEmpty() && action.role().equals(role));
  }
}
