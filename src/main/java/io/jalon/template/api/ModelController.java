package io.jalon.template.api;

import io.jalon.template.Diagrams;
import io.jalon.template.ModelDeployments;
import io.jalon.template.ModelDeployments.Outcome;
import io.jalon.template.ModelVersions;
import io.jalon.template.TemplateVersion;
import io.jalon.template.Templates;
import io.jalon.template.api.ProblemTexts.ProblemView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.server.ResponseStatusException;

/**
 * Models from the Camunda Modeler and back. Its deploy button calls the engine's address, which
 * leads here (docs/modeler.md); what is answered is what it understands, and more.
 */
@RestController
@Tag(name = "Modèles")
class ModelController {

  private static final MediaType BPMN =
      new MediaType("application", "bpmn+xml", StandardCharsets.UTF_8);

  private final ModelDeployments models;
  private final ModelVersions versions;
  private final Templates templates;
  private final Diagrams diagrams;
  private final ProblemTexts texts;

  ModelController(
      ModelDeployments models,
      ModelVersions versions,
      Templates templates,
      Diagrams diagrams,
      ProblemTexts texts) {
    this.diagrams = diagrams;
    this.models = models;
    this.versions = versions;
    this.templates = templates;
    this.texts = texts;
  }

  /**
   * What became of a model.
   *
   * @param id what the Modeler shows as the deployment
   * @param name the template
   * @param deployedProcessDefinitions what can be launched from now on; none for a draft
   * @param outcome {@code draft}, {@code published} as modelled in BPMN, or {@code unchanged}
   * @param problems what troubles the draft, or what a template could not say
   */
  record Deployed(
      String id,
      String name,
      @Nullable Map<String, Definition> deployedProcessDefinitions,
      String outcome,
      List<ProblemView> problems) {}

  /** A definition as the Modeler reads it. */
  record Definition(String id, String key, int version) {}

  @PostMapping(
      path = {"/api/v1/models", "/engine-rest/deployment/create"},
      consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @PreAuthorize("hasAuthority('design')")
  @Operation(
      summary = "Prend un modèle BPMN dessiné dans le Camunda Modeler",
      description =
          "Un modèle qui dit ce que son modèle de séquence pourrait dire en devient le brouillon ;"
              + " tout autre devient une version « modélisée en BPMN », avec ce qui n’entre pas dans"
              + " le langage.")
  ResponseEntity<Object> deploy(MultipartHttpServletRequest request, Principal who) {
    var file = file(request);
    var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
    var outcome = models.deploy(text(file), who.getName(), onlyChanged(request));
    if (outcome instanceof Outcome.Refused refused) {
      return refused(refused, name);
    }
    if (outcome instanceof Outcome.Unchanged unchanged) {
      return ResponseEntity.ok(unchanged(unchanged, name));
    }
    return ResponseEntity.ok(
        outcome instanceof Outcome.Published published
            ? published(published, name)
            : drafted((Outcome.Drafted) outcome, name));
  }

  /** As the engine's own deployment is asked to make no version of what has not changed. */
  private static boolean onlyChanged(MultipartHttpServletRequest request) {
    return Stream.of("enable-duplicate-filtering", "deploy-changed-only")
        .anyMatch(asked -> Boolean.parseBoolean(request.getParameter(asked)));
  }

  private static MultipartFile file(MultipartHttpServletRequest request) {
    var files = request.getFileMap().values();
    if (files.size() != 1 || !bpmn(files.iterator().next())) {
      throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_ENTITY, "model.one-file");
    }
    return files.iterator().next();
  }

  private static boolean bpmn(MultipartFile file) {
    var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
    return name.toLowerCase(Locale.ROOT).matches(".*\\.bpmn(20\\.xml)?");
  }

  private static String text(MultipartFile file) {
    try {
      return new String(file.getBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private Deployed published(Outcome.Published published, String file) {
    var version = published.version();
    var definition = new Definition(version.definitionId(), version.templateId(), version.number());
    return new Deployed(
        version.definitionId(),
        version.templateId(),
        Map.of(definition.id(), definition),
        "published",
        texts.say(published.misfits(), file));
  }

  private Deployed unchanged(Outcome.Unchanged unchanged, String file) {
    var version = unchanged.version();
    return new Deployed(
        version.definitionId(),
        version.templateId(),
        null,
        "unchanged",
        texts.say(unchanged.misfits(), file));
  }

  private Deployed drafted(Outcome.Drafted drafted, String file) {
    return new Deployed(
        "draft:" + drafted.templateId(),
        drafted.templateId(),
        null,
        "draft",
        texts.say(drafted.warnings(), file));
  }

  /** The Modeler shows the message of a refusal, and nothing else of it. */
  private ResponseEntity<Object> refused(Outcome.Refused refused, String file) {
    var problem = texts.refusal(refused.problems(), file);
    problem.setProperty("message", texts.inLines(refused.problems(), refused.names()));
    return ResponseEntity.unprocessableEntity()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  @GetMapping("/api/v1/templates/{id}/versions/{number}/model")
  @PreAuthorize("hasAuthority('view')")
  @Operation(summary = "Le BPMN d’une version publiée, pour le Camunda Modeler")
  ResponseEntity<String> model(@PathVariable String id, @PathVariable int number) {
    return ResponseEntity.ok().contentType(BPMN).body(models.model(version(id, number)));
  }

  @GetMapping("/api/v1/templates/{id}/versions/{number}/overview")
  @PreAuthorize("hasAuthority('view')")
  @Operation(
      summary = "Le plan d’une version en BPMN, une case par étape",
      description = "À regarder seulement. Une version modélisée en BPMN est rendue telle quelle.")
  ResponseEntity<String> overview(@PathVariable String id, @PathVariable int number) {
    var version = version(id, number);
    var drawn =
        versions.misfits(id, number).isPresent()
            ? models.model(version)
            : diagrams.overview(templates.template(id, number));
    return ResponseEntity.ok().contentType(BPMN).body(drawn);
  }

  @GetMapping("/api/v1/templates/{id}/versions/{number}/misfits")
  @PreAuthorize("hasAuthority('view')")
  @Operation(summary = "Ce qu’une version modélisée en BPMN dit de plus que le langage ; 404 sinon")
  List<ProblemView> misfits(@PathVariable String id, @PathVariable int number) {
    version(id, number);
    return versions
        .misfits(id, number)
        .map(found -> texts.say(found, id + ".bpmn"))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "model.compiled"));
  }

  private TemplateVersion version(String id, int number) {
    return templates
        .version(id, number)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "template.unknown"));
  }
}
