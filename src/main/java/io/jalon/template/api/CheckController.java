package io.jalon.template.api;

import io.jalon.template.Problem;
import io.jalon.template.Problem.Severity;
import io.jalon.template.Publisher;
import io.jalon.template.api.ProblemTexts.ProblemView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Trying a template without keeping anything. */
@RestController
@RequestMapping(
    path = "/api/v1/templates",
    consumes = {"text/yaml", "application/yaml", "text/plain"})
@PreAuthorize("hasAuthority('design')")
@Tag(name = "Modèles")
class CheckController {

  private final Publisher publisher;
  private final ProblemTexts texts;

  CheckController(Publisher publisher, ProblemTexts texts) {
    this.publisher = publisher;
    this.texts = texts;
  }

  @PostMapping("/check")
  @Operation(
      summary = "Vérifie un modèle et rend tous ses problèmes",
      requestBody = @RequestBody(content = @Content(mediaType = "text/yaml")))
  List<ProblemView> check(
      InputStream body,
      @Parameter(description = "Le nom du fichier, que ses problèmes rappellent")
          @RequestParam(required = false)
          @Nullable String file)
      throws IOException {
    var name = FileName.of(file, FileName.UNNAMED);
    return texts.say(publisher.check(SourceBody.read(body)), name);
  }

  @PostMapping("/compile")
  @Operation(
      summary = "Le diagramme BPMN d’un modèle sans erreur",
      requestBody = @RequestBody(content = @Content(mediaType = "text/yaml")))
  ResponseEntity<Object> compile(
      InputStream body,
      @Parameter(description = "Le nom du fichier, que ses problèmes rappellent")
          @RequestParam(required = false)
          @Nullable String file)
      throws IOException {
    var source = SourceBody.read(body);
    var problems = publisher.check(source);
    return problems.stream().anyMatch(CheckController::isError)
        ? ResponseEntity.unprocessableEntity()
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .body(texts.refusal(problems, FileName.of(file, FileName.UNNAMED)))
        : ResponseEntity.ok()
            .contentType(MediaType.valueOf("application/xml;charset=UTF-8"))
            .body(publisher.compile(source));
  }

  private static boolean isError(Problem problem) {
    return problem.severity() == Severity.ERROR;
  }
}
