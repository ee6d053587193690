package io.jalon.dossier.api;

import static io.jalon.dossier.api.Formats.LINE;
import static io.jalon.dossier.api.Formats.NAME;

import io.jalon.dossier.Role;
import io.jalon.dossier.Roles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The office's functions over REST (F-30). */
@RestController
@RequestMapping("/api/v1/roles")
@Tag(name = "Fonctions")
class RolesController {

  private final Roles roles;

  RolesController(Roles roles) {
    this.roles = roles;
  }

  record RoleRequest(
      @NotBlank @Size(max = 200) @Pattern(regexp = LINE, message = "{line.format}") String label) {}

  @GetMapping
  @PreAuthorize("hasAuthority('view')")
  @Operation(summary = "Toutes les fonctions")
  public List<Role> list() {
    return roles.list();
  }

  @PutMapping("/{id}")
  @PreAuthorize("hasAuthority('administer')")
  @Operation(summary = "Ajoute une fonction, ou la renomme")
  public Role save(
      @PathVariable @Pattern(regexp = NAME, message = "{name.format}") String id,
      @RequestBody @Valid RoleRequest request) {
    return roles.save(id, request.label().strip());
  }
}
