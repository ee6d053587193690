package io.jalon.dossier.api;

import static io.jalon.dossier.api.Formats.LINE;
import static io.jalon.dossier.api.Formats.NAME;

import io.jalon.dossier.Repere;
import io.jalon.dossier.RepereKind;
import io.jalon.dossier.RepereRefused;
import io.jalon.dossier.Reperes;
import io.jalon.rest.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The definitions of the office's repères over REST (F-13). */
@RestController
@RequestMapping("/api/v1/reperes")
@Tag(name = "Repères")
class ReperesController {

  private final Reperes reperes;

  ReperesController(Reperes reperes) {
    this.reperes = reperes;
  }

  record RepereRequest(
      @NotBlank @Size(max = 200) @Pattern(regexp = LINE, message = "{line.format}") String label,
      @NotNull RepereKind kind,
      @Schema(description = "The values of a repère of kind RESULT, in the order of the choice")
          @Nullable
          @Size(max = 100)
          List<@NotBlank @Size(max = 200) @Pattern(regexp = LINE, message = "{line.format}") String>
              results) {

    Repere repere(String id) {
      var listed = results == null ? List.<String>of() : results;
      return new Repere(id, label.strip(), kind, listed.stream().map(String::strip).toList());
    }
  }

  @GetMapping
  @PreAuthorize("hasAuthority('view')")
  @Operation(summary = "Tous les repères et leur définition")
  public ResponseEntity<List<Repere>> list(@ParameterObject @Valid Page page) {
    return page.of(reperes.definitions(), Repere::id);
  }

  @PutMapping("/{id}")
  @PreAuthorize("hasAuthority('administer')")
  @Operation(summary = "Définit un repère, ou corrige sa définition")
  public Repere define(
      @PathVariable @Pattern(regexp = NAME, message = "{name.format}") String id,
      @RequestBody @Valid RepereRequest request) {
    var repere = request.repere(id);
    try {
      reperes.define(repere);
    } catch (RepereRefused refused) {
      throw new NotKept(HttpStatus.CONFLICT, refused);
    }
    return repere;
  }
}
