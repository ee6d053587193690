package io.jalon.web.steering;

import io.jalon.dossier.Intervenant;
import io.jalon.dossier.Intervenants;
import io.jalon.dossier.Roles;
import io.jalon.portfolio.Portfolios;
import io.jalon.portfolio.Transfer;
import io.jalon.portfolio.Transfers;
import io.jalon.web.dossier.Reader;
import io.jalon.web.dossier.Readers;
import io.jalon.web.people.PeopleChoices;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Transfers of portfolios: who gives what to whom, what it will move, and what came of it. */
@Controller
@RequestMapping("/pilotage/portefeuilles")
@PreAuthorize("hasAuthority('view')")
class PortfolioPage {

  private final Portfolios portfolios;
  private final Transfers transfers;
  private final Registry registry;
  private final PeopleChoices choices;
  private final Readers readers;

  /** Who is who, and what there is to hold. */
  @Component
  record Registry(Intervenants intervenants, Roles roles) {}

  PortfolioPage(
      Portfolios portfolios,
      Transfers transfers,
      Registry registry,
      PeopleChoices choices,
      Readers readers) {
    this.choices = choices;
    this.portfolios = portfolios;
    this.transfers = transfers;
    this.registry = registry;
    this.readers = readers;
  }

  /**
   * Asks between whom, and shows what would move.
   *
   * @param from whose portfolio
   * @param to who would take it over
   * @param roles {@code fonction}: the functions that go; all of them when none is named
   */
  @GetMapping
  String ask(
      @RequestParam(name = "de", defaultValue = "") String from,
      @RequestParam(name = "a", defaultValue = "") String to,
      @RequestParam(name = "fonction", required = false) @Nullable List<String> roles,
      Locale locale,
      Model model) {
    var reader = readers.of(locale);
    var giver = registry.intervenants().find(from).orElse(null);
    var taker = registry.intervenants().find(to).filter(Intervenant::active).orElse(null);
    var chosen = roles == null ? List.<String>of() : roles;
    model.addAttribute("people", choices.house(giver, taker));
    model.addAttribute("today", reader.today().toString());
    model.addAttribute("chosen", chosen);
    model.addAttribute("transfers", rows(reader));
    model.addAttribute("same", giver != null && giver.equals(taker));
    if (giver != null) {
      model.addAttribute("from", giver);
      model.addAttribute("functions", functions(giver, reader));
      if (taker != null && !taker.equals(giver)) {
        model.addAttribute("to", taker);
        model.addAttribute("portfolio", portfolios.of(giver, taker, chosen));
      }
    }
    model.addAttribute("names", reader.names());
    return "portfolios";
  }

  private List<Function> functions(Intervenant giver, Reader reader) {
    return portfolios.functions(giver).stream()
        .map(role -> new Function(role, reader.names().role(role)))
        .toList();
  }

  private List<Row> rows(Reader reader) {
    return transfers.newest().stream().map(transfer -> row(transfer, reader)).toList();
  }

  private Row row(Transfer transfer, Reader reader) {
    return new Row(
        transfer.id(),
        name(transfer.from()),
        name(transfer.to()),
        transfer.roles().stream().map(reader.names()::role).toList(),
        reader.day(transfer.day()),
        transfer.status().name(),
        reader.text(
            "portfolio.asked",
            reader.names().account(transfer.askedBy()),
            reader.moment(transfer.askedAt())));
  }

  private String name(String id) {
    return registry.intervenants().find(id).map(Intervenant::name).orElse(id);
  }

  /** What came of one transfer. */
  @GetMapping("/{id}")
  String one(@PathVariable String id, Locale locale, Model model) {
    var reader = readers.of(locale);
    var transfer =
        transfers
            .find(id)
            .orElseThrow(
                () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "transfer.unknown"));
    model.addAttribute("row", row(transfer, reader));
    model.addAttribute("lines", transfers.lines(id));
    model.addAttribute("names", reader.names());
    return "portfolio";
  }

  /** A function that somebody holds. */
  public record Function(String id, String label) {}

  /** A transfer in the list. */
  public record Row(
      String id,
      String from,
      String to,
      List<String> roles,
      String day,
      String status,
      String asked) {}
}
