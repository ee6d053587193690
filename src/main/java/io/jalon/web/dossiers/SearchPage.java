package io.jalon.web.dossiers;

import io.jalon.web.dossier.Readers;
import java.util.List;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the field above every page finds while one types. */
@Controller
class SearchPage {

  private static final int SHOWN = 7;
  private static final int SHORTEST = 2;

  private final DossierQuery query;
  private final DossierRows rows;
  private final Readers readers;

  SearchPage(DossierQuery query, DossierRows rows, Readers readers) {
    this.query = query;
    this.rows = rows;
    this.readers = readers;
  }

  /**
   * A fragment: the newest dossiers that fit.
   *
   * @param purpose {@code appel} when a call is to be recorded on one of them
   */
  @GetMapping("/chercher")
  @PreAuthorize("hasAuthority('view')")
  String search(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(name = "pour", defaultValue = "") String purpose,
      Locale locale,
      Model model) {
    var reader = readers.of(locale);
    var part = q.strip();
    var filter =
        new DossierFilter(
            "tous", part.length() > 100 ? part.substring(0, 100) : part, "", "", "", "");
    var found =
        part.length() < SHORTEST
            ? List.<DossierQuery.Line>of()
            : query.page(filter.sql("", reader.instant()), null, SHOWN);
    model.addAttribute("q", part);
    model.addAttribute("call", purpose.equals("appel"));
    model.addAttribute("short", part.length() < SHORTEST);
    model.addAttribute("hits", rows.rows(found, reader));
    return "search";
  }
}
