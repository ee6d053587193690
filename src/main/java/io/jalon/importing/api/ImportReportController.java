package io.jalon.importing.api;

import io.jalon.importing.Imports;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What became of the lines of an import, as a file to take away. */
@RestController
@RequestMapping("/api/v1/imports/{id}/report.csv")
@PreAuthorize("hasAuthority('steer')")
@Tag(name = "Imports")
class ImportReportController {

  private final Imports imports;
  private final ReportCsv report;

  ImportReportController(Imports imports, ReportCsv report) {
    this.imports = imports;
    this.report = report;
  }

  @Operation(
      summary = "Toutes les lignes avec leur résultat, en CSV (UTF-8, points-virgules)",
      description =
          "Ce qu’un tableur prendrait pour une formule commence par une apostrophe ; corrigé, le"
              + " fichier peut être importé de nouveau.")
  @GetMapping
  void report(@PathVariable String id, Principal who, Locale locale, HttpServletResponse response)
      throws IOException {
    var file =
        imports
            .find(who.getName(), id)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "import.unknown"));
    var attachment =
        ContentDisposition.attachment()
            .filename("resultat-" + file.name(), StandardCharsets.UTF_8)
            .build();
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment.toString());
    report.write(file, locale, response.getOutputStream());
  }
}
