package io.jalon.dossier.api;

import io.jalon.dossier.Document;
import io.jalon.dossier.Documents;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The documents of dossiers over REST. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Documents")
class DocumentsController {

  private final Documents documents;
  private final Addressed addressed;

  DocumentsController(Documents documents, Addressed addressed) {
    this.documents = documents;
    this.addressed = addressed;
  }

  @GetMapping("/dossiers/{id}/documents")
  @PreAuthorize("hasAuthority('view')")
  @Operation(summary = "The documents filed in a dossier, oldest first")
  public List<Document> of(@PathVariable String id) {
    return documents.of(addressed.dossier(id).id());
  }

  @GetMapping("/documents/{id}")
  @PreAuthorize("hasAuthority('view')")
  @Operation(summary = "A document with its text")
  public Document one(@PathVariable String id) {
    return documents
        .find(id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "document.unknown"));
  }
}
