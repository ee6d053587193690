package io.jalon.dossier;

import io.jalon.journal.ShownNames;
import java.util.HashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How the histories of dossiers name people and roles. */
@Component
public class PeopleNames {

  private final Intervenants intervenants;
  private final ObjectProvider<Accounts> accounts;
  private final Roles roles;
  private final ObjectProvider<AccountList> teams;

  // The engine implements Accounts and may itself want names while it starts.
  PeopleNames(
      Intervenants intervenants,
      ObjectProvider<Accounts> accounts,
      Roles roles,
      ObjectProvider<AccountList> teams) {
    this.intervenants = intervenants;
    this.accounts = accounts;
    this.roles = roles;
    this.teams = teams;
  }

  /** The names as of now; each is looked up once, so ask again for another page. */
  public ShownNames now() {
    var people = new HashMap<String, String>();
    var labels = new HashMap<String, String>();
    var groups = new HashMap<String, String>();
    return new ShownNames() {
      @Override
      public String account(String accountId) {
        return people.computeIfAbsent(accountId, PeopleNames.this::person);
      }

      @Override
      public String role(String roleId) {
        return labels.computeIfAbsent(roleId, PeopleNames.this::label);
      }

      @Override
      public String team(String teamId) {
        return groups.computeIfAbsent(teamId, PeopleNames.this::group);
      }
    };
  }

  private String person(String accountId) {
    return intervenants
        .byAccount(accountId)
        .map(Intervenant::name)
        .or(() -> accounts.getObject().displayName(accountId))
        .orElse(accountId);
  }

  private String group(String teamId) {
    return teams.getObject().groups().stream()
        .filter(group -> group.id().equals(teamId))
        .map(AccountList.Group::name)
        .findFirst()
        .orElse(teamId);
  }

  private String label(String roleId) {
    return roles.find(roleId).map(Role::label).orElse(roleId);
  }
}
