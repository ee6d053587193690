package io.jalon.dossier.api;

import io.jalon.journal.FaultTexts;
import io.jalon.journal.JournalCheck;
import io.jalon.journal.Verification;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whether histories are as they were written, over REST (F-84). */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Historique")
class HistoryCheckController {

  private final JournalCheck check;
  private final EveryHistory every;
  private final FaultTexts texts;
  private final Addressed addressed;

  HistoryCheckController(
      JournalCheck check, EveryHistory every, FaultTexts texts, Addressed addressed) {
    this.check = check;
    this.every = every;
    this.texts = texts;
    this.addressed = addressed;
  }

  record VerificationView(
      String dossier,
      boolean intact,
      long lines,
      long erased,
      String head,
      List<FaultTexts.FaultView> faults,
      @Nullable Boolean noted) {}

  record Everything(
      boolean intact, long dossiers, long lines, String seal, List<VerificationView> broken) {}

  @GetMapping("/dossiers/{id}/history/verification")
  @PreAuthorize("hasAuthority('view')")
  @Operation(
      summary =
          "Dit si un historique est tel qu’il a été écrit ; « head » : l’empreinte qui"
              + " vaut pour le tout. Avec « line » et « hash » notés plus tôt (d’un export), «"
              + " noted » dit si c’est toujours l’empreinte de cette ligne")
  public VerificationView one(
      @PathVariable String id,
      @RequestParam(defaultValue = "0") @Min(0) long line,
      @RequestParam(required = false) @Pattern(regexp = "[0-9a-f]{64}") @Nullable String hash,
      Locale locale) {
    var dossier = addressed.dossier(id);
    return view(
        dossier.reference(),
        check.of(dossier.id()),
        hash == null ? null : check.has(dossier.id(), line, hash),
        locale);
  }

  @GetMapping("/history/verification")
  @PreAuthorize("hasAuthority('administer')")
  @Operation(
      summary =
          "La même chose pour tous les dossiers ; « seal » : une empreinte qui vaut pour"
              + " tous leurs historiques, à garder hors de Jalon. Les 100 premiers historiques"
              + " qui ne concordent pas sont nommés")
  public Everything all(Locale locale) {
    var found = every.check();
    return new Everything(
        found.broken().isEmpty(),
        found.dossiers(),
        found.lines(),
        found.seal(),
        found.broken().stream()
            .map(b -> view(b.reference(), b.verification(), null, locale))
            .toList());
  }

  private VerificationView view(
      String reference, Verification found, @Nullable Boolean noted, Locale locale) {
    return new VerificationView(
        reference,
        found.intact() && !Boolean.FALSE.equals(noted),
        found.lines(),
        found.erased(),
        found.head(),
        texts.of(found, locale),
        noted);
  }
}
