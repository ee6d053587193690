package io.jalon.dossier;

/**
 * Where a role is bound: on a client, for all of their dossiers, or on one dossier, which wins
 * (F-32).
 *
 * @param kind on what
 * @param id the UUID of the client or dossier
 */
public record Scope(Kind kind, String id) {

  /** On what a role can be bound. */
  public enum Kind {
    CLIENT,
    DOSSIER
  }

  /** On a client. */
  public static Scope client(String clientId) {
    return new Scope(Kind.CLIENT, clientId);
  }

  /** On a dossier. */
  public static Scope dossier(String dossierId) {
    return new Scope(Kind.DOSSIER, dossierId);
  }
}
