package io.jalon.backup.api;

import io.jalon.backup.Backups;
import io.jalon.backup.Backups.Backup;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Copies of the embedded database, for administrators. */
@RestController
@RequestMapping("/api/v1/backups")
@PreAuthorize("hasAuthority('administer')")
@Tag(name = "Exploitation")
class BackupController {

  private final Backups backups;

  BackupController(Backups backups) {
    this.backups = backups;
  }

  @Operation(
      summary = "Copie la base embarquée pendant que tout le monde travaille",
      description = "Le fichier est dans jalon.backup.folder ; 409 avec PostgreSQL (pg_dump).")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Backup make() {
    return backups
        .make()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.CONFLICT, "backup.elsewhere"));
  }
}
