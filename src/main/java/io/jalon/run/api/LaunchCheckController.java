package io.jalon.run.api;

import io.jalon.dossier.Dossiers;
import io.jalon.run.LaunchChecks;
import io.jalon.run.LaunchChecks.Check;
import io.jalon.run.RunRefused;
import io.jalon.run.Runs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Roles that nobody can fill, before a launch and after it (F-104). */
@Tag(name = "Séquences en cours")
@RestController
@RequestMapping("/api/v1")
class LaunchCheckController {

  private final LaunchChecks checks;
  private final Runs runs;
  private final Dossiers dossiers;

  LaunchCheckController(LaunchChecks checks, Runs runs, Dossiers dossiers) {
    this.checks = checks;
    this.runs = runs;
    this.dossiers = dossiers;
  }

  @Operation(summary = "Ce que rencontrerait le lancement d’un modèle : fonctions et actions")
  @GetMapping("/dossiers/{dossier}/launch-check")
  @PreAuthorize("hasAuthority('view')")
  Check before(@PathVariable String dossier, @RequestParam String template) {
    var found = dossiers.seen(dossier).orElseThrow(() -> notFound("dossier.unknown"));
    checks
        .refusal(template, found.id())
        .ifPresent(
            why -> {
              throw RunRefused.notOffered(why);
            });
    return checks.before(template, found.id()).orElseThrow(() -> notFound("run.not-published"));
  }

  @Operation(summary = "Les fonctions qui feront défaut à une séquence en cours")
  @GetMapping("/runs/{id}/check")
  @PreAuthorize("hasAuthority('view')")
  Check during(@PathVariable String id) {
    return checks.during(runs.find(id).orElseThrow(() -> notFound("run.unknown")));
  }

  private static ResponseStatusException notFound(String code) {
    return new ResponseStatusException(HttpStatus.NOT_FOUND, code);
  }
}
