package io.jalon.engine.people;

import io.jalon.dossier.IntervenantKind;
import io.jalon.template.Action;
import io.jalon.template.SendMessage;
import io.jalon.template.SequenceTemplate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a role takes part in a template. */
final class Participation {

  private static final Pattern TAG = Pattern.compile("\\$\\{[^}]*}");

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

  /** What people call an action: its title, or the subject of what it sends, without tags. */
  static String title(SequenceTemplate template, String actionId) {
    return template
        .action(actionId)
        .map(action -> title(template, action))
        .map(title -> TAG.matcher(title).replaceAll("…"))
        .filter(title -> !title.isBlank())
        .orElse(actionId);
  }

  private static String title(SequenceTemplate template, Action action) {
    var content =
        action.kind() instanceof SendMessage send ? template.messages().get(send.message()) : null;
    return content == null ? action.kind().title() : content.subject();
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
