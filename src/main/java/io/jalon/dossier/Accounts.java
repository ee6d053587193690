package io.jalon.dossier;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The accounts that people sign in with. Implemented by the engine, whose identity service is the
 * one user store.
 */
public interface Accounts {

  /** The group of those who administer Jalon and the engine. */
  String ADMINISTRATORS = "camunda-admin";

  /** The group of case managers: they see dossiers, launch and steer. */
  String CASE_MANAGERS = "gestionnaires";

  /** The group of those who design and publish templates. */
  String DESIGNERS = "concepteurs";

  /** The groups that Jalon itself knows; Admin may have made others. */
  List<String> TEAMS = List.of(ADMINISTRATORS, CASE_MANAGERS, DESIGNERS);

  /** Whether nobody can sign in yet. */
  boolean none();

  /**
   * Creates an account, or does nothing when it exists.
   *
   * @param account the new account; partners get no group
   * @param password in clear, stored hashed
   */
  void create(Account account, String password);

  /** The name that an account shows, when the account exists. */
  Optional<String> displayName(String accountId);

  /** The groups of an account, its teams among them; none when nobody has it. */
  default Set<String> groups(String accountId) {
    return Set.of();
  }

  /**
   * Whether an account exists and this is its password. Counts as no attempt to sign in.
   *
   * @param accountId whose
   * @param password in clear
   */
  boolean opens(String accountId, String password);

  /**
   * An account.
   *
   * @param id what is typed to sign in, lower case
   * @param firstName first name
   * @param lastName last name
   * @param email or empty
   * @param groups the groups it belongs to; none for partners
   */
  record Account(String id, String firstName, String lastName, String email, Set<String> groups) {}
}
