package io.jalon.web.dossiers;

import io.jalon.web.dossier.Readers;
import io.jalon.web.dossier.Typed;
import io.jalon.web.dossiers.ClientQuery.Wanted;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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
  private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9_]{0,59}");

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
   * What is looked for, and why.
   *
   * @param q what was typed
   * @param dossier the same, in a field for a dossier
   * @param pour {@code appel} when a call is to be recorded on one of them, {@code essai} when a
   *     sequence is to be tried on one, {@code message} when a message is to be read as it would
   *     leave
   * @param sequence which sequence is tried, or has the message
   * @param message which message
   */
  record Asked(
      @Nullable String q,
      @Nullable String dossier,
      @Nullable String pour,
      @Nullable String sequence,
      @Nullable String message) {

    private String part() {
      return Typed.of(q == null ? said(dossier) : q);
    }

    /** The page on which a dossier is wanted; {@code null} for its own. */
    private @Nullable String there() {
      if (!WORD.matcher(said(sequence)).matches()) {
        return null;
      }
      if ("pilote".equals(pour)) {
        return "/parametres/sequences/" + sequence;
      }
      if ("essai".equals(pour)) {
        return "/parametres/sequences/" + sequence + "/essai";
      }
      return "message".equals(pour) && WORD.matcher(said(message)).matches()
          ? "/parametres/messages/" + sequence + "/" + message
          : null;
    }

    private static String said(@Nullable String text) {
      return text == null ? "" : text;
    }
  }

  /** A fragment: the newest dossiers that fit, and some clients. */
  @GetMapping("/chercher")
  @PreAuthorize("hasAuthority('view')")
  String search(Asked asked, Locale locale, Model model) {
    var reader = readers.of(locale);
    var part = asked.part();
    var nothing = !Typed.isEnough(part);
    var found =
        nothing ? List.<DossierQuery.Line>of() : query.page(DossierFilter.found(part), SHOWN);
    model.addAttribute("q", part);
    model.addAttribute("call", "appel".equals(asked.pour()));
    model.addAttribute("there", asked.there());
    model.addAttribute("short", nothing);
    model.addAttribute(
        "clients", nothing ? List.of() : clients.page(Wanted.found(part), null, "", CLIENTS_SHOWN));
    model.addAttribute("hits", rows.rows(found, reader));
    return "search";
  }

  /** A fragment: the clients that fit, to choose one for a new dossier. */
  @GetMapping("/chercher/clients")
  @PreAuthorize("hasAuthority('steer')")
  String clients(@RequestParam(name = "_q", defaultValue = "") String q, Model model) {
    var part = Typed.of(q);
    var nothing = !Typed.isEnough(part);
    model.addAttribute("q", part);
    model.addAttribute("short", nothing);
    model.addAttribute(
        "clients", nothing ? List.of() : clients.page(Wanted.found(part), null, "", SHOWN));
    return "search-clients";
  }
}
