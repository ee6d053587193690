package io.jalon.erasure.api;

import io.jalon.dossier.Clients;
import io.jalon.dossier.Intervenants;
import io.jalon.erasure.Erasures;
import io.jalon.erasure.Erasures.Erased;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Erasing a person (RGPD), for administrators. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Effacement")
class ErasureController {

  private final Erasures erasures;
  private final Clients clients;
  private final Intervenants intervenants;

  ErasureController(Erasures erasures, Clients clients, Intervenants intervenants) {
    this.erasures = erasures;
    this.clients = clients;
    this.intervenants = intervenants;
  }

  /** Why. */
  record Motive(@NotBlank @Size(max = 4000) String reason) {}

  @Operation(
      summary =
          "Efface un client : son identité et les contenus de ses dossiers ; les faits restent."
              + " Irréversible ; refusé tant qu’une séquence court")
  @PostMapping("/clients/{id}/erasure")
  @PreAuthorize("hasAuthority('administer')")
  Erased client(@PathVariable String id, @Valid @RequestBody Motive motive) {
    var client = clients.find(id).orElseThrow(() -> unknown("client.unknown"));
    return erasures.client(client, motive.reason().strip());
  }

  @Operation(
      summary =
          "Efface un collaborateur, un partenaire ou un contact, et son compte ; ce qu’il a fait"
              + " reste, sans son nom. Irréversible ; refusé tant qu’il tient une fonction ou une"
              + " action d’une séquence qui court")
  @PostMapping("/intervenants/{id}/erasure")
  @PreAuthorize("hasAuthority('administer')")
  Erased intervenant(@PathVariable String id, @Valid @RequestBody Motive motive) {
    var found = intervenants.find(id).orElseThrow(() -> unknown("intervenant.unknown"));
    return erasures.intervenant(found, motive.reason().strip());
  }

  private static ResponseStatusException unknown(String code) {
    return new ResponseStatusException(HttpStatus.NOT_FOUND, code);
  }
}
