package io.jalon.template.api;

import io.jalon.rest.Page;
import io.jalon.template.TemplateSummary;
import io.jalon.template.TemplateVersion;
import io.jalon.template.TemplateWriter;
import io.jalon.template.Templates;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The office's templates and their versions. */
@RestController
@RequestMapping("/api/v1/templates")
@PreAuthorize("hasAuthority('view')")
@Tag(name = "Modèles")
class TemplateController {

  private static final Resource SCHEMA = new ClassPathResource("template.schema.json");

  private final Templates templates;
  private final TemplateWriter writer;

  TemplateController(Templates templates, TemplateWriter writer) {
    this.templates = templates;
    this.writer = writer;
  }

  @GetMapping
  @Operation(summary = "Les modèles, avec leur brouillon et leur dernière version")
  ResponseEntity<List<TemplateSummary>> list(@ParameterObject @Valid Page page) {
    return page.of(templates.all(), TemplateSummary::id);
  }

  @GetMapping("/{id}/versions/{number}")
  @Operation(summary = "Une version publiée")
  VersionView version(@PathVariable String id, @PathVariable int number) {
    var version = find(id, number);
    return new VersionView(
        version.templateId(),
        version.number(),
        version.definitionId(),
        version.publishedAt(),
        version.publishedBy());
  }

  @GetMapping(path = "/{id}/versions/{number}/source", produces = "text/yaml;charset=UTF-8")
  @Operation(summary = "Le texte d’une version publiée")
  String source(@PathVariable String id, @PathVariable int number) {
    return find(id, number).source();
  }

  @GetMapping(path = "/{id}/versions/{number}/export", produces = "text/yaml;charset=UTF-8")
  @Operation(summary = "Une version publiée, dans une mise en page toujours la même")
  String export(@PathVariable String id, @PathVariable int number) {
    find(id, number);
    return writer.write(templates.template(id, number));
  }

  @GetMapping(path = "/schema", produces = "application/schema+json;charset=UTF-8")
  @Operation(summary = "Le schéma JSON d’un modèle, pour les éditeurs")
  Resource schema() {
    return SCHEMA;
  }

  private TemplateVersion find(String id, int number) {
    return templates
        .version(id, number)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "template.unknown"));
  }

  /** A version without its text. */
  record VersionView(
      String templateId,
      int number,
      String definitionId,
      Instant publishedAt,
      String publishedBy) {}
}
