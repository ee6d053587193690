package io.jalon.run.api;

import io.jalon.dossier.Dossiers;
import io.jalon.run.BusinessEvents;
import io.jalon.run.Run;
import io.jalon.run.Runs;
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

  private static final String NAME = "[a-z][a-z0-9_]{0,59}";
  private static final String FATE =
      "« event » : un nom comme les modèles l’écrivent, 60 lettres sans accent, chiffres ou tirets"
          + " bas au plus. Répond « runs », les séquences qui l’attendaient et ont avancé, et"
          + " « kept », celles en pause, qui le gardent pour leur reprise. Un événement que rien"
          + " n’attend est noté dans l’historique et n’a pas d’autre effet : les deux listes sont"
          + " vides, et une séquence lancée ensuite ne le verra pas.";

  private final BusinessEvents events;
  private final Runs runs;
  private final Dossiers dossiers;

  EventController(BusinessEvents events, Runs runs, Dossiers dossiers) {
    this.runs = runs;
    this.events = events;
    this.dossiers = dossiers;
  }

  /** An event. */
  record Event(@NotNull @Pattern(regexp = NAME, message = "{name.format}") String event) {}

  /**
   * What became of an event.
   *
   * @param runs those that waited for it and went on
   * @param kept those that are paused, which keep it until they go on
   */
  record Moved(List<String> runs, List<String> kept) {}

  /** An event of a dossier. */
  record DossierEvent(
      @NotNull @Size(max = 40) String dossier,
      @NotNull @Pattern(regexp = NAME, message = "{name.format}") String event) {}

  @Operation(
      summary = "Annonce un événement métier",
      description =
          "Comme /dossiers/{dossier}/events, pour les programmes qui n’ont qu’une adresse. " + FATE)
  @PostMapping("/events")
  @PreAuthorize("hasAuthority('steer')")
  Moved announce(@Valid @RequestBody DossierEvent event) {
    return announce(event.dossier(), new Event(event.event()));
  }

  @Operation(
      summary = "Annonce un événement métier sur un dossier (paiement reçu, pièce reçue…)",
      description = FATE)
  @PostMapping("/dossiers/{dossier}/events")
  @PreAuthorize("hasAuthority('steer')")
  Moved announce(@PathVariable String dossier, @Valid @RequestBody Event event) {
    var found =
        dossiers
            .seen(dossier)
            .orElseThrow(
                () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "dossier.unknown"));
    var moved = events.deliver(found.id(), event.event());
    var kept = runs.activeOn(found.id()).stream().filter(Run::paused).map(Run::id).toList();
    return new Moved(moved, kept);
  }
}
