package io.jalon.web.dossier;

import io.jalon.dossier.Dossier;
import io.jalon.dossier.Dossiers;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Finds the dossier that the address of a page names. */
@Component
public class DossierAddress {

  private final Dossiers dossiers;

  DossierAddress(Dossiers dossiers) {
    this.dossiers = dossiers;
  }

  /**
   * A dossier by its id or reference.
   *
   * @throws ResponseStatusException 404 when there is none, or none for whoever asks
   */
  public Dossier find(String idOrReference) {
    return dossiers
        .seen(idOrReference)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "dossier.unknown"));
  }
}
