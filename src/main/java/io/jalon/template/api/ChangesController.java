package io.jalon.template.api;

import io.jalon.template.SequenceTemplate;
import io.jalon.template.TemplateChange;
import io.jalon.template.TemplateChanges;
import io.jalon.template.TemplateKind;
import io.jalon.template.TemplateReader;
import io.jalon.template.TemplateVersion;
import io.jalon.template.Templates;
import io.jalon.template.VersionsUnderWay;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What a draft or a version changes, and whom it leaves as they are (F-48 to F-53). */
@RestController
@RequestMapping("/api/v1/templates/{id}")
@PreAuthorize("hasAuthority('view')")
@Tag(name = "Modèles")
class ChangesController {

  private final Templates templates;
  private final TemplateReader reader;
  private final VersionsUnderWay underWay;

  ChangesController(Templates templates, TemplateReader reader, VersionsUnderWay underWay) {
    this.templates = templates;
    this.reader = reader;
    this.underWay = underWay;
  }

  @GetMapping("/draft/changes")
  @Operation(
      summary = "Ce que le brouillon change de la version publiée",
      description = "Les séquences en cours gardent leur version ; elles sont comptées ici.")
  ChangesView ofDraft(@PathVariable String id) {
    var source = templates.draft(id).orElseThrow(() -> missing("template.no_draft"));
    var draft = reader.read(source).template();
    if (draft == null) {
      throw new ResponseStatusException(HttpStatus.CONFLICT, "template.draft_broken");
    }
    return changes(id, templates.latest(id).map(TemplateVersion::number).orElse(null), null, draft);
  }

  @GetMapping("/versions/{number}/changes")
  @Operation(summary = "Ce qu’une version a changé de la précédente, ou d’une autre")
  ChangesView ofVersion(
      @PathVariable String id,
      @PathVariable int number,
      @Parameter(description = "Avec quelle version comparer") @RequestParam(required = false)
          @Nullable Integer since) {
    var earlier = since == null && number > 1 ? Integer.valueOf(number - 1) : since;
    return changes(id, earlier, number, version(id, number));
  }

  private ChangesView changes(
      String id, @Nullable Integer since, @Nullable Integer version, SequenceTemplate later) {
    var earlier = since == null ? empty(later) : version(id, since);
    return new ChangesView(
        id,
        later.kind(),
        since,
        version,
        TemplateChanges.between(earlier, later),
        underWay.runs(id));
  }

  private SequenceTemplate version(String id, int number) {
    if (templates.version(id, number).isEmpty()) {
      throw missing("template.unknown");
    }
    return templates.template(id, number);
  }

  /** What a first version is compared with: a template with its name and nothing in it. */
  private static SequenceTemplate empty(SequenceTemplate named) {
    return new SequenceTemplate(
        named.id(), named.name(), named.situation(), Map.of(), List.of(), Map.of(), List.of());
  }

  private static ResponseStatusException missing(String reason) {
    return new ResponseStatusException(HttpStatus.NOT_FOUND, reason);
  }

  /**
   * The changes between two states of a template.
   *
   * @param since the earlier version; {@code null} when there was none
   * @param version the later version; {@code null} for the draft
   * @param runs how many runs are under way on each version: they keep it
   */
  record ChangesView(
      String templateId,
      TemplateKind kind,
      @Nullable Integer since,
      @Nullable Integer version,
      List<TemplateChange> changes,
      Map<Integer, Long> runs) {}
}
