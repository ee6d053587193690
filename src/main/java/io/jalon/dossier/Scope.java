package io.jalon.dossier;

/**
 * Where a role is bound: on a client, for all of their dossiers, on one dossier, or on one run; the
 * nearest wins (F-32).
 *
 * @param kind on what
 * @param id the UUID of the client or dossier, or the id of the run
 */
public record Scope(Kind kind, String id) {

  /** On what a role can be bound, the nearest last. */
  public enum Kind {
    CLIENT,
    DOSSIER,
    RUN
  }

  /** On a client. */
  public static Scope client(String clientId) {
    return new Scope(Kind.CLIENT, clientId);
  }

  /** On a dossier. */
  public static Scope dossier(String dossierId) {
    return new Scope(Kind.DOSSIER, dossierId);
  }

  /** On a run. */
  public static Scope run(String runId) {
    return new Scope(Kind.RUN, runId);
  }
}
