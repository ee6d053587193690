package io.jalon.importing.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jalon.importing.ImportFile;
import io.jalon.importing.ImportKind;
import io.jalon.importing.ImportRefused;
import io.jalon.importing.Imports;
import io.jalon.importing.Imports.Handed;
import io.jalon.rest.GoesOn;
import io.jalon.rest.Page;
import io.jalon.rest.Paged;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Imports over REST, for those who may add clients and dossiers; everybody sees their own. */
@RestController
@RequestMapping("/api/v1/imports")
@PreAuthorize("hasAuthority('steer')")
@Tag(name = "Imports")
class ImportController {

  private static final int PAGE = 200;
  private static final int LONGEST_JSON = 20_000;
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  private final Imports imports;
  private final ImportTexts texts;
  private final ObjectMapper json;

  ImportController(Imports imports, ImportTexts texts, ObjectMapper json) {
    this.imports = imports;
    this.texts = texts;
    this.json = json;
  }

  /**
   * How a file is to be read.
   *
   * @param kind what its lines are
   * @param mapping which column says what, as JSON, or {@code null} to have it proposed
   * @param defaults what fields are where no cell says it, as JSON, or {@code null}
   */
  record Reading(
      @NotNull
          @Pattern(
              regexp = "clients|contacts|dossiers|balances|payments",
              message = "{import.kind.format}")
          String kind,
      @Nullable @Size(max = LONGEST_JSON) String mapping,
      @Nullable @Size(max = LONGEST_JSON) String defaults) {}

  @Operation(
      summary = "Lit un fichier CSV et dit, ligne par ligne, ce qu’il ferait ; rien n’est changé",
      description =
          """
          10 Mo et 20 000 lignes au plus. L’encodage (UTF-8, UTF-16, windows-1252) et le séparateur
          (point-virgule, tabulation, virgule) sont reconnus. « mapping » dit quelle colonne donne
          quel champ, par exemple {"Code client": "reference", "Raison sociale": "name"} ; sans
          lui, il est proposé d’après les en-têtes. « defaults » donne la valeur des champs que le
          fichier ne dit pas, par exemple {"type": "impaye_locatif"}.\
          """)
  @ApiResponse(responseCode = "201", description = "Fait", useReturnTypeSchema = true)
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<Shown> preview(
      @RequestParam MultipartFile file,
      @Valid @ModelAttribute Reading how,
      Principal who,
      Locale locale) {
    var handed =
        new Handed(
            ImportKind.named(how.kind()).orElseThrow(),
            Objects.requireNonNullElse(file.getOriginalFilename(), ""),
            bytes(file),
            blank(how.mapping()) ? null : read(how.mapping()),
            blank(how.defaults()) ? Map.of() : read(how.defaults()));
    var read = refusing(() -> imports.preview(who.getName(), handed));
    return ResponseEntity.created(URI.create("/api/v1/imports/" + read.id()))
        .body(texts.shown(read, locale));
  }

  private static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  private Map<String, String> read(@Nullable String written) {
    try {
      return Objects.requireNonNullElse(json.readValue(written, TEXTS), Map.of());
    } catch (JsonProcessingException notTexts) {
      throw new ResponseStatusException(
          HttpStatus.UNPROCESSABLE_ENTITY, "import.mapping.unreadable", notTexts);
    }
  }

  private static byte[] bytes(MultipartFile file) {
    try {
      return file.getBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Which column says what, and what fields are where no cell says it. */
  record MappingRequest(
      @NotNull @Size(max = 200) Map<String, @Nullable String> mapping,
      @Nullable @Size(max = 50) Map<String, @Nullable String> defaults) {}

  @Operation(
      summary = "Relit le fichier avec d’autres colonnes ; rien n’est changé",
      description =
          "Par exemple {\"mapping\": {\"Code\": \"reference\"}, \"defaults\": {\"kind\":"
              + " \"company\"}} ; une colonne absente ou vide n’est pas lue. 409 une fois"
              + " l’import appliqué.")
  @PutMapping("/{id}/mapping")
  Shown map(
      @PathVariable String id,
      @Valid @RequestBody MappingRequest to,
      Principal who,
      Locale locale) {
    var file = mine(id, who);
    var defaults = Objects.requireNonNullElse(to.defaults(), Map.<String, String>of());
    return texts.shown(refusing(() -> imports.map(file, to.mapping(), defaults)), locale);
  }

  @Operation(
      summary = "Applique les lignes, chacune pour elle-même",
      description =
          "Une ligne n’est appliquée qu’une fois : rappelé, il reprend là où il s’était arrêté et"
              + " répond la même chose quand tout est fait. 409 une fois l’import annulé.")
  @GoesOn
  @PostMapping("/{id}/apply")
  Shown apply(@PathVariable String id, Principal who, Locale locale) {
    var file = mine(id, who);
    return texts.shown(refusing(() -> imports.apply(file)), locale);
  }

  @Operation(
      summary = "Annule l’import, ligne par ligne",
      description =
          "Retire ce qu’il a créé et rétablit ce qu’il a changé, sauf là où quelque chose a suivi :"
              + " la ligne reste alors, et dit pourquoi. Rappelé, il essaie de nouveau ces lignes.")
  @GoesOn
  @PostMapping("/{id}/undo")
  Shown undo(@PathVariable String id, Principal who, Locale locale) {
    var file = mine(id, who);
    return texts.shown(refusing(() -> imports.undo(file)), locale);
  }

  @Operation(summary = "Mes imports, le plus récent d’abord ; after : l’id du dernier déjà connu")
  @GetMapping
  ResponseEntity<List<Shown>> list(
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "50") @Min(1) @Max(PAGE) int limit,
      Principal who,
      Locale locale) {
    if (after != null && imports.find(who.getName(), after).isEmpty()) {
      throw Page.unknown("after", after);
    }
    return Paged.of(
        imports.newest(who.getName(), after, limit + 1),
        limit,
        file -> texts.summary(file, locale),
        last -> Paged.after(last.id(), limit));
  }

  @Operation(summary = "Un de mes imports, avec ses cent premières lignes")
  @GetMapping("/{id}")
  Shown one(@PathVariable String id, Principal who, Locale locale) {
    return texts.shown(mine(id, who), locale);
  }

  @Operation(summary = "Les lignes d’un import ; after : le numéro de la dernière déjà connue")
  @GetMapping("/{id}/lines")
  ResponseEntity<List<Shown.Line>> lines(
      @PathVariable String id,
      @RequestParam(defaultValue = "0") @Min(0) int after,
      @RequestParam(defaultValue = "100") @Min(1) @Max(PAGE) int limit,
      Principal who,
      Locale locale) {
    var file = mine(id, who);
    return Paged.of(
        imports.lines(file, after, limit + 1),
        limit,
        line -> texts.line(file, line, locale),
        last -> Paged.after(last.number(), limit));
  }

  private ImportFile mine(String id, Principal who) {
    return imports
        .find(who.getName(), id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "import.unknown"));
  }

  private static ImportFile refusing(Supplier<ImportFile> command) {
    try {
      return command.get();
    } catch (ImportRefused refused) {
      var status = refused.late() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY;
      throw new CodedRefusal(status, refused);
    }
  }

  /** A refusal whose text names values. */
  private static final class CodedRefusal extends ResponseStatusException {

    private static final long serialVersionUID = 1L;

    CodedRefusal(HttpStatus status, ImportRefused refused) {
      super(status, refused.code(), refused, null, texts(refused));
    }

    private static Object[] texts(ImportRefused refused) {
      return Arrays.stream(refused.values()).map(String::valueOf).toArray();
    }
  }
}
