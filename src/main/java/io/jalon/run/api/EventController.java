package io.jalon.run.api;

import io.jalon.dossier.Dossiers;
import io.jalon.run.BusinessEvents;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
  record Event(@NotNull @Pattern(regexp = "[a-z][a-z0-9_]{0,59}") String event) {}

  /** The runs that an event moved on. */
  record Moved(List<String> runs) {}

  /** An event of a dossier. */
  record DossierEvent(
      @NotNull @Size(max = 40) String dossier,
      @NotNull @Pattern(regexp = "[a-z][a-z0-9_]{0,59}") String event) {}

  @Operation(
      summary = "Annonce un événement métier",
      description =
          "Comme /dossiers/{dossier}/events, pour les programmes qui n’ont qu’une adresse.")
  @PostMapping("/events")
  @PreAuthorize("hasAuthority('steer')")
  Moved announce(@Valid @RequestBody DossierEvent event) {
    return announce(event.dossier(), new Event(event.event()));
  }

  @Operation(summary = "Annonce un événement métier sur un dossier (paiement reçu, pièce reçue…)")
  @PostMapping("/dossiers/{dossier}/events")
  @PreAuthorize("hasAuthority('steer')")
  Moved announce(@PathVariable String dossier, @Valid @RequestBody Event event) {
    var found =
        dossiers
            .seen(dossier)
            .orElseThrow(
                () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "dossier.unknown"));
    return new Moved(events.deliver(found.id(), event.event()));
  }
}
