package io.jalon.dossier;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who can answer for a dossier: somebody of the house who signs in, and a group of theirs. */
@Component
public class InCharge {

  private final ObjectProvider<Accounts> accounts;
  private final ObjectProvider<AccountList> list;

  InCharge(ObjectProvider<Accounts> accounts, ObjectProvider<AccountList> list) {
    this.accounts = accounts;
    this.list = list;
  }

  /**
   * Why an account cannot be the owner of a dossier.
   *
   * @return {@code owner.unknown} when nobody signs in with it, {@code owner.partner} when it
   *     belongs to no group, as those of partners, who see no dossier; empty when it can
   */
  public Optional<String> refusedOwner(String account) {
    var known = accounts.getObject();
    if (known.displayName(account).isEmpty()) {
      return Optional.of("owner.unknown");
    }
    return known.groups(account).isEmpty() ? Optional.of("owner.partner") : Optional.empty();
  }

  /**
   * Why a group cannot be the team of a dossier.
   *
   * @return {@code team.unknown} when there is none; empty when it can
   */
  public Optional<String> refusedTeam(String group) {
    return Accounts.TEAMS.contains(group)
            || list.getObject().groups().stream().anyMatch(known -> known.id().equals(group))
        ? Optional.empty()
        : Optional.of("team.unknown");
  }
}
