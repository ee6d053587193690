package io.jalon.dossier.api;

import io.jalon.dossier.Document;
import io.jalon.dossier.DocumentFiles;
import io.jalon.dossier.Documents;
import io.jalon.rest.FileInAndOut;
import io.jalon.rest.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** The documents of dossiers over REST. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Documents")
class DocumentsController {

  private final Documents documents;
  private final DocumentFiles files;
  private final Addressed addressed;

  DocumentsController(Documents documents, DocumentFiles files, Addressed addressed) {
    this.files = files;
    this.documents = documents;
    this.addressed = addressed;
  }

  @GetMapping("/dossiers/{id}/documents")
  @PreAuthorize("hasAuthority('view')")
  @Operation(summary = "Les documents classés dans un dossier, le plus ancien d’abord")
  public ResponseEntity<List<Document>> of(
      @PathVariable String id, @ParameterObject @Valid Page page) {
    return page.of(documents.of(addressed.dossier(id).id()), Document::id);
  }

  @PostMapping(path = "/dossiers/{id}/documents", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @PreAuthorize("hasAuthority('steer')")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Classe un fichier dans un dossier",
      description =
          "PDF, texte, mail, image ou document bureautique de 10 Mo au plus, sous son"
              + " propre nom sauf si « name » en donne un autre.")
  public Document add(
      @PathVariable String id,
      @RequestParam MultipartFile file,
      @RequestParam(defaultValue = "")
          @Size(max = 200)
          @Pattern(regexp = Formats.LINE, message = "{line.format}")
          String name) {
    var dossier = addressed.dossier(id);
    var given = FileInAndOut.read(file);
    var read = files.read(given.name(), given.content()).orElseThrow(FileInAndOut::unfit);
    var called = name.isBlank() ? given.name() : name.strip();
    return documents.file(null, dossier.id(), called, read, given.content());
  }

  @GetMapping("/documents/{id}/file")
  @PreAuthorize("hasAuthority('view')")
  @Operation(summary = "Le fichier d’un document, tel qu’il a été classé")
  public ResponseEntity<byte[]> file(@PathVariable String id) {
    var file = one(id).file();
    if (file == null) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, "document.no-file");
    }
    return FileInAndOut.offer(file.name(), file.type(), files.content(id).orElseThrow());
  }

  @GetMapping("/documents/{id}")
  @PreAuthorize("hasAuthority('view')")
  @Operation(summary = "Un document avec son texte")
  public Document one(@PathVariable String id) {
    return documents
        .find(id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "document.unknown"));
  }
}
