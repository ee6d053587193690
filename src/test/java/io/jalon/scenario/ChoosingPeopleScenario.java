package io.jalon.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.jalon.dossier.Dossier;
import io.jalon.dossier.Intervenant;
import io.jalon.dossier.Intervenants;
import io.jalon.dossier.RoleHolders;
import io.jalon.dossier.Scope;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Whom pages offer when somebody is to be named, and who is found by typing. */
@Scenario
class ChoosingPeopleScenario {

  private static final String TEMPLATE =
      """
      sequence: choix_gens
      name: Choix de gens
      roles: { gestionnaire: internal, locataire: contact }
      steps:
        - id: etape
          actions: [ { id: appel, role: gestionnaire, task: Appeler } ]
          routes: [ { otherwise: fini } ]
        - { id: fini, end: Fini }
      """;

  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private Rest rest;
  @Autowired private RoleHolders holders;
  @Autowired private Intervenants intervenants;
  @Autowired private WebApplicationContext context;

  private MockMvc mvc;
  private Dossier dossier;
  private String unique;

  @BeforeEach
  void aDossier() {
    DefaultMockMvcBuilder builder = MockMvcBuilders.webAppContextSetup(context);
    mvc = builder.apply(springSecurity()).build();
    office.functions("locataire", "gestionnaire");
    office.collaborator("camille", "Camille Martin");
    dossier = office.dossier("Mme Nadia Benali");
    unique = "zx" + System.nanoTime();
  }

  private Intervenant contact(String first) {
    return office.contact(first + " " + unique, first + "@" + unique + ".example");
  }

  private String page(String path, Object... values) throws Exception {
    return answer(path, values).getContentAsString();
  }

  private MockHttpServletResponse answer(String path, Object... values) throws Exception {
    return mvc.perform(
            get(path, values)
                .header("Accept-Language", "fr")
                .with(user("camille").authorities(() -> "view", () -> "steer")))
        .andReturn()
        .getResponse();
  }

  private String found(String q, String more) throws Exception {
    return page("/chercher/intervenants?champ=qui-locataire&q={q}" + more, q);
  }

  private String intervenantsPage() throws Exception {
    return page("/dossiers/{d}/intervenants", dossier.reference());
  }

  private static long options(String page) {
    return Pattern.compile("<option value=\"[^\"]").matcher(page).results().count();
  }

  @Test
  @Tag("F-98")
  void a_page_offers_the_house_and_of_the_contacts_those_of_the_client() throws Exception {
    var here = contact("Ici");
    var elsewhere = contact("Ailleurs");
    office.bind(dossier, "locataire", here);
    office.bind(office.dossier("M. Autre"), "locataire", elsewhere);

    assertThat(intervenantsPage())
        .contains(here.id(), "Camille Martin (collaborateur)")
        .doesNotContain(elsewhere.id());
    assertThat(page("/clients/{c}", dossier.clientId()))
        .contains(here.id())
        .doesNotContain(elsewhere.id());
  }

  @Test
  @Tag("F-98")
  void a_contact_of_another_dossier_of_the_client_or_of_a_sequence_there_is_offered()
      throws Exception {
    office.publish(TEMPLATE);
    var onRun = contact("Suivi");
    life.launch("choix_gens", dossier);
    holders.bind(Scope.run(life.run(dossier).id()), "locataire", onRun);

    assertThat(page("/clients/{c}", dossier.clientId())).contains(onRun.id());
  }

  @Test
  void somebody_is_found_by_the_beginning_of_a_name_without_accents_or_by_an_email()
      throws Exception {
    var zoe = contact("Zoé");
    contact("Luc");

    assertThat(found("zoe " + unique.substring(0, 10), "")).contains(zoe.id());
    assertThat(found("zoe@" + unique, ""))
        .contains(
            "<option value=\"" + zoe.id() + "\" selected>Zoé " + unique + " (contact), Zo",
            "la voici choisie");
    assertThat(found(unique, "")).contains("size=\"2\"", "2 personnes répondent");
  }

  @Test
  void what_is_typed_is_shown_as_text() throws Exception {
    assertThat(found("<b>{0}'" + unique, ""))
        .contains("Personne ne répond à «\u00a0&lt;b&gt;{0}&#39;" + unique + "\u00a0».")
        .doesNotContain("<b>");
  }

  @Test
  void of_many_who_answer_twenty_are_shown() throws Exception {
    IntStream.range(0, 22).forEach(n -> contact("Nombreux" + n));
    var page = found(unique, "");
    assertThat(options(page)).isEqualTo(20);
    assertThat(page).contains("Plus de 20 personnes");
  }

  @Test
  @Tag("F-102")
  void who_is_deactivated_is_found_only_to_give_away_what_they_hold() throws Exception {
    var gone = contact("Parti");
    intervenants.activate(gone.id(), false);

    assertThat(found(unique, "")).doesNotContain(gone.id());
    assertThat(page("/chercher/intervenants?champ=a&q={q}", unique)).doesNotContain(gone.id());
    assertThat(page("/chercher/intervenants?champ=de&q={q}", unique))
        .contains(gone.id(), "désactivé");
  }

  @Test
  @Tag("F-97")
  void only_the_kind_that_the_sequences_under_way_want_is_offered_and_found() throws Exception {
    office.publish(TEMPLATE);
    life.launch("choix_gens", dossier);
    var contact = contact("Nadia");
    var partner = office.partner(unique, "Maître " + unique);

    assertThat(intervenantsPage())
        .contains("champ=qui-locataire&amp;dossier=" + dossier.reference() + "&amp;genre=CONTACT");
    assertThat(found(unique, "&genre=CONTACT")).contains(contact.id()).doesNotContain(partner.id());
    assertThat(found("", "&genre=PARTNER&dossier=" + dossier.reference()))
        .contains(partner.id())
        .doesNotContain("Camille Martin", "size=");
  }

  @Test
  @Tag("F-93")
  void only_who_may_see_dossiers_searches_people() {
    var path = "/chercher/intervenants?q=ca&dossier=INCONNU-0";
    assertThat(status(path, "view")).isEqualTo(404);
    assertThat(status(path, "act")).isEqualTo(403);
  }

  private int status(String path, String right) {
    try {
      return mvc.perform(get(path).with(user("camille").authorities(() -> right)))
          .andReturn()
          .getResponse()
          .getStatus();
    } catch (Exception broken) {
      throw new AssertionError(broken);
    }
  }

  @Test
  @Tag("F-102")
  void who_moves_is_found_by_the_new_email() throws Exception {
    var moved = office.contact("Mobile " + unique, "avant" + unique + "@example.fr");
    intervenants.move(moved.id(), "nouvelle-" + unique + "@example.fr", null);
    assertThat(found("nouvelle " + unique, "")).contains(moved.id());
    assertThat(found("avant" + unique, "")).doesNotContain(moved.id());
  }

  @Test
  @Tag("F-91")
  void over_rest_intervenants_come_a_page_at_a_time_by_kind_and_name() throws Exception {
    var names = IntStream.range(0, 3).mapToObj(n -> contact("Page" + n).name()).toList();
    office.partner(unique, "Maître " + unique);
    var first = answer("/api/v1/intervenants?kind=CONTACT&limit=2&q={q}", unique);
    var link = String.valueOf(first.getHeader("Link"));
    var second = answer(link.replaceFirst("<(.*)>; rel=\"next\"", "$1"));

    assertThat(first.getContentAsString(UTF_8))
        .contains(names.get(0), names.get(1))
        .doesNotContain(names.get(2), "Maître");
    assertThat(second.getContentAsString(UTF_8))
        .contains(names.get(2))
        .doesNotContain(names.get(1), "Maître");
    assertThat(second.getHeader("Link")).isNull();
  }

  @Test
  void a_list_over_rest_that_goes_on_after_nobody_is_refused() {
    var refused = rest.as("camille").get("/api/v1/intervenants?after=personne");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body()).contains("personne");
    assertThat(rest.as("camille").get("/api/v1/intervenants?limit=0").status()).isEqualTo(400);
    assertThat(rest.as("camille").get("/api/v1/intervenants?kind=PIGEON").body())
        .contains("CONTACT");
  }
}
