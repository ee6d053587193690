package io.jalon.importing.line;

import io.jalon.dossier.Client;
import io.jalon.dossier.HolderRefused;
import io.jalon.dossier.Holding;
import io.jalon.dossier.Intervenant;
import io.jalon.dossier.Role;
import io.jalon.dossier.RoleHolders;
import io.jalon.dossier.Roles;
import io.jalon.dossier.Scope;
import io.jalon.importing.Reason;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The roles that make somebody a contact of a client. */
@Component
class ContactRoles {

  /** How many characters the name of a role may have. */
  static final int LONGEST = 200;

  private final Roles roles;
  private final RoleHolders holders;

  ContactRoles(Roles roles, RoleHolders holders) {
    this.roles = roles;
    this.holders = holders;
  }

  /** The role that a line names, by its id or its label. */
  Optional<Role> of(LineValues line) {
    return line.line("role", LONGEST).map(said -> named(line, said));
  }

  private Role named(LineValues line, String said) {
    var plain = LineValues.plain(said);
    var all = roles.offered();
    return all.stream()
        .filter(role -> role.id().equals(said) || LineValues.plain(role.label()).equals(plain))
        .findFirst()
        .orElseThrow(
            () ->
                line.refused(
                    "role",
                    "role.unknown",
                    LineValues.shown(said),
                    all.stream().map(Role::label).collect(Collectors.joining(", "))));
  }

  /** Who holds what on a client. */
  List<Holding> on(Client client) {
    return holders.onClient(client.id());
  }

  /** Gives a contact a role, beside the contacts that hold it. */
  void give(String clientId, Role role, Intervenant contact) {
    try {
      if (holders.share(Scope.client(clientId), role.id(), contact).isEmpty()) {
        throw new LineRefused(Reason.of("role.taken", role.label()));
      }
    } catch (HolderRefused misfit) {
      throw new LineRefused(Reason.of("role.not-for-contacts", role.label()));
    }
  }

  /** Takes a role from a contact. */
  void take(String clientId, String roleId, Intervenant contact) {
    holders.release(Scope.client(clientId), roleId, contact);
  }
}
