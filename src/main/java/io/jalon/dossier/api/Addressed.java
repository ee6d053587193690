package io.jalon.dossier.api;

import io.jalon.dossier.Client;
import io.jalon.dossier.Clients;
import io.jalon.dossier.Dossier;
import io.jalon.dossier.Dossiers;
import io.jalon.dossier.Intervenant;
import io.jalon.dossier.Intervenants;
import io.jalon.dossier.Repere;
import io.jalon.dossier.Reperes;
import io.jalon.dossier.Role;
import io.jalon.dossier.Roles;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Finds what an address names, or answers 404 in the reader's language. */
@Component
class Addressed {

  private final Dossiers dossiers;
  private final Clients clients;
  private final Intervenants intervenants;
  private final Roles roles;
  private final Reperes reperes;

  Addressed(
      Dossiers dossiers, Clients clients, Intervenants intervenants, Roles roles, Reperes reperes) {
    this.dossiers = dossiers;
    this.clients = clients;
    this.intervenants = intervenants;
    this.roles = roles;
    this.reperes = reperes;
  }

  Dossier dossier(String key) {
    return dossiers.seen(key).orElseThrow(missing("dossier.unknown"));
  }

  Client client(String key) {
    return clients.find(key).orElseThrow(missing("client.unknown"));
  }

  Intervenant intervenant(String key) {
    return intervenants.find(key).orElseThrow(missing("intervenant.unknown"));
  }

  /** Someone who may be given work; 409 for those who may not. */
  Intervenant activeIntervenant(String key) {
    var found = intervenant(key);
    if (!found.active()) {
      throw new ResponseStatusException(HttpStatus.CONFLICT, "intervenant.inactive");
    }
    return found;
  }

  Role role(String id) {
    return roles.find(id).orElseThrow(missing("role.unknown"));
  }

  Repere repere(String id) {
    return reperes.find(id).orElseThrow(missing("repere.unknown"));
  }

  private static Supplier<ResponseStatusException> missing(String code) {
    return () -> new ResponseStatusException(HttpStatus.NOT_FOUND, code);
  }
}
