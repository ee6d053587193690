package io.jalon.template.api;

import io.jalon.rest.EntityTags;
import io.jalon.template.DraftBase;
import io.jalon.template.DraftOutcome.Saved;
import io.jalon.template.Office;
import io.jalon.template.Office.NewWordRefused;
import io.jalon.template.OfficeWord;
import io.jalon.template.Problem;
import io.jalon.template.Templates;
import io.jalon.template.api.ImportAnswer.There;
import io.jalon.template.api.ProblemTexts.ProblemView;
import io.jalon.template.exchange.Incoming;
import io.jalon.template.exchange.TemplateImports;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Templates that were made in another office. */
@RestController
@RequestMapping("/api/v1/templates/import")
@PreAuthorize("hasAuthority('design')")
@Tag(name = "Modèles")
class TemplateImportController {

  private final TemplateImports imports;
  private final Templates templates;
  private final Office office;
  private final ProblemTexts texts;
  private final EntityTags tags;

  TemplateImportController(
      TemplateImports imports,
      Templates templates,
      Office office,
      ProblemTexts texts,
      EntityTags tags) {
    this.imports = imports;
    this.templates = templates;
    this.office = office;
    this.texts = texts;
    this.tags = tags;
  }

  /** A draft that is kept, with what bars or troubles its publication. */
  record ImportedDraft(String id, int renamed, List<ProblemView> problems) {}

  @PostMapping("/check")
  @Operation(
      summary = "Ce que ferait l’import d’un modèle d’un autre office ; rien n’est changé",
      description =
          """
          Rend tout ce que le fichier nomme (fonctions, repères, séquences appelées, périodes,
          secrets), ce que l’office n’en connaît pas, avec le nom le plus proche et ce qu’il
          pourrait créer, et le brouillon qui en sortirait avec ses problèmes.\
          """)
  ImportAnswer check(@Valid @RequestBody ImportRequest request, Authentication who) {
    var incoming =
        refusing(request, who, () -> imports.preview(source(request), request.choices()));
    var heading = incoming.heading();
    return ImportAnswer.of(
        incoming,
        heading == null ? null : there(heading.id()),
        texts.say(incoming.problems(), FileName.of(request.file(), FileName.UNNAMED)),
        office);
  }

  private @Nullable There there(String id) {
    var base = templates.base(id);
    return base.draft() == null && base.version() == 0
        ? null
        : new There(base.draft() != null, base.version(), DraftTags.of(base, tags), free(id));
  }

  private String free(String id) {
    var taken = office.words(OfficeWord.SEQUENCE).keySet();
    var stem = id.substring(0, Math.min(id.length(), 50));
    return IntStream.iterate(2, n -> n + 1)
        .mapToObj(n -> stem + "_" + n)
        .filter(name -> !taken.contains(name))
        .findFirst()
        .orElseThrow();
  }

  @ApiResponse(responseCode = "201", description = "Fait", useReturnTypeSchema = true)
  @PostMapping
  @Operation(
      summary = "Importe un modèle d’un autre office : un brouillon, ou rien",
      description =
          """
          Les noms du fichier deviennent ceux que « mapping » dit, partout où ils se trouvent ;
          une fonction ou un repère à créer demande le droit d’administrer. Si l’identifiant est
          pris, 409 : choisissez-en un autre, ou dites par If-Match quel brouillon est remplacé.\
          """)
  ResponseEntity<Object> apply(
      @Valid @RequestBody ImportRequest request,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      Authentication who) {
    var done =
        refusing(
            request,
            who,
            () ->
                imports.apply(
                    source(request),
                    request.choices(),
                    who.getName(),
                    now -> unchanged(now, ifMatch)));
    var incoming = done.incoming();
    return done.outcome() instanceof Saved saved
        ? ResponseEntity.created(URI.create("/api/v1/templates/" + saved.templateId() + "/draft"))
            .body(imported(saved.templateId(), incoming))
        : refused(incoming.problems(), request);
  }

  private ImportedDraft imported(String id, Incoming incoming) {
    return new ImportedDraft(
        id, incoming.renamed(), texts.say(incoming.problems(), FileName.ofTemplate(null, id)));
  }

  /** Nothing that is there is overwritten unless that very state was meant. */
  private void unchanged(DraftBase now, @Nullable String ifMatch) {
    if (ifMatch == null && (now.draft() != null || now.version() > 0)) {
      throw new ResponseStatusException(HttpStatus.CONFLICT, "template.import.taken");
    }
    tags.requireTag(ifMatch, DraftTags.of(now, tags));
  }

  private ResponseEntity<Object> refused(List<Problem> problems, ImportRequest request) {
    return ResponseEntity.unprocessableEntity()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(texts.refusal(problems, FileName.of(request.file(), FileName.UNNAMED)));
  }

  private static String source(ImportRequest request) {
    var bytes = request.source().getBytes(StandardCharsets.UTF_8);
    try {
      return SourceBody.read(new ByteArrayInputStream(bytes));
    } catch (IOException inMemory) {
      throw new IllegalStateException(inMemory);
    }
  }

  private static <T> T refusing(ImportRequest request, Authentication who, Supplier<T> command) {
    if (request.creates()
        && who.getAuthorities().stream()
            .noneMatch(one -> "administer".equals(one.getAuthority()))) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN, "template.import.create.right");
    }
    try {
      return command.get();
    } catch (NewWordRefused refused) {
      throw new WordRefusal(refused);
    }
  }

  /** A refusal whose text names values. */
  private static final class WordRefusal extends ResponseStatusException {

    private static final long serialVersionUID = 1L;

    WordRefusal(NewWordRefused refused) {
      super(HttpStatus.CONFLICT, refused.code(), refused, null, new Object[] {refused.named()});
    }
  }
}
