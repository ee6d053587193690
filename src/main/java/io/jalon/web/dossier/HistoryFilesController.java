package io.jalon.web.dossier;

import io.jalon.dossier.Dossier;
import io.jalon.journal.Rights;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The history of a dossier as files to take away (F-84), for those who may read it. */
@RestController
@RequestMapping("/api/v1/dossiers/{id}")
@Tag(name = "Historique")
class HistoryFilesController {

  private final DossierAddress dossiers;
  private final Readers readers;
  private final HistoryCsv csv;
  private final HistoryPrint print;

  HistoryFilesController(
      DossierAddress dossiers, Readers readers, HistoryCsv csv, HistoryPrint print) {
    this.dossiers = dossiers;
    this.readers = readers;
    this.csv = csv;
    this.print = print;
  }

  @GetMapping("/history.csv")
  @PreAuthorize("hasAuthority('view')")
  @Operation(
      summary =
          "Tout l’historique en CSV (UTF-8, points-virgules, ou virgules avec"
              + " separator=comma), chaque ligne avec son empreinte ; l’adresse IP est pour les"
              + " administrateurs. Ce qu’un tableur prendrait pour une formule commence par une"
              + " apostrophe")
  void csv(
      @PathVariable String id,
      @RequestParam(defaultValue = "semicolon") @Pattern(regexp = "semicolon|comma")
          String separator,
      Authentication who,
      Locale locale,
      HttpServletResponse response)
      throws IOException {
    var dossier = dossiers.find(id);
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, named(dossier, "csv"));
    var columns = new HistoryCsv.Columns(readers.of(locale), administers(who));
    csv.write(dossier, columns, separator.equals("comma") ? ',' : ';', response.getOutputStream());
  }

  @GetMapping("/history.pdf")
  @PreAuthorize("hasAuthority('view')")
  @Operation(
      summary =
          "L’historique en PDF, avec le résultat de sa vérification ; il s’arrête à 5 000"
              + " lignes et le dit")
  ResponseEntity<byte[]> pdf(@PathVariable String id, Authentication who, Locale locale) {
    var dossier = dossiers.find(id);
    var file = print.of(dossier, who.getName(), readers.of(locale));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION, named(dossier, "pdf"))
        .body(file);
  }

  private static String named(Dossier dossier, String ending) {
    return ContentDisposition.attachment()
        .filename("historique-" + dossier.reference() + "." + ending, StandardCharsets.UTF_8)
        .build()
        .toString();
  }

  private static boolean administers(Authentication who) {
    return Rights.has(who, "administer");
  }
}
