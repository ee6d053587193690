package io.jalon.action.api;

import io.jalon.action.CallRevisions;
import io.jalon.action.CallRevisions.Redone;
import io.jalon.dossier.Dossiers;
import io.jalon.outbox.HttpCall;
import io.jalon.outbox.HttpCalls;
import io.jalon.outbox.HttpCalls.Decision;
import io.jalon.rest.Page;
import io.jalon.run.RunRefused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The calls of other programs, and what a person decides about one in doubt (F-220). */
@Tag(name = "Requêtes HTTP")
@RestController
@RequestMapping("/api/v1")
@PreAuthorize("hasAuthority('view')")
class CallController {

  private final HttpCalls calls;
  private final CallRevisions revisions;
  private final Dossiers dossiers;

  CallController(HttpCalls calls, CallRevisions revisions, Dossiers dossiers) {
    this.calls = calls;
    this.revisions = revisions;
    this.dossiers = dossiers;
  }

  /** What a person makes of a call in doubt, and why. */
  record Decided(@NotNull Decision decision, @Nullable @Size(max = 1000) String note) {}

  /** Why it is stopped, or made once more. */
  record Why(@NotBlank @Size(max = 4000) String reason) {}

  @Operation(summary = "Les requêtes d’un dossier, les plus anciennes d’abord, sans leurs secrets")
  @GetMapping("/dossiers/{dossier}/calls")
  ResponseEntity<List<ShownCall>> of(
      @PathVariable String dossier, @ParameterObject @Valid Page page) {
    var found = dossiers.seen(dossier).orElseThrow(() -> unknown("dossier.unknown"));
    return page.of(calls.of(found.id()).stream().map(ShownCall::of).toList(), ShownCall::id);
  }

  @Operation(summary = "Une requête, sans ses secrets")
  @GetMapping("/calls/{id}")
  ShownCall one(@PathVariable long id) {
    return ShownCall.of(known(id));
  }

  @Operation(
      summary =
          "Décide d’une requête en doute : SUCCEEDED ou FAILED, ce qu’elle est tenue pour être, ou"
              + " AGAIN, envoyée de nouveau ; 409 si elle n’est plus en doute")
  @PostMapping("/calls/{id}/decision")
  @PreAuthorize("hasAuthority('steer')")
  ShownCall decide(@PathVariable long id, @Valid @RequestBody Decided decided) {
    known(id);
    var note = decided.note() == null ? "" : decided.note().strip();
    return calls
        .decide(id, decided.decision(), note)
        .map(ShownCall::of)
        .orElseThrow(() -> refused("call.decided"));
  }

  @Operation(
      summary = "Arrête une requête avant son départ ; le motif est obligatoire",
      description = "La séquence continue avec le résultat « annule » ; 409 si elle est partie.")
  @PostMapping("/calls/{id}/cancellation")
  @PreAuthorize("hasAuthority('steer')")
  ShownCall stop(@PathVariable long id, @Valid @RequestBody Why why) {
    known(id);
    return calls
        .stop(id, why.reason().strip())
        .map(ShownCall::of)
        .orElseThrow(() -> refused("call.left"));
  }

  @Operation(
      summary = "Fait repartir une requête qui a échoué, ou fut arrêtée ; le motif est obligatoire",
      description =
          "Tant que son étape est en cours : l’étape attend la nouvelle réponse, et ce qui vient"
              + " après elle revient aussi.")
  @PostMapping("/calls/{id}/redo")
  @PreAuthorize("hasAuthority('steer')")
  ShownCall redo(@PathVariable long id, @Valid @RequestBody Why why) {
    var redone = revisions.redo(id, why.reason().strip());
    if (redone instanceof Redone.Again again) {
      return ShownCall.of(again.call());
    }
    if (redone instanceof Redone.Paused paused) {
      throw RunRefused.paused(paused.run());
    }
    if (redone instanceof Redone.NotFailed) {
      throw refused("call.not-failed");
    }
    if (redone instanceof Redone.ComesAgain) {
      throw refused("call.comes-again");
    }
    if (redone instanceof Redone.NoLonger) {
      throw refused("call.no-longer");
    }
    throw redone instanceof Redone.StepOver ? refused("call.step-over") : unknown("call.unknown");
  }

  private static ResponseStatusException refused(String code) {
    return new ResponseStatusException(HttpStatus.CONFLICT, code);
  }

  private HttpCall known(long id) {
    return calls.find(id).orElseThrow(() -> unknown("call.unknown"));
  }

  private static ResponseStatusException unknown(String code) {
    return new ResponseStatusException(HttpStatus.NOT_FOUND, code);
  }
}
