package io.jalon.dossier.api;

import static io.jalon.dossier.api.Formats.LINE;

import io.jalon.dossier.AccessRefused;
import io.jalon.dossier.DossierAccess;
import io.jalon.dossier.Restrictions;
import io.jalon.dossier.Restrictions.Wanted;
import io.jalon.rest.EntityTags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Who may see a dossier, over REST. */
@RestController
@RequestMapping("/api/v1/dossiers/{id}/access")
@Tag(name = "Dossiers")
class AccessController {

  private final Restrictions restrictions;
  private final Addressed addressed;
  private final EntityTags tags;

  AccessController(Restrictions restrictions, Addressed addressed, EntityTags tags) {
    this.restrictions = restrictions;
    this.addressed = addressed;
    this.tags = tags;
  }

  /** Why, and who sees it besides those whom it concerns anyway. */
  record AccessRequest(
      @NotBlank @Size(max = 500) @Pattern(regexp = LINE, message = "{line.format}") String reason,
      @Nullable @Size(max = 200) List<@NotNull @Size(max = 64) String> people,
      @Nullable @Size(max = 60) List<@NotNull @Size(max = 64) String> teams) {

    Wanted wanted() {
      return new Wanted(reason.strip(), set(people), set(teams));
    }

    /** A form has an empty line for « nobody ». */
    private static Set<String> set(@Nullable List<String> names) {
      return Set.copyOf(
          Objects.requireNonNullElse(names, List.<String>of()).stream()
              .map(String::strip)
              .filter(name -> !name.isEmpty())
              .toList());
    }
  }

  @GetMapping
  @PreAuthorize("hasAuthority('view')")
  @Operation(
      summary = "Qui peut voir un dossier, et pourquoi",
      description =
          "« viewers » : le responsable, les titulaires, qui a une action ouverte, les personnes et"
              + " équipes nommées. Les administrateurs voient tout, et un remplaçant ce que voit la"
              + " personne absente.")
  public DossierAccess of(@PathVariable String id) {
    return restrictions.of(addressed.dossier(id).id());
  }

  @PutMapping
  @PreAuthorize("hasAuthority('steer')")
  @Operation(
      summary = "Restreint l’accès à un dossier, ou change qui peut le voir",
      description =
          "Par le responsable du dossier, le titulaire d’une de ses fonctions ou un administrateur."
              + " Pour toute autre personne, le dossier n’existe plus : 404 partout. Avec If-Match,"
              + " seulement si personne ne l’a changé entre-temps.")
  public DossierAccess restrict(
      @PathVariable String id,
      @RequestBody @Valid AccessRequest request,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    var dossier = changeable(id);
    try {
      return restrictions.restrict(dossier, request.wanted(), now -> tags.require(ifMatch, now));
    } catch (AccessRefused refused) {
      throw new NotKept(HttpStatus.UNPROCESSABLE_ENTITY, refused.code(), refused.named());
    }
  }

  @DeleteMapping
  @PreAuthorize("hasAuthority('steer')")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Rouvre un dossier à toutes les personnes qui voient les dossiers")
  public void lift(
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    restrictions.lift(changeable(id), now -> tags.require(ifMatch, now));
  }

  /** The dossier, for who may change who sees it. */
  private String changeable(String id) {
    var dossier = addressed.dossier(id).id();
    if (!restrictions.changeable(dossier)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN, "access.not-yours");
    }
    return dossier;
  }
}
