package io.jalon.dossier.api;

import io.jalon.dossier.Handover;
import io.jalon.dossier.Holding;
import io.jalon.dossier.RoleHolders;
import io.jalon.dossier.Scope;
import io.jalon.rest.Page;
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

/** Who holds which role, on clients and on dossiers, over REST (F-31, F-32). */
@RestController
@RequestMapping("/api/v1/{where:clients|dossiers}/{id}/intervenants")
@Tag(name = "Intervenants")
class HoldersController {

  private final RoleHolders holders;
  private final Addressed addressed;

  HoldersController(RoleHolders holders, Addressed addressed) {
    this.holders = holders;
    this.addressed = addressed;
  }

  record HolderRequest(@NotBlank String intervenant) {}

  @GetMapping
  @PreAuthorize("hasAuthority('view')")
  @Operation(summary = "Qui tient chaque fonction, et si c’est par le client ou par le dossier")
  public ResponseEntity<List<Holding>> list(
      @PathVariable String where, @PathVariable String id, @ParameterObject @Valid Page page) {
    var scope = scope(where, id);
    return page.of(
        scope.kind() == Scope.Kind.CLIENT
            ? holders.onClient(scope.id())
            : holders.onDossier(scope.id()),
        one -> one.role().id());
  }

  @PutMapping("/{role}")
  @PreAuthorize("hasAuthority('steer')")
  @Operation(
      summary = "Fait de quelqu’un le seul titulaire d’une fonction ; dit ce qui n’a pas suivi")
  public Handover bind(
      @PathVariable String where,
      @PathVariable String id,
      @PathVariable String role,
      @RequestBody @Valid HolderRequest request) {
    return holders.bind(
        scope(where, id),
        addressed.role(role).id(),
        addressed.activeIntervenant(request.intervenant()));
  }

  @PostMapping("/{role}")
  @PreAuthorize("hasAuthority('steer')")
  @Operation(summary = "Donne un titulaire de plus à une fonction ; pour les contacts seulement")
  public Handover share(
      @PathVariable String where,
      @PathVariable String id,
      @PathVariable String role,
      @RequestBody @Valid HolderRequest request) {
    return holders
        .share(
            scope(where, id),
            addressed.role(role).id(),
            addressed.activeIntervenant(request.intervenant()))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.CONFLICT, "holder.single"));
  }

  @DeleteMapping("/{role}")
  @PreAuthorize("hasAuthority('steer')")
  @Operation(summary = "Laisse une fonction sans titulaire ; dit ce qui n’a pas suivi")
  public Handover unbind(
      @PathVariable String where, @PathVariable String id, @PathVariable String role) {
    return holders.unbind(scope(where, id), addressed.role(role).id());
  }

  private Scope scope(String where, String id) {
    return where.equals("clients")
        ? Scope.client(addressed.client(id).id())
        : Scope.dossier(addressed.dossier(id).id());
  }
}
