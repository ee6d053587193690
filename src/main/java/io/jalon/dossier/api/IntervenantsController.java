package io.jalon.dossier.api;

import static io.jalon.dossier.api.Formats.LINE;
import static io.jalon.dossier.api.Formats.LINES;
import static io.jalon.dossier.api.Formats.PAGE;

import io.jalon.dossier.HeldActions.Spared;
import io.jalon.dossier.Intervenant;
import io.jalon.dossier.IntervenantKind;
import io.jalon.dossier.IntervenantQuery;
import io.jalon.dossier.IntervenantQuery.Wanted;
import io.jalon.dossier.Intervenants;
import io.jalon.dossier.Intervenants.NewIntervenant;
import io.jalon.rest.Page;
import io.jalon.rest.Paged;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

/** Those who may hold roles, over REST. */
@RestController
@RequestMapping("/api/v1/intervenants")
@Tag(name = "Intervenants")
class IntervenantsController {

  private final Intervenants intervenants;
  private final IntervenantQuery query;
  private final Addressed addressed;

  IntervenantsController(Intervenants intervenants, IntervenantQuery query, Addressed addressed) {
    this.intervenants = intervenants;
    this.query = query;
    this.addressed = addressed;
  }

  record IntervenantRequest(
      @NotNull IntervenantKind kind,
      @NotBlank @Size(max = 200) @Pattern(regexp = LINE, message = "{line.format}") String name,
      @Nullable @Email @Size(max = 200) @Pattern(regexp = LINE, message = "{line.format}")
          String email,
      @Nullable @Pattern(regexp = "[a-z0-9][a-z0-9._@-]{0,63}", message = "{account.format}")
          String account,
      @Nullable @Size(max = 500) @Pattern(regexp = LINES, message = "{lines.format}")
          String address) {

    NewIntervenant intervenant() {
      return new NewIntervenant(kind, name.strip(), email, account, address);
    }
  }

  /**
   * Which intervenants are wanted.
   *
   * @param q how words of the name or e-mail begin
   * @param kind only those of this kind
   * @param active only those who may be given work, when {@code true}
   */
  record Asked(
      @Nullable @Size(max = 100) @Pattern(regexp = LINE, message = "{line.format}") String q,
      @Nullable IntervenantKind kind,
      @Nullable Boolean active) {

    Wanted wanted() {
      return new Wanted(
          q == null ? "" : q.strip(),
          kind == null ? Set.of() : Set.of(kind),
          Boolean.TRUE.equals(active));
    }
  }

  @GetMapping
  @PreAuthorize("hasAuthority('view')")
  @Operation(
      summary =
          "Les intervenants, par ordre alphabétique ; « q » : le début de mots du nom ou de"
              + " l’adresse e-mail ; « after » : l’identifiant du dernier connu. Tant qu’il en"
              + " reste, l’en-tête Link mène à la page suivante (rel=next)")
  public ResponseEntity<List<Intervenant>> list(
      @ParameterObject @Valid Asked asked,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "50") @Min(1) @Max(PAGE) int limit) {
    var known = after == null ? null : known(after);
    var read = query.page(asked.wanted(), known, limit + 1);
    return Paged.of(read, limit, Function.identity(), last -> next(asked, last, limit));
  }

  private Intervenant known(String after) {
    return intervenants.find(after).orElseThrow(() -> Page.unknown("after", after));
  }

  private static UriComponents next(Asked asked, Intervenant last, int limit) {
    return UriComponentsBuilder.fromPath("/api/v1/intervenants")
        .queryParamIfPresent("q", Optional.ofNullable(asked.q()).map(text -> "{q}"))
        .queryParamIfPresent("kind", Optional.ofNullable(asked.kind()))
        .queryParamIfPresent("active", Optional.ofNullable(asked.active()))
        .queryParam("after", last.id())
        .queryParam("limit", limit)
        .encode()
        .buildAndExpand(Map.of("q", Objects.requireNonNullElse(asked.q(), "")));
  }

  @GetMapping("/{id}")
  @PreAuthorize("hasAuthority('view')")
  @Operation(summary = "Un intervenant, par identifiant ou compte")
  public Intervenant one(@PathVariable String id) {
    return addressed.intervenant(id);
  }

  @ApiResponse(responseCode = "201", description = "Fait", useReturnTypeSchema = true)
  @PostMapping
  @PreAuthorize("hasAuthority('steer')")
  @Operation(summary = "Ajoute un intervenant, qui ne tient encore aucune fonction")
  public ResponseEntity<Intervenant> create(@RequestBody @Valid IntervenantRequest request) {
    try {
      var created = intervenants.create(request.intervenant());
      return ResponseEntity.created(URI.create("/api/v1/intervenants/" + created.id()))
          .body(created);
    } catch (DuplicateKeyException taken) {
      throw new ResponseStatusException(HttpStatus.CONFLICT, "account.taken", taken);
    }
  }

  /** Where messages and letters go; {@code null} for nowhere. */
  record Whereabouts(
      @Nullable @Email @Size(max = 200) @Pattern(regexp = LINE, message = "{line.format}")
          String email,
      @Nullable @Size(max = 500) @Pattern(regexp = LINES, message = "{lines.format}")
          String address) {}

  @PutMapping("/{id}/addresses")
  @PreAuthorize("hasAuthority('steer')")
  @Operation(summary = "Dit où vont désormais les messages et les lettres à un intervenant")
  public Intervenant move(@PathVariable String id, @RequestBody @Valid Whereabouts to) {
    return intervenants.move(addressed.intervenant(id).id(), to.email(), to.address());
  }

  record ActivityRequest(@NotNull Boolean active) {}

  record Activity(Intervenant intervenant, List<Spared> spared) {}

  @PutMapping("/{id}")
  @PreAuthorize("hasAuthority('steer')")
  @Operation(summary = "Dit si quelqu’un peut recevoir du travail ; dit ce qui n’a pas suivi")
  public Activity activate(@PathVariable String id, @RequestBody @Valid ActivityRequest request) {
    var known = addressed.intervenant(id);
    var handover = intervenants.activate(known.id(), request.active());
    return new Activity(addressed.intervenant(known.id()), handover.spared());
  }
}
