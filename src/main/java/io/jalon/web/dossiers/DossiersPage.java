package io.jalon.web.dossiers;

import io.jalon.dossier.Reperes;
import io.jalon.dossier.Roles;
import io.jalon.template.Templates;
import io.jalon.web.dossier.ListKey;
import io.jalon.web.dossier.Reader;
import io.jalon.web.dossier.Readers;
import io.jalon.web.dossier.Tab;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The dossiers of the office, filtered, a page at a time, and the same for a spreadsheet. */
@Controller
@PreAuthorize("hasAuthority('view')")
class DossiersPage {

  private static final int PAGE = 50;
  private static final int MOST_IN_CSV = 10_000;
  private static final List<String> LISTS =
      List.of("tous", "miens", "suivis", "retard", "non-pourvus", "pause");

  private final DossierQuery query;
  private final DossierRows rows;
  private final Choices choices;
  private final Readers readers;

  /** What filters and bulk actions choose from. */
  @Component
  record Choices(Templates templates, Roles roles, Reperes reperes) {}

  DossiersPage(DossierQuery query, DossierRows rows, Choices choices, Readers readers) {
    this.query = query;
    this.rows = rows;
    this.choices = choices;
    this.readers = readers;
  }

  /** The filter of a request. */
  @ModelAttribute("filter")
  DossierFilter filter(@RequestParam Map<String, String> asked) {
    var list = asked.getOrDefault("liste", "");
    return new DossierFilter(
        LISTS.contains(list) ? list : "tous",
        cut(asked.getOrDefault("q", "")),
        asked.getOrDefault("statut", ""),
        asked.getOrDefault("sequence", ""),
        asked.getOrDefault("responsable", ""),
        asked.getOrDefault("fonction", ""));
  }

  private static String cut(String q) {
    return q.length() > 100 ? q.substring(0, 100) : q;
  }

  @GetMapping("/dossiers")
  String list(
      @ModelAttribute("filter") DossierFilter filter,
      @RequestParam(name = "apres", required = false) @Nullable String after,
      Authentication who,
      Locale locale,
      Model model) {
    var reader = readers.of(locale);
    var found =
        query.page(filter.sql(who.getName(), reader.instant()), ListKey.read(after), PAGE + 1);
    var shown = rows.rows(found.stream().limit(PAGE).toList(), reader);
    model.addAttribute("rows", shown);
    model.addAttribute("more", found.size() > PAGE ? shown.get(PAGE - 1).key() : null);
    model.addAttribute("tabs", tabs(who, reader));
    choices(model, reader);
    return "dossiers";
  }

  private void choices(Model model, Reader reader) {
    model.addAttribute("statuses", labelled(query.statuses(), "dossier.status.", reader));
    model.addAttribute(
        "owners",
        query.owners().stream()
            .map(owner -> new Choice(owner, reader.names().account(owner)))
            .toList());
    model.addAttribute("sequences", choices.templates().all());
    model.addAttribute("roles", choices.roles().list());
    model.addAttribute("reperes", choices.reperes().definitions());
  }

  private static List<Choice> labelled(List<String> codes, String prefix, Reader reader) {
    return codes.stream().map(code -> new Choice(code, reader.label(prefix, code))).toList();
  }

  private List<Tab> tabs(Authentication who, Reader reader) {
    return LISTS.stream()
        .map(name -> new DossierFilter(name, "", "", "", "", ""))
        .map(
            filter ->
                new Tab(filter.list(), query.count(filter.sql(who.getName(), reader.instant()))))
        .toList();
  }

  /** What is listed, for a spreadsheet: at most 10,000 dossiers; no cell is a formula. */
  @GetMapping("/dossiers.csv")
  ResponseEntity<byte[]> csv(
      @ModelAttribute("filter") DossierFilter filter, Authentication who, Locale locale) {
    var reader = readers.of(locale);
    var found = query.page(filter.sql(who.getName(), reader.instant()), null, MOST_IN_CSV);
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"dossiers.csv\"")
        .body(DossiersCsv.write(rows.rows(found, reader), reader));
  }

  /** Something to choose. */
  public record Choice(String value, String label) {}
}
