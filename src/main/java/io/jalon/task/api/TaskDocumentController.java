package io.jalon.task.api;

import io.jalon.dossier.Document;
import io.jalon.dossier.DocumentFiles;
import io.jalon.dossier.Documents;
import io.jalon.journal.Rights;
import io.jalon.rest.FileInAndOut;
import io.jalon.rest.Page;
import io.jalon.task.Task;
import io.jalon.task.TaskAccess;
import io.jalon.task.TaskPlaces;
import io.jalon.task.TaskStatus;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** The files that are filed with an action, which whoever does it may hand in and read. */
@Tag(name = "Tâches")
@RestController
@RequestMapping("/api/v1/tasks/{id}/documents")
@PreAuthorize("hasAuthority('act')")
class TaskDocumentController {

  private final VisibleTasks tasks;
  private final TaskPlaces places;
  private final Documents documents;
  private final DocumentFiles files;
  private final TaskAccess access;

  TaskDocumentController(
      VisibleTasks tasks,
      TaskPlaces places,
      Documents documents,
      DocumentFiles files,
      TaskAccess access) {
    this.access = access;
    this.tasks = tasks;
    this.places = places;
    this.documents = documents;
    this.files = files;
  }

  @Operation(summary = "Les fichiers joints à une action, le plus ancien d’abord")
  @GetMapping
  ResponseEntity<List<Document>> of(
      @PathVariable String id, Authentication who, @ParameterObject @Valid Page page) {
    return page.of(filed(id, who), Document::id);
  }

  private List<Document> filed(String id, Authentication who) {
    return documents.filedWith(places.of(tasks.get(id, who)));
  }

  @Operation(
      summary = "Joint un fichier à une action ; il est classé dans son dossier",
      description =
          "Les mêmes fichiers que dans un dossier, 10 Mo au plus. Par qui fait l’action tant"
              + " qu’elle est ouverte, sinon par qui pilote.")
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  Document add(
      @PathVariable String id,
      @RequestParam MultipartFile file,
      @RequestParam(defaultValue = "") @Size(max = 200) String name,
      Authentication who) {
    var task = tasks.get(id, who);
    mayAdd(task, who);
    var given = FileInAndOut.read(file);
    var read = files.read(given.name(), given.content()).orElseThrow(FileInAndOut::unfit);
    var called = name.isBlank() ? given.name() : name.strip();
    return documents.file(places.of(task), task.dossierId(), called, read, given.content());
  }

  private void mayAdd(Task task, Authentication who) {
    if (Rights.has(who, "steer")) {
      return;
    }
    if (!access.answers(task, who)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN, "task.not-yours");
    }
    if (task.status() != TaskStatus.OPEN) {
      throw new ResponseStatusException(HttpStatus.CONFLICT, "task.too-late");
    }
  }

  @Operation(summary = "Un fichier joint à une action, tel qu’il a été classé")
  @GetMapping("/{document}/file")
  ResponseEntity<byte[]> file(
      @PathVariable String id, @PathVariable String document, Authentication who) {
    var file =
        filed(id, who).stream()
            .filter(one -> one.id().equals(document))
            .map(Document::file)
            .findFirst()
            .orElseThrow(
                () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "document.unknown"));
    return FileInAndOut.offer(file.name(), file.type(), files.content(document).orElseThrow());
  }
}
