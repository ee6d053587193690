package io.jalon.dossier.api;

import io.jalon.dossier.Repere;
import io.jalon.dossier.RepereKind;
import io.jalon.dossier.RepereRefused;
import io.jalon.dossier.Reperes;
import io.jalon.rest.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The values of a dossier's repères over REST. */
@RestController
@RequestMapping("/api/v1/dossiers/{id}/reperes")
@Tag(name = "Repères")
class DossierReperesController {

  private final Reperes reperes;
  private final Addressed addressed;

  DossierReperesController(Reperes reperes, Addressed addressed) {
    this.reperes = reperes;
    this.addressed = addressed;
  }

  record ValueRequest(@NotNull String value) {}

  record ValueView(
      String id, String label, RepereKind kind, List<String> results, @Nullable Object value) {}

  @GetMapping
  @PreAuthorize("hasAuthority('view')")
  @Operation(summary = "Chaque repère avec sa valeur sur le dossier, null s’il n’en a pas")
  public ResponseEntity<List<ValueView>> list(
      @PathVariable String id, @ParameterObject @Valid Page page) {
    var values = reperes.values(addressed.dossier(id).id());
    return page.of(
        reperes.definitions().stream()
            .map(repere -> view(repere, values.get(repere.id())))
            .toList(),
        ValueView::id);
  }

  @PutMapping("/{repere}")
  @PreAuthorize("hasAuthority('steer')")
  @Operation(summary = "Donne une valeur à un repère du dossier")
  public ValueView set(
      @PathVariable String id, @PathVariable String repere, @RequestBody @Valid ValueRequest body) {
    var dossier = addressed.dossier(id);
    var definition = addressed.repere(repere);
    try {
      reperes.set(dossier.id(), repere, body.value());
    } catch (RepereRefused refused) {
      throw new NotKept(HttpStatus.BAD_REQUEST, refused);
    }
    return view(definition, reperes.get(dossier.id(), repere).orElse(null));
  }

  @DeleteMapping("/{repere}")
  @PreAuthorize("hasAuthority('steer')")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Retire la valeur d’un repère du dossier")
  public void unset(@PathVariable String id, @PathVariable String repere) {
    reperes.unset(addressed.dossier(id).id(), addressed.repere(repere).id());
  }

  private static ValueView view(Repere repere, @Nullable Object value) {
    return new ValueView(repere.id(), repere.label(), repere.kind(), repere.results(), value);
  }
}
