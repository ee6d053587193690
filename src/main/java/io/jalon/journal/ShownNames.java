package io.jalon.journal;

/** How the history names people and roles, whose ids are all that it keeps. */
@FunctionalInterface
public interface ShownNames {

  /** The name of the person behind an account, or the account when nobody knows it. */
  String account(String accountId);

  /** The label of a role; its id unless somebody knows better. */
  default String role(String roleId) {
    return roleId;
  }

  /** The name of a team; its id unless somebody knows better. */
  default String team(String teamId) {
    return teamId;
  }
}
