package io.jalon.run.api;

import io.jalon.dossier.Dossiers;
import io.jalon.run.BusinessEvents;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Events of the business that programs and people announce. */
@Tag(name = "Événements")
@RestController
@RequestMapping("/api/v1")
class EventController {

  private final BusinessEvents events;
  private final Dossiers dossiers;

  EventController(BusinessEvents events, Dossiers dossiers) {
    this.events = events;
    this.dossiers = dossiers;
  }

  /** An event. */
  record Event(@Pattern(regexp = "[a-z][a-z0-9_]{0,59}") String event) {}

  /** The runs that an event moved on. */
  record Moved(List<String> runs) {}

  @Operation(summary = "Annonce un événement métier sur un dossier (paiement reçu, pièce reçue…)")
  @PostMapping("/dossiers/{dossier}/events")
  @PreAuthorize("hasAuthority('steer')")
  Moved announce(@PathVariable String dossier, @Valid @RequestBody Event event) {
    var found =
        dossiers
            .find(dossier)
            .orElseThrow(
                () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "dossier.unknown"));
    return new Moved(events.deliver(found.id(), event.event()));
  }
}
