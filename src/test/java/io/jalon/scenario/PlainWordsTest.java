package io.jalon.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.jalon.dossier.Dossier;
import io.jalon.journal.Entry;
import io.jalon.journal.Journal;
import io.jalon.task.TaskCommands;
import io.jalon.task.TaskCommands.Answer;
import io.jalon.template.Publisher;
import io.jalon.template.Templates;
import java.util.List;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** What decided is told to case managers in the words of the office, never in those of a file. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"jalon.demo=true", "jalon.test.name=workspace"})
@ContextConfiguration(initializers = Databases.class)
class PlainWordsTest {

  private static final String UNPUBLISHED =
      """
      sequence: jamais_publiee
      name: Jamais publiée
      roles: { gestionnaire: internal }
      always: [ { event: mediation_demandee, to: fini_e } ]
      steps:
        - id: etape_e
          name: Premier contact
          actions:
            - { id: solde_e, role: gestionnaire, set-field: { field: dossier.statut, value: '"suivi"' } }
            - id: envoi_e
              role: gestionnaire
              http-request: { method: POST, url: "https://courrier.example/envois", fields: { reference_du_courrier: text } }
          routes: [ { otherwise: fini_e } ]
        - { id: fini_e, end: Fini }
      """;

  private static final String AFTER =
      """
      sequence: huit_jours
      name: Huit jours
      roles: { gestionnaire: internal }
      steps:
        - id: contact
          name: Contact
          actions:
            - { id: appeler, role: gestionnaire, task: "Appeler ${client.nom}" }
            - { id: rappeler, role: gestionnaire, after: 8 days after appeler, task: Rappeler }
          routes: [ { otherwise: fini_h } ]
        - { id: fini_h, end: Fini }
      """;

  @LocalServerPort private int port;
  @Autowired private ApplicationContext jalon;
  @Autowired private TaskCommands tasks;
  @Autowired private Journal journal;

  private OwnDossiers own;
  private Browser browser;

  @BeforeEach
  void camille() {
    own = new OwnDossiers(jalon);
    browser = Browser.patient(port);
    browser.signIn("camille.martin", "jalon-demo");
  }

  @AfterEach
  void closeIt() {
    browser.close();
  }

  /** A dossier of which the first call had a result, so that its sequence went on. */
  private Dossier called(String result) {
    var dossier = own.launched("contentieux_locatif");
    tasks.complete(own.open(dossier).id(), new Answer(result, null));
    return dossier;
  }

  private static AbstractStringAssert<?> words(String text) {
    return Assertions.assertThat(text);
  }

  private String history(Dossier dossier, String language) {
    var page =
        browser.open("/dossiers/" + dossier.reference() + "/historique?langue=" + language, 1440);
    return page.locator("main").textContent();
  }

  @Test
  @Tag("F-82")
  void a_route_says_by_which_answer_and_amount_it_was_taken() {
    var dossier = called("refus");
    browser.page().waitForCondition(() -> history(dossier, "fr").contains("Suite"));
    words(history(dossier, "fr"))
        .contains("Appeler Léa Morel au sujet de l’impayé\u00A0: Refus de payer")
        .contains("Solde\u00A0: 5\u00A0890,40\u00A0€")
        .doesNotContain("appel.result", "expired", "= refus", "client.nom");
    words(history(dossier, "en")).contains("Refus de payer Balance: ");
  }

  @Test
  @Tag("F-82")
  void why_an_action_is_there_is_told_without_codes() {
    var dossier = called("contestation");
    browser.page().waitForCondition(() -> own.isOpen(dossier));
    var page = browser.open("/dossiers/" + dossier.reference() + "/sequence", 1440);
    assertThat(page.locator(".chain")).containsText("Somme contestée");
    assertThat(page.locator(".chain")).not().containsText("appel.result");
    assertThat(page.locator("main")).not().containsText("client.nom");
  }

  @Test
  void a_refusal_tells_what_was_entered_by_its_labels() {
    var dossier = own.launched("contentieux_locatif");
    var place = new Entry.Place("r", "contentieux_locatif", 1, "relance_amiable", "appel", 1);
    journal.write(
        Entry.of("command_refused", dossier.id())
            .in(place)
            .with("kind", "too_late")
            .with("command", "completion")
            .with("values", "result = refus, note = Trop tard, revision = 12"));
    words(history(dossier, "fr"))
        .contains("Résultat\u00A0: Refus de payer, Commentaire\u00A0: Trop tard")
        .doesNotContain("revision");
  }

  @Test
  void a_line_of_the_history_leads_to_the_page_that_has_its_message() {
    var dossier = own.plain();
    journal.write(Entry.of("message_sent", dossier.id()).with("message", "m-1"));
    var page = browser.open("/dossiers/" + dossier.reference() + "/historique", 1440);
    var link = page.locator("main a[href$='#message-m-1']");
    assertThat(link)
        .hasAttribute("href", "/dossiers/" + dossier.reference() + "/echanges#message-m-1");
  }

  @Test
  void functions_teams_and_events_are_told_by_their_names() {
    var dossier = own.plain();
    journal.write(Entry.of("launch_warned", dossier.id()).with("roles", "huissier, avocat"));
    journal.write(
        Entry.of("alert_raised", dossier.id()).with("title", "x").with("team", "gestionnaires"));
    journal.write(Entry.of("event_arrived", dossier.id()).with("event", "versement_effectue"));
    words(history(dossier, "fr"))
        .contains("Huissier, Avocat", "l’équipe Gestionnaires", "Versement effectué");
  }

  @Test
  void a_trial_of_an_unpublished_draft_calls_everything_by_its_name() {
    jalon.getBean(Templates.class).saveDraft(UNPUBLISHED, "tests");
    browser.signOut();
    browser.signIn("ines.lopez", "jalon-demo");
    var dossier = own.plain();
    var page =
        browser.open(
            "/parametres/sequences/jamais_publiee/essai?dossier=" + dossier.reference(), 1440);
    words(page.locator("main").textContent())
        .contains(
            "Il arrive : Médiation demandée", "« Appel d’un programme »", "reference du courrier")
        .contains("Jalon (modèle Jamais publiée)")
        .doesNotContain("jamais_publiee)", "mediation demandee", "envoi_e", "reponse.");
  }

  @Test
  void the_diagram_of_a_dossier_has_its_names_where_the_process_has_tags() {
    var dossier = own.launched("contentieux_locatif");
    var page = browser.open("/dossiers/" + dossier.reference() + "/sequence", 1440);
    page.locator("[data-diagram][data-ready]").waitFor();
    words(page.locator("[data-diagram]").textContent().replaceAll("\\s+", ""))
        .contains(OwnDossiers.CLIENT.replace(" ", ""))
        .doesNotContain("client.nom", "nomduclient");
  }

  @Test
  @Tag("F-40")
  void how_a_date_was_counted_is_told_with_the_names_of_the_dossier() {
    jalon.getBean(Templates.class).saveDraft(AFTER, "tests");
    jalon.getBean(Publisher.class).publish("huit_jours", "tests");
    var dossier = own.launched("huit_jours");
    tasks.complete(own.open(dossier).id(), new Answer(null, null));
    for (var part : List.of("/a-venir", "/sequence")) {
      var page = browser.open("/dossiers/" + dossier.reference() + part, 1440);
      words(page.locator("main").textContent())
          .contains("(Appeler " + OwnDossiers.CLIENT + ")")
          .doesNotContain("[client.nom]");
    }
  }

  @Test
  void a_diagram_names_tags_and_events_as_people_do() {
    var dossier = own.launched("reclamation_client");
    var page = browser.open("/dossiers/" + dossier.reference() + "/sequence", 1440);
    page.locator("[data-diagram][data-ready]").waitFor();
    words(page.locator("[data-diagram]").textContent().replaceAll("\\s+", " "))
        .contains("Réclamation retirée")
        .doesNotContain("client.nom", "reclamation retiree");
  }
}
