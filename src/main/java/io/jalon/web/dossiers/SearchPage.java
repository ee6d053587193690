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
  private static final int CLIENTS_SHOWN = 3;
  private static final int SHORTEST = 2;

  private final DossierQuery query;
  private final ClientQuery clients;
  private final DossierRows rows;
  private final Readers readers;

  SearchPage(DossierQuery query, ClientQuery clients, DossierRows rows, Readers readers) {
    this.clients = clients;
    this.query = query;
    this.rows = rows;
    this.readers = readers;
  }

  /**
   * A fragment: the newest dossiers that fit, and some clients.
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
    var nothing = part.length() < SHORTEST;
    var found =
        nothing ? List.<DossierQuery.Line>of() : query.page(DossierFilter.found(part), null, SHOWN);
    model.addAttribute("q", part);
    model.addAttribute("call", purpose.equals("appel"));
    model.addAttribute("short", nothing);
    model.addAttribute(
        "clients", nothing ? List.of() : clients.page(part, null, "", CLIENTS_SHOWN));
    model.addAttribute("hits", rows.rows(found, reader));
    return "search";
  }

  /** A fragment: the clients that fit, to choose one for a new dossier. */
  @GetMapping("/chercher/clients")
  @PreAuthorize("hasAuthority('steer')")
  String clients(@RequestParam(name = "_q", defaultValue = "") String q, Model model) {
    var part = q.strip();
    var nothing = part.length() < SHORTEST;
    model.addAttribute("q", part);
    model.addAttribute("short", nothing);
    model.addAttribute("clients", nothing ? List.of() : clients.page(part, null, "", SHOWN));
    return "search-clients";
  }
}
