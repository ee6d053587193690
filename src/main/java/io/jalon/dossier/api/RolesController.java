package io.jalon.dossier.api;

import static io.jalon.dossier.api.Formats.LINE;
import static io.jalon.dossier.api.Formats.NAME;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.jalon.dossier.Role;
import io.jalon.dossier.RoleUses;
import io.jalon.dossier.Roles;
import io.jalon.rest.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The office's functions over REST (F-30). */
@RestController
@RequestMapping("/api/v1/roles")
@Tag(name = "Fonctions")
class RolesController {

  private final Roles roles;
  private final RoleUses uses;

  RolesController(Roles roles, RoleUses uses) {
    this.roles = roles;
    this.uses = uses;
  }

  record RoleRequest(
      @NotBlank @Size(max = 200) @Pattern(regexp = LINE, message = "{line.format}") String label) {}

  @GetMapping
  @PreAuthorize("hasAuthority('view')")
  @Operation(summary = "Toutes les fonctions")
  public ResponseEntity<List<Role>> list(@ParameterObject @Valid Page page) {
    return page.of(roles.list(), Role::id);
  }

  @PutMapping("/{id}")
  @PreAuthorize("hasAuthority('administer')")
  @Operation(summary = "Ajoute une fonction, ou la renomme")
  public Role save(
      @PathVariable @Pattern(regexp = NAME, message = "{name.format}") String id,
      @RequestBody @Valid RoleRequest request) {
    return roles.save(id, request.label().strip());
  }

  @GetMapping("/{id}/uses")
  @PreAuthorize("hasAuthority('view')")
  @Operation(
      summary =
          "Les modèles et les dossiers qui nomment une fonction, ou sur lesquels quelqu’un la tient"
              + " ; dossiers : les douze premiers de dossierCount")
  public RoleUses.Uses uses(@PathVariable String id) {
    return uses.all().getOrDefault(find(id).id(), RoleUses.Uses.NONE);
  }

  @PostMapping("/{id}/archiving")
  @PreAuthorize("hasAuthority('administer')")
  @Operation(summary = "Archive une fonction : plus proposée, ce qui la nomme continue")
  public ArchivedRole archive(@PathVariable String id, Principal who) {
    roles.archive(find(id).id(), who.getName());
    return new ArchivedRole(find(id), uses(id));
  }

  @PostMapping("/{id}/restoration")
  @PreAuthorize("hasAuthority('administer')")
  @Operation(summary = "Propose de nouveau une fonction archivée")
  public Role restore(@PathVariable String id) {
    roles.restore(find(id).id());
    return find(id);
  }

  /** An archived function, with what still names it. */
  record ArchivedRole(@JsonUnwrapped Role role, RoleUses.Uses uses) {}

  private Role find(String id) {
    return roles
        .find(id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "role.unknown"));
  }
}
