package io.jalon.web.dossiers;

import io.jalon.dossier.Client;
import io.jalon.dossier.Clients;
import io.jalon.dossier.Holding;
import io.jalon.dossier.RoleHolders;
import io.jalon.template.Templates;
import io.jalon.web.dossier.Readers;
import io.jalon.web.people.PeopleChoices;
import io.jalon.web.people.WantedKinds;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** A client with its dossiers and its functions. */
@Controller
@RequestMapping("/clients")
@PreAuthorize("hasAuthority('view')")
class ClientsPage {

  private static final int PAGE = 50;

  private final ClientQuery query;
  private final DossierQuery dossiers;
  private final DossierRows rows;
  private final Around around;
  private final Readers readers;

  /** Who the client is and who acts for it. */
  @Component
  record Around(
      Clients clients,
      RoleHolders holders,
      Templates templates,
      PeopleChoices choices,
      ClientMoves moves) {}

  /** The dossiers of a client, in a list. */
  @Component
  record Lists(DossierQuery dossiers, DossierRows rows) {}

  ClientsPage(ClientQuery query, Lists lists, Around around, Readers readers) {
    this.query = query;
    this.dossiers = lists.dossiers();
    this.rows = lists.rows();
    this.around = around;
    this.readers = readers;
  }

  @GetMapping("/{id}")
  String one(@PathVariable String id, Authentication who, Locale locale, Model model) {
    var reader = readers.of(locale);
    var client =
        around
            .clients()
            .find(id)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "client.unknown"));
    var filter = new DossierFilter.Sql(" and d.client_id = ?", List.of(client.id()));
    model.addAttribute("client", client);
    model.addAttribute("rows", rows.rows(dossiers.page(filter, PAGE), reader));
    model.addAttribute("holders", holdings(client));
    model.addAttribute("wanted", wanted(client));
    model.addAttribute("people", around.choices().onClient(client.id()));
    model.addAttribute("needed", needed(client));
    around.moves().of(client, reader).into(model);
    return "client";
  }

  /** By function, which kind of holder the sequences on its dossiers want (F-97). */
  private Map<String, String> wanted(Client client) {
    return WantedKinds.of(
        query.running(client.id()).stream()
            .map(run -> around.templates().template(run.templateId(), run.version())));
  }

  /** The functions that sequences under way on the client's dossiers name. */
  private Set<String> needed(Client client) {
    return query.running(client.id()).stream()
        .flatMap(
            run ->
                around
                    .templates()
                    .template(run.templateId(), run.version())
                    .roles()
                    .keySet()
                    .stream())
        .collect(Collectors.toSet());
  }

  /** Archived functions only while somebody holds them (F-29). */
  private List<Holding> holdings(Client client) {
    return around.holders().onClient(client.id()).stream()
        .filter(one -> !one.role().archived() || !one.holders().isEmpty())
        .toList();
  }
}
