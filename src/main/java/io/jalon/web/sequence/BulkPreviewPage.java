package io.jalon.web.sequence;

import io.jalon.dossier.Dossiers;
import io.jalon.dossier.Repere;
import io.jalon.dossier.RepereRefused;
import io.jalon.dossier.Reperes;
import io.jalon.web.dossier.Reader;
import io.jalon.web.dossier.Readers;
import io.jalon.web.sequence.WhatIf.Move;
import io.jalon.web.sequence.WhatIf.Preview;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What would follow from the same value of a repère on several dossiers, before it is applied. */
@Controller
class BulkPreviewPage {

  private static final int MOST = 100;

  private final Dossiers dossiers;
  private final Reperes reperes;
  private final WhatIf whatIf;
  private final Readers readers;

  BulkPreviewPage(Dossiers dossiers, Reperes reperes, WhatIf whatIf, Readers readers) {
    this.dossiers = dossiers;
    this.reperes = reperes;
    this.whatIf = whatIf;
    this.readers = readers;
  }

  /**
   * A fragment.
   *
   * @param chosen the dossiers, by reference; after a hundred nothing is looked at any more
   */
  @GetMapping("/lots/reperes/{repere}/apercu")
  @PreAuthorize("hasAuthority('steer')")
  String preview(
      @PathVariable String repere,
      @RequestParam String value,
      @RequestParam(name = "dossier") List<String> chosen,
      Locale locale,
      Model model) {
    var reader = readers.of(locale);
    var definition =
        reperes
            .find(repere)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "repere.unknown"));
    try {
      model.addAttribute(
          "rows", rows(chosen, definition, Entered.value(definition, value, reader), reader));
      model.addAttribute("beyond", Math.max(0, chosen.size() - MOST));
    } catch (RepereRefused refused) {
      model.addAttribute("refused", Entered.expected(refused.code(), reader, refused.named()));
    }
    return "dossiers-what-if";
  }

  private List<Row> rows(List<String> chosen, Repere repere, String value, Reader reader) {
    return chosen.stream()
        .limit(MOST)
        .flatMap(reference -> dossiers.seen(reference).stream())
        .map(dossier -> row(dossier.reference(), whatIf.of(dossier, repere, value, reader)))
        .toList();
  }

  private static Row row(String reference, Preview preview) {
    return new Row(
        reference,
        preview.moves().size(),
        preview.moves().stream().filter(Move::past).count(),
        preview.wrong().size(),
        preview.leaving().size());
  }

  /**
   * What would follow on one dossier.
   *
   * @param moves how many dates would change
   * @param past how many of them would be over already
   * @param wrong how many messages that have left tell the present value
   * @param leaving how many that are about to leave tell it
   */
  public record Row(String reference, long moves, long past, long wrong, long leaving) {

    /** Whether anything would. */
    public boolean matters() {
      return moves > 0 || wrong > 0 || leaving > 0;
    }
  }
}
