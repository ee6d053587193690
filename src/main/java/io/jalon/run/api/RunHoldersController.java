package io.jalon.run.api;

import io.jalon.dossier.Handover;
import io.jalon.dossier.Holding;
import io.jalon.dossier.Intervenant;
import io.jalon.dossier.Intervenants;
import io.jalon.dossier.RoleHolders;
import io.jalon.dossier.Roles;
import io.jalon.dossier.Scope;
import io.jalon.rest.Page;
import io.jalon.run.Run;
import io.jalon.run.Runs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Who holds which role in one run, over what the dossier and the client say (F-32). */
@RestController
@RequestMapping("/api/v1/runs/{id}/intervenants")
@Tag(name = "Intervenants")
class RunHoldersController {

  private final RoleHolders holders;
  private final Runs runs;
  private final Roles roles;
  private final Intervenants intervenants;

  RunHoldersController(RoleHolders holders, Runs runs, Roles roles, Intervenants intervenants) {
    this.holders = holders;
    this.runs = runs;
    this.roles = roles;
    this.intervenants = intervenants;
  }

  record HolderRequest(@NotBlank String intervenant) {}

  @GetMapping
  @PreAuthorize("hasAuthority('view')")
  @Operation(summary = "Qui tient chaque fonction dans la séquence, et d’où")
  public ResponseEntity<List<Holding>> list(
      @PathVariable String id, @ParameterObject @Valid Page page) {
    var run = run(id);
    return page.of(holders.onRun(run.dossierId(), run.id()), one -> one.role().id());
  }

  @PutMapping("/{role}")
  @PreAuthorize("hasAuthority('steer')")
  @Operation(summary = "Fait de quelqu’un le seul titulaire d’une fonction dans la séquence")
  public Handover bind(
      @PathVariable String id,
      @PathVariable String role,
      @RequestBody @Valid HolderRequest request) {
    return holders.bind(scope(id), role(role), holder(request));
  }

  @PostMapping("/{role}")
  @PreAuthorize("hasAuthority('steer')")
  @Operation(
      summary =
          "Donne un titulaire de plus à une fonction dans la séquence ; pour les contacts"
              + " seulement")
  public Handover share(
      @PathVariable String id,
      @PathVariable String role,
      @RequestBody @Valid HolderRequest request) {
    return holders
        .share(scope(id), role(role), holder(request))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.CONFLICT, "holder.single"));
  }

  @DeleteMapping("/{role}")
  @PreAuthorize("hasAuthority('steer')")
  @Operation(summary = "Laisse la fonction à qui le dossier ou le client désigne")
  public Handover unbind(@PathVariable String id, @PathVariable String role) {
    return holders.unbind(scope(id), role(role));
  }

  private Run run(String id) {
    return runs.find(id).orElseThrow(() -> notFound("run.unknown"));
  }

  private Scope scope(String id) {
    var run = run(id);
    if (!run.active()) {
      throw new ResponseStatusException(HttpStatus.CONFLICT, "run.ended");
    }
    return Scope.run(run.id());
  }

  private String role(String id) {
    return roles.find(id).orElseThrow(() -> notFound("role.unknown")).id();
  }

  private Intervenant holder(HolderRequest request) {
    var found =
        intervenants.find(request.intervenant()).orElseThrow(() -> notFound("intervenant.unknown"));
    if (!found.active()) {
      throw new ResponseStatusException(HttpStatus.CONFLICT, "intervenant.inactive");
    }
    return found;
  }

  private static ResponseStatusException notFound(String code) {
    return new ResponseStatusException(HttpStatus.NOT_FOUND, code);
  }
}
