package io.jalon.portfolio;

import io.jalon.dossier.Scope;
import org.jspecify.annotations.Nullable;

/**
 * What came of one binding.
 *
 * @param scope on which client, dossier or run
 * @param role the function
 * @param result what came of it
 * @param spared how many open actions stayed where somebody had put them by hand
 * @param reason the templates that speak against it, or {@code null}
 * @param reference of the client or dossier
 * @param client the name of the client
 */
public record TransferLine(
    Scope scope,
    String role,
    Result result,
    int spared,
    @Nullable String reason,
    String reference,
    String client) {

  /** What can come of a binding. */
  public enum Result {
    /** It is the other's now, with its open and coming actions. */
    MOVED,
    /** Templates in use want a holder of another kind (F-97); it stays. */
    REFUSED,
    /** Contacts share it, which the other person, who is none, cannot; it stays. */
    SHARED
  }
}
