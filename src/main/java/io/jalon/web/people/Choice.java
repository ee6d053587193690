package io.jalon.web.people;

import io.jalon.dossier.Intervenant;
import io.jalon.dossier.IntervenantKind;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to choose.
 *
 * @param kind by which colleagues, partners and contacts are told apart
 * @param email of contacts, whose names are not always known
 */
public record Choice(String id, String name, String kind, @Nullable String email, boolean active) {

  static Choice of(Intervenant one) {
    var contact = one.kind() == IntervenantKind.CONTACT;
    return new Choice(
        one.id(), one.name(), one.kind().name(), contact ? one.email() : null, one.active());
  }
}
