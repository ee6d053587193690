package io.jalon.template.api;

import io.jalon.rest.EntityTags;
import io.jalon.template.DraftBase;
import io.jalon.template.DraftOutcome.Refused;
import io.jalon.template.Problem;
import io.jalon.template.Publisher;
import io.jalon.template.Publisher.Publication;
import io.jalon.template.Reading;
import io.jalon.template.TemplateReader;
import io.jalon.template.Templates;
import io.jalon.template.api.ProblemTexts.ProblemView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Writing templates and making them available (F-4). */
@RestController
@RequestMapping("/api/v1/templates/{id}")
@Tag(name = "Modèles")
class DraftController {

  private final Templates templates;
  private final TemplateReader reader;
  private final Publisher publisher;
  private final ProblemTexts texts;
  private final EntityTags tags;

  DraftController(
      Templates templates,
      TemplateReader reader,
      Publisher publisher,
      ProblemTexts texts,
      EntityTags tags) {
    this.tags = tags;
    this.templates = templates;
    this.reader = reader;
    this.publisher = publisher;
    this.texts = texts;
  }

  @PutMapping(
      path = "/draft",
      consumes = {"text/yaml", "application/yaml", "text/plain"})
  @PreAuthorize("hasAuthority('design')")
  @Operation(
      summary = "Enregistre le brouillon ; ses problèmes sont signalés, rien ne démarre",
      requestBody = @RequestBody(content = @Content(mediaType = "text/yaml")))
  ResponseEntity<Object> save(
      @PathVariable String id,
      InputStream body,
      @Parameter(description = "Le nom du fichier, que ses problèmes rappellent")
          @RequestParam(required = false)
          @Nullable String file,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      Principal principal)
      throws IOException {
    var source = SourceBody.read(body);
    var name = FileName.ofTemplate(file, id);
    var other = otherName(reader.read(source), id);
    if (other.isPresent()) {
      return refused(List.of(other.get()), name);
    }
    return templates.saveDraft(source, principal.getName(), unchanged(ifMatch))
            instanceof Refused refused
        ? refused(refused.problems(), name)
        : ResponseEntity.ok(new SavedDraft(id, texts.say(publisher.check(source), name)));
  }

  /** Two editors never overwrite each other in silence, when they say what they have read. */
  private Consumer<DraftBase> unchanged(@Nullable String ifMatch) {
    return now -> tags.requireTag(ifMatch, DraftTags.of(now, tags));
  }

  private static Optional<Problem> otherName(Reading reading, String id) {
    var heading = reading.heading();
    return heading == null || heading.id().equals(id)
        ? Optional.empty()
        : Optional.of(
            reading.locate(Problem.error("sequence.other", "sequence", heading.id(), id)));
  }

  @GetMapping(path = "/draft", produces = "text/yaml;charset=UTF-8")
  @PreAuthorize("hasAuthority('view')")
  @Operation(summary = "Le brouillon, tel qu’enregistré")
  String draft(@PathVariable String id, HttpServletResponse response) {
    var base = templates.base(id);
    if (base.draft() == null) {
      response.setHeader(HttpHeaders.ETAG, DraftTags.of(base, tags));
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, "template.no_draft");
    }
    return base.draft();
  }

  @ApiResponse(responseCode = "201", description = "Fait", useReturnTypeSchema = true)
  @PostMapping("/publish")
  @PreAuthorize("hasAuthority('design')")
  @Operation(summary = "Publie le brouillon : une nouvelle version, pour les lancements à venir")
  ResponseEntity<Object> publish(@PathVariable String id, Principal principal) {
    var publication = publisher.publish(id, principal.getName());
    if (publication instanceof Publication.Published published) {
      return published(published);
    }
    if (publication instanceof Publication.Refused refused) {
      return refused(refused.problems(), FileName.ofTemplate(null, id));
    }
    throw new ResponseStatusException(HttpStatus.NOT_FOUND, "template.no_draft");
  }

  private ResponseEntity<Object> published(Publication.Published published) {
    var version = published.version();
    var address =
        URI.create(
            "/api/v1/templates/%s/versions/%d".formatted(version.templateId(), version.number()));
    return ResponseEntity.created(address)
        .body(
            new PublishedVersion(
                version.templateId(),
                version.number(),
                version.publishedAt(),
                version.publishedBy(),
                texts.say(published.warnings(), FileName.ofTemplate(null, version.templateId()))));
  }

  private ResponseEntity<Object> refused(List<Problem> problems, String file) {
    return ResponseEntity.unprocessableEntity()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(texts.refusal(problems, file));
  }

  /** A draft that is kept, with what bars or troubles its publication. */
  record SavedDraft(String id, List<ProblemView> problems) {}

  /** A version that has just been published. */
  record PublishedVersion(
      String templateId,
      int number,
      Instant publishedAt,
      String publishedBy,
      List<ProblemView> warnings) {}
}
