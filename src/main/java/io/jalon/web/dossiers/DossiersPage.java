package io.jalon.web.dossiers;

import io.jalon.dossier.Labels;
import io.jalon.dossier.Repere;
import io.jalon.dossier.Reperes;
import io.jalon.web.dossier.Reader;
import io.jalon.web.dossier.Readers;
import io.jalon.web.lists.ListColumns;
import io.jalon.web.lists.SearchTerms;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

  private final DossierQuery query;
  private final DossierRows rows;
  private final Asking asking;
  private final Choices choices;
  private final Readers readers;

  /** What can be asked. */
  @Component
  record Asking(ListTabs tabs, FilterChoices filters, SentTexts texts, ListColumns columns) {}

  /** What bulk actions choose from, and columns show. */
  @Component
  record Choices(Reperes reperes, Labels labels) {}

  DossiersPage(
      DossierQuery query, DossierRows rows, Asking asking, Choices choices, Readers readers) {
    this.query = query;
    this.rows = rows;
    this.asking = asking;
    this.choices = choices;
    this.readers = readers;
  }

  /** What a request asks. */
  @ModelAttribute("asked")
  SearchTerms asked(@RequestParam Map<String, String> parameters) {
    return SearchTerms.of(parameters.getOrDefault("liste", ""), parameters);
  }

  /** In which order. */
  @ModelAttribute("order")
  DossierOrder order(@RequestParam(name = "ordre", required = false) @Nullable String order) {
    return DossierOrder.of(order);
  }

  @GetMapping("/dossiers")
  String list(
      @ModelAttribute("asked") SearchTerms asked,
      @RequestParam(name = "apres", required = false) @Nullable String after,
      Authentication who,
      Locale locale,
      Model model) {
    var order = (DossierOrder) Objects.requireNonNull(model.getAttribute("order"));
    var reader = readers.of(locale);
    var account = who.getName();
    var filter = DossierFilter.of(asked, account, reader.instant());
    var found = order.page(query, filter, after, PAGE + 1);
    var columns = asking.columns().of(account);
    model.addAttribute("rows", rows.rows(found.stream().limit(PAGE).toList(), columns, reader));
    model.addAttribute("more", found.size() > PAGE ? order.key(found.get(PAGE - 1)) : null);
    model.addAttribute("tabs", asking.tabs().of(asked, account, reader));
    model.addAttribute("columns", columns);
    model.addAttribute("every", asking.columns().all());
    choices(asked, model, reader);
    return "dossiers";
  }

  /** The lists again, with their numbers. */
  @GetMapping("/listes/dossiers")
  String counts(
      @ModelAttribute("asked") SearchTerms asked, Authentication who, Locale locale, Model model) {
    model.addAttribute("tabs", asking.tabs().counted(asked, who.getName(), readers.of(locale)));
    return "dossier-tabs";
  }

  private void choices(SearchTerms asked, Model model, Reader reader) {
    var filters = asking.filters().filters(reader);
    model.addAttribute("filters", filters);
    model.addAttribute("owners", asking.filters().colleagues(reader));
    model.addAttribute("types", asking.filters().types(reader));
    model.addAttribute("texts", asking.texts().of(reader));
    model.addAttribute("chips", FilterChoices.chips(asked, filters));
    model.addAttribute("orders", List.of(DossierOrder.values()));
    model.addAttribute("address", ListAddress.of(asked));
    model.addAttribute("unfiltered", ListAddress.list(asked.list()));
    model.addAttribute("labels", choices.labels().list());
    model.addAttribute("reperes", choices.reperes().definitions());
    model.addAttribute("zone", reader.zone().getId());
    model.addAttribute("named", named());
  }

  /** What the repères are called that columns show. */
  private Map<String, String> named() {
    return choices.reperes().definitions().stream()
        .collect(Collectors.toMap(one -> ListColumns.REPERE + one.id(), Repere::label));
  }

  /** What is listed, for a spreadsheet: at most 10,000 dossiers; no cell is a formula. */
  @GetMapping("/dossiers.csv")
  ResponseEntity<byte[]> csv(
      @ModelAttribute("asked") SearchTerms asked,
      @ModelAttribute("order") DossierOrder order,
      Authentication who,
      Locale locale) {
    var reader = readers.of(locale);
    var filter = DossierFilter.of(asked, who.getName(), reader.instant());
    var columns = asking.columns().of(who.getName());
    var found = rows.rows(order.page(query, filter, null, ListCsv.MOST), columns, reader);
    return ListCsv.file("dossiers.csv", DossiersCsv.write(found, reperes(columns), reader));
  }

  private List<Repere> reperes(List<String> columns) {
    return choices.reperes().definitions().stream()
        .filter(one -> columns.contains(ListColumns.REPERE + one.id()))
        .toList();
  }
}
