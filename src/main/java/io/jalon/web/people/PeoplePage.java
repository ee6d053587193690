package io.jalon.web.people;

import io.jalon.dossier.Client;
import io.jalon.dossier.Clients;
import io.jalon.dossier.Dossier;
import io.jalon.dossier.Dossiers;
import io.jalon.dossier.IntervenantKind;
import io.jalon.web.dossier.Typed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The intervenants that a field offers while one types a name or an e-mail beside it. */
@Controller
class PeoplePage {

  /** The field of who gives something away, be they inactive. */
  private static final String GIVER = "de";

  private static final String OF_A_FUNCTION = "qui-";

  private final PeopleChoices choices;
  private final Places places;

  /** What somebody is to hold something on. */
  @Component
  record Places(Clients clients, Dossiers dossiers) {

    Optional<String> client(Asked asked) {
      return asked.dossier() == null
          ? Optional.ofNullable(asked.client()).map(this::ofClient)
          : Optional.of(ofDossier(asked.dossier()));
    }

    private String ofClient(String key) {
      return clients.find(key).map(Client::id).orElseThrow(() -> missing("client.unknown"));
    }

    private String ofDossier(String key) {
      return dossiers
          .seen(key)
          .map(Dossier::clientId)
          .orElseThrow(() -> missing("dossier.unknown"));
    }

    private static ResponseStatusException missing(String code) {
      return new ResponseStatusException(HttpStatus.NOT_FOUND, code);
    }
  }

  /**
   * Where somebody is chosen.
   *
   * @param champ the id of the field: {@code de} or {@code a}, or {@code qui-} and a function
   * @param genre only this kind
   * @param client on which client, by id or reference
   * @param dossier on which dossier, by id or reference
   */
  record Asked(
      @Nullable String champ,
      @Nullable IntervenantKind genre,
      @Nullable String client,
      @Nullable String dossier) {

    String field() {
      return champ == null ? OF_A_FUNCTION : champ;
    }

    boolean fits(Choice one) {
      return (genre == null || one.kind().equals(genre.name())) && (one.active() || giver());
    }

    boolean giver() {
      return field().equals(GIVER);
    }
  }

  PeoplePage(PeopleChoices choices, Places places) {
    this.choices = choices;
    this.places = places;
  }

  /** A fragment: the field anew, with those who fit; with those offered at first for no name. */
  @GetMapping("/chercher/intervenants")
  @PreAuthorize("hasAuthority('view')")
  String find(@RequestParam(defaultValue = "") String q, Asked asked, Model model) {
    var name = Typed.of(q);
    var offered = places.client(asked);
    var sought = Typed.isEnough(name);
    var found =
        sought
            ? choices.found(name, asked.genre(), !asked.giver())
            : offered(offered).stream().filter(asked::fits).toList();
    model.addAttribute("field", asked.field());
    model.addAttribute("sought", sought);
    model.addAttribute("q", name);
    model.addAttribute("more", sought && found.size() > PeopleChoices.MOST);
    model.addAttribute(
        "people", sought ? found.stream().limit(PeopleChoices.MOST).toList() : found);
    return "people-found";
  }

  private List<Choice> offered(Optional<String> client) {
    return client.map(choices::onClient).orElseGet(choices::house);
  }
}
