package io.jalon.run.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.jalon.dossier.Dossier;
import io.jalon.dossier.Dossiers;
import io.jalon.rest.Page;
import io.jalon.run.LaunchChecks.RoleAtRisk;
import io.jalon.run.Launcher;
import io.jalon.run.Launcher.Launch;
import io.jalon.run.Run;
import io.jalon.run.RunRefused;
import io.jalon.run.Runs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.security.Principal;
import java.util.List;
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

/** The runs of a dossier: launching one, and looking at them. */
@Tag(name = "Séquences en cours")
@RestController
@RequestMapping("/api/v1")
class RunController {

  private final Runs runs;
  private final Launcher launcher;
  private final Dossiers dossiers;

  RunController(Runs runs, Launcher launcher, Dossiers dossiers) {
    this.runs = runs;
    this.launcher = launcher;
    this.dossiers = dossiers;
  }

  /** Which template to launch. */
  record LaunchRequest(
      @NotBlank @Size(max = 60) @Pattern(regexp = "[a-z][a-z0-9_]*", message = "{name.format}")
          String template) {}

  /** The run, with the roles whose actions are at risk. */
  record LaunchedRun(@JsonUnwrapped Run run, List<RoleAtRisk> warnings) {}

  @Operation(summary = "Lance une séquence sur un dossier (référence ou identifiant)")
  @ApiResponse(responseCode = "201", description = "Fait", useReturnTypeSchema = true)
  @PostMapping("/dossiers/{dossier}/runs")
  @PreAuthorize("hasAuthority('launch')")
  ResponseEntity<LaunchedRun> launch(
      @PathVariable String dossier, @Valid @RequestBody LaunchRequest request, Principal who) {
    var launch = launcher.launch(request.template(), dossier(dossier).id(), who.getName());
    if (launch instanceof Launch.Launched launched) {
      return ResponseEntity.created(URI.create("/api/v1/runs/" + launched.run().id()))
          .body(new LaunchedRun(launched.run(), launched.warnings()));
    }
    throw RunRefused.by(launch);
  }

  @Operation(summary = "Les séquences d’un dossier, la plus récente d’abord")
  @GetMapping("/dossiers/{dossier}/runs")
  @PreAuthorize("hasAuthority('view')")
  ResponseEntity<List<Run>> of(@PathVariable String dossier, @ParameterObject @Valid Page page) {
    return page.of(runs.of(dossier(dossier).id()), Run::id);
  }

  @Operation(summary = "Une séquence en cours ou terminée")
  @GetMapping("/runs/{id}")
  @PreAuthorize("hasAuthority('view')")
  Run one(@PathVariable String id) {
    return runs.find(id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "run.unknown"));
  }

  @Operation(summary = "Les séquences qu’une séquence a lancées, la plus ancienne d’abord")
  @GetMapping("/runs/{id}/launched")
  @PreAuthorize("hasAuthority('view')")
  ResponseEntity<List<Run>> launched(@PathVariable String id, @ParameterObject @Valid Page page) {
    return page.of(runs.launchedBy(one(id).id()), Run::id);
  }

  private Dossier dossier(String idOrReference) {
    return dossiers
        .find(idOrReference)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "dossier.unknown"));
  }
}
