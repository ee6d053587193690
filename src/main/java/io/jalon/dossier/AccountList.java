package io.jalon.dossier;

import java.util.List;
import java.util.Set;

/** Who can sign in, and in which groups. Implemented by the engine. */
public interface AccountList {

  /** The groups, by name; Admin may have made others than {@link Accounts#TEAMS}. */
  List<Group> groups();

  /** The accounts, by name. */
  List<Person> people();

  /**
   * A group of accounts, which a dossier may have as its team.
   *
   * @param id its id in the engine
   * @param name what people call it
   */
  record Group(String id, String name) {}

  /**
   * Somebody who can sign in.
   *
   * @param account what is typed to sign in
   * @param name first and last name
   * @param email or empty
   * @param groups the names of their groups
   */
  record Person(String account, String name, String email, Set<String> groups) {}
}
