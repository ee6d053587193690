package io.jalon.portfolio;

import io.jalon.dossier.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody holds, and what would become of it with somebody else.
 *
 * @param held what they hold, place by place
 * @param open the open actions that go with it
 * @param coming the actions that can still come, and would go to the other
 * @param kept open actions that stay, because somebody had given them by hand
 * @param more whether there are more coming actions than these
 */
public record Portfolio(
    List<Held> held,
    List<OpenAction> open,
    List<ComingAction> coming,
    List<OpenAction> kept,
    boolean more) {

  public Portfolio {
    held = List.copyOf(held);
    open = List.copyOf(open);
    coming = List.copyOf(coming);
    kept = List.copyOf(kept);
  }

  /**
   * A function that they hold.
   *
   * @param role its id
   * @param from on a client, a dossier or a run
   * @param reference of the client or dossier
   * @param client the name of the client
   * @param against the templates in use that want another kind of holder than the one asked about,
   *     or {@code null}
   */
  public record Held(
      String role, Scope.Kind from, String reference, String client, @Nullable String against) {}

  /** An open action. */
  public record OpenAction(String task, String title, String role, String reference) {}

  /** An action that can still come. */
  public record ComingAction(String title, String role, String reference) {}
}
