package io.jalon.dossier;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may see a dossier.
 *
 * @param restricted whether it is only {@code viewers}; else everybody whose rights let them see
 *     dossiers
 * @param reason why it is restricted, or {@code null}
 * @param by the account of who restricted it, or {@code null}
 * @param since since when, or {@code null}
 * @param people the accounts that were named
 * @param teams the groups that were named
 * @param viewers everybody who sees it when it is restricted, administrators and those who stand in
 *     for somebody apart
 */
public record DossierAccess(
    boolean restricted,
    @Nullable String reason,
    @Nullable String by,
    @Nullable Instant since,
    List<String> people,
    List<String> teams,
    List<Viewer> viewers) {

  /** Why somebody sees a restricted dossier. */
  public enum Why {
    /** They are in charge of it. */
    OWNER,
    /** They hold a function there. */
    HOLDER,
    /** They have an open action there. */
    TASK,
    /** They were named. */
    LISTED,
    /** Their team was named. */
    TEAM,
    /** They administer Jalon. */
    ADMINISTRATOR
  }

  /**
   * Somebody who sees the dossier, for one reason.
   *
   * @param account whose
   * @param why the reason
   * @param via the function of a holder or of an action, the team, or the account of who named
   *     them; {@code null} otherwise
   */
  public record Viewer(String account, Why why, @Nullable String via) {}
}
