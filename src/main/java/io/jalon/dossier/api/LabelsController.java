package io.jalon.dossier.api;

import static io.jalon.dossier.api.Formats.LINE;
import static io.jalon.dossier.api.Formats.NAME;

import io.jalon.dossier.Label;
import io.jalon.dossier.LabelColour;
import io.jalon.dossier.Labels;
import io.jalon.rest.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Labels over REST: the office's, and those of a dossier. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Étiquettes")
class LabelsController {

  private final Labels labels;
  private final Addressed addressed;

  LabelsController(Labels labels, Addressed addressed) {
    this.labels = labels;
    this.addressed = addressed;
  }

  record LabelRequest(
      @NotBlank @Size(max = 60) @Pattern(regexp = LINE, message = "{line.format}") String name,
      @NotNull LabelColour colour) {}

  record PutRequest(
      @NotBlank @Size(max = 60) @Pattern(regexp = LINE, message = "{line.format}") String label,
      @Nullable LabelColour colour) {}

  @GetMapping("/labels")
  @PreAuthorize("hasAuthority('view')")
  @Operation(summary = "Toutes les étiquettes")
  public ResponseEntity<List<Label>> list(@ParameterObject @Valid Page page) {
    return page.of(labels.list(), Label::id);
  }

  @PutMapping("/labels/{id}")
  @PreAuthorize("hasAuthority('steer')")
  @Operation(summary = "Ajoute une étiquette, ou corrige son nom et sa couleur")
  public Label save(
      @PathVariable @Pattern(regexp = NAME, message = "{name.format}") String id,
      @RequestBody @Valid LabelRequest request) {
    try {
      return labels.save(new Label(id, request.name().strip(), request.colour()));
    } catch (DuplicateKeyException taken) {
      throw new ResponseStatusException(HttpStatus.CONFLICT, "label.taken", taken);
    }
  }

  @DeleteMapping("/labels/{id}")
  @PreAuthorize("hasAuthority('steer')")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Supprime une étiquette que plus aucun dossier ne porte")
  public void remove(@PathVariable String id) {
    var label = label(id);
    var used = labels.used(label.id());
    if (used > 0) {
      throw new NotKept(HttpStatus.CONFLICT, "label.used", label.name(), used);
    }
    try {
      labels.remove(label.id());
    } catch (DataIntegrityViolationException meanwhile) {
      throw new NotKept(HttpStatus.CONFLICT, "label.used", label.name(), 1L);
    }
  }

  @GetMapping("/dossiers/{id}/labels")
  @PreAuthorize("hasAuthority('view')")
  @Operation(summary = "Les étiquettes d’un dossier")
  public ResponseEntity<List<Label>> of(
      @PathVariable String id, @ParameterObject @Valid Page page) {
    return page.of(labels.of(addressed.dossier(id).id()), Label::id);
  }

  @PostMapping("/dossiers/{id}/labels")
  @PreAuthorize("hasAuthority('steer')")
  @Operation(summary = "Pose une étiquette sur un dossier ; la crée si l’office ne l’a pas")
  public List<Label> put(@PathVariable String id, @RequestBody @Valid PutRequest request) {
    var dossier = addressed.dossier(id);
    try {
      labels.put(dossier.id(), labels.named(request.label().strip(), request.colour()));
    } catch (DuplicateKeyException meanwhile) {
      throw new ResponseStatusException(HttpStatus.CONFLICT, "label.taken", meanwhile);
    }
    return labels.of(dossier.id());
  }

  @DeleteMapping("/dossiers/{id}/labels/{label}")
  @PreAuthorize("hasAuthority('steer')")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Retire une étiquette d’un dossier")
  public void take(@PathVariable String id, @PathVariable String label) {
    labels.take(addressed.dossier(id).id(), label(label));
  }

  private Label label(String id) {
    return labels
        .find(id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "label.unknown"));
  }
}
