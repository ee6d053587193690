package io.jalon.dossier;

import java.util.Set;

/**
 * The accounts of people who sign in with an OpenID Connect provider (docs/sign-in.md). Implemented
 * by the engine.
 */
public interface ProvidedAccounts {

  /**
   * Somebody whom the provider vouches for.
   *
   * @param issuer the provider
   * @param subject what the provider calls them, for ever
   * @param account the account that they would have here
   * @param firstName first name, or empty
   * @param lastName last name, or empty
   * @param email e-mail address, or empty
   * @param groups the groups of Jalon that they belong to
   */
  record Person(
      String issuer,
      String subject,
      String account,
      String firstName,
      String lastName,
      String email,
      Set<String> groups) {
    public Person {
      groups = Set.copyOf(groups);
    }
  }

  /** Why somebody is not let in. */
  enum Refusal {
    /** They belong to no group of Jalon. */
    NO_GROUP,
    /** What would be the name of their account is none. */
    BAD_ACCOUNT,
    /** Their account was there before, and is not theirs to take. */
    TAKEN,
    /** Their account was removed. */
    GONE
  }

  /** Somebody is not let in. */
  final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    /** Somebody is not let in for this reason. */
    public Refused(Refusal refusal) {
      super(refusal.name());
      this.refusal = refusal;
    }

    /** Why not. */
    public Refusal refusal() {
      return refusal;
    }
  }

  /**
   * Lets somebody in: creates their account the first time, and takes over their name, address and
   * groups each time.
   *
   * @param takeExisting whether an account that nobody has linked yet, and that bears the same
   *     name, becomes theirs
   * @return the id of their account
   * @throws Refused when they are not let in; nothing has changed
   */
  String signIn(Person person, boolean takeExisting);
}
