package io.jalon.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.jalon.dossier.Clients;
import io.jalon.dossier.Dossiers;
import io.jalon.dossier.Intervenant;
import io.jalon.dossier.IntervenantKind;
import io.jalon.dossier.Intervenants;
import io.jalon.dossier.Intervenants.NewIntervenant;
import io.jalon.dossier.RoleHolders;
import io.jalon.dossier.Scope;
import io.jalon.message.Message;
import io.jalon.message.MessageStatus;
import io.jalon.message.Messages;
import io.jalon.message.Notifications;
import io.jalon.message.Notifications.About;
import io.jalon.outbox.HttpCall.Status;
import io.jalon.outbox.HttpCalls;
import io.jalon.run.Launcher;
import io.jalon.template.Publisher;
import io.jalon.template.Templates;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** Messages that wait for a person, the bell, and where dossiers wait, in a browser. */
@OnH2
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"jalon.demo=true", "jalon.test.name=correspondence"})
@ContextConfiguration(initializers = Databases.class)
class CorrespondenceScenario {

  private static final String LETTER =
      """
      sequence: courrier
      name: Courrier
      roles: { gestionnaire: internal, locataire: contact }
      messages:
        avis: { subject: "Avis au dossier ${dossier.reference}", body: "Bonjour ${client.nom}." }
      steps:
        - id: ecrire
          actions:
            - { id: lettre, role: gestionnaire, send-message: { template: avis, to: locataire, validate: true } }
          routes: [ { otherwise: fini } ]
        - { id: fini, end: Fini }
      """;

  private static final String DEPOSIT =
      """
      sequence: depot_page
      name: Dépôt au registre
      roles: { gestionnaire: internal }
      steps:
        - id: deposer
          actions:
            - { id: depot, role: gestionnaire, http-request: { url: 'https://registre.example.fr/d' } }
          routes: [ { when: 'depot.result = "reussi"', to: fini }, { otherwise: rien } ]
        - { id: fini, end: Fini }
        - { id: rien, end: Rien }
      """;

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private static final List<String> PAGES =
      List.of(
          "/",
          "/taches?liste=toutes",
          "/taches?liste=retard&fonction=gestionnaire",
          "/dossiers?q=march%25&statut=ouvert&sequence=contentieux_locatif&fonction=gestionnaire",
          "/dossiers?liste=pause",
          "/dossiers?liste=non-pourvus",
          "/chercher?q=marchal",
          "/clients?q=a",
          "/clients/CLI-001",
          "/envois?etat=HELD",
          "/envois?etat=TO_PRINT",
          "/envois/requetes",
          "/envois/corrections/courrier",
          "/taches/calendrier?liste=equipe&vue=mois",
          "/raccourcis",
          "/dossiers/IMP-2026-007/reponses",
          "/dossiers/IMP-2026-007",
          "/dossiers/IMP-2026-007/sequence",
          "/dossiers/IMP-2026-007/intervenants",
          "/dossiers/IMP-2026-007/a-venir",
          "/dossiers/IMP-2026-007/pieces",
          "/dossiers/IMP-2026-007/echanges",
          "/dossiers/IMP-2026-007/historique",
          "/dossiers/IMP-2026-007/reperes/date_audience/apercu?value=2027-05-04",
          "/dossiers/IMP-2026-007/lancement/reclamation_client");

  @LocalServerPort private int port;
  @Autowired private Clients clients;
  @Autowired private Dossiers dossiers;
  @Autowired private Launcher launcher;
  @Autowired private RoleHolders holders;
  @Autowired private Intervenants intervenants;
  @Autowired private Templates templates;
  @Autowired private Publisher publisher;
  @Autowired private Messages messages;
  @Autowired private HttpCalls calls;
  @Autowired private Notifications notifications;
  @Autowired private JdbcClient jdbc;

  private Browser browser;

  @BeforeEach
  void camille() {
    if (templates.latest("courrier").isEmpty()) {
      templates.saveDraft(LETTER, "ines.lopez");
      publisher.publish("courrier", "ines.lopez");
    }
    browser = Browser.patient(port);
    browser.signIn("camille.martin", "jalon-demo");
  }

  @AfterEach
  void closeIt() {
    browser.close();
  }

  private Page open(String path) {
    return browser.open(path, 1440);
  }

  private String id(String reference) {
    return dossiers.find(reference).orElseThrow().id();
  }

  private Intervenant contact(String name) {
    var email = name.split(" ")[0] + "@exemple.fr";
    return intervenants.create(new NewIntervenant(IntervenantKind.CONTACT, name, email, null));
  }

  private void written(String reference) {
    launcher.launch("courrier", id(reference), "camille.martin");
  }

  private MessageStatus status(String reference) {
    return messages.of(id(reference)).get(0).status();
  }

  @Test
  void one_key_validates_a_message_and_opens_the_next_one() {
    written("IMP-2026-001");
    written("IMP-2026-002");
    var page = open("/envois");
    assertThat(page.locator(".letter").first()).containsText("Bonjour");
    var first = page.locator("#lettre").textContent();
    page.keyboard().press("v");
    assertThat(page.locator("#dit")).containsText("est validé");
    assertThat(page.locator("#lettre")).not().hasText(first);
    var reference = first.substring(first.indexOf("IMP"));
    assertThat(status(reference)).isEqualTo(MessageStatus.QUEUED);
  }

  @Test
  void after_a_key_one_reads_on_at_the_next_message() {
    written("IMP-2026-009");
    written("IMP-2026-010");
    var page = open("/envois");
    page.keyboard().press("s");
    page.waitForURL(url -> url.contains("message="));
    assertThat(page.locator("#lettre")).isFocused();
  }

  @Test
  void the_queue_says_to_whom_each_message_goes() {
    written("IMP-2026-011");
    var message = messages.of(id("IMP-2026-011")).get(0);
    var page = open("/envois?message=" + message.id());
    assertThat(page.locator(".q-list [aria-current]"))
        .containsText("À " + message.recipientName() + " · IMP-2026-011");
  }

  @Test
  @Tag("F-19")
  void one_message_to_two_people_stands_once_and_says_that_one_validation_lets_both_go() {
    var scope = Scope.dossier(id("IMP-2026-012"));
    holders.bind(scope, "locataire", contact("Karim Aubert"));
    holders.share(scope, "locataire", contact("Sophie Aubert"));
    written("IMP-2026-012");
    var both = messages.of(id("IMP-2026-012"));
    assertThat(both).hasSize(2);
    var page = open("/envois?message=" + both.get(1).id());
    assertThat(page.locator(".q-list li", text("IMP-2026-012"))).hasCount(1);
    assertThat(page.locator(".q-list [aria-current]"))
        .containsText("À Karim Aubert et Sophie Aubert");
    assertThat(page.locator(".j-callout"))
        .containsText("Vaut pour les 2 destinataires : Karim Aubert et Sophie Aubert");
    assertThat(page.locator("[data-hotkey=V]")).containsText("Valider les 2 envois");
    page.keyboard().press("v");
    assertThat(page.locator("#dit")).containsText("les 2 envois sont validés");
    assertThat(messages.of(id("IMP-2026-012")))
        .extracting(Message::status)
        .containsOnly(MessageStatus.QUEUED);
  }

  @Test
  @Tag("F-19")
  void a_message_whose_facts_have_changed_is_set_aside_and_one_key_prepares_it_again() {
    written("IMP-2026-008");
    jdbc.sql("update client set name = 'Moreau et fils' where id = ?")
        .param(dossiers.find("IMP-2026-008").orElseThrow().clientId())
        .update();
    var page = open("/envois?message=" + messages.of(id("IMP-2026-008")).get(0).id());
    assertThat(page.locator(".q-list [aria-current]")).containsText("Les faits ont changé");
    assertThat(page.locator(".j-callout")).containsText("Moreau et fils");
    assertThat(page.locator("[data-hotkey=V]")).hasCount(0);
    page.keyboard().press("n");
    assertThat(page.locator("#dit")).containsText("préparé de nouveau");
    assertThat(page.locator(".letter").first()).containsText("Bonjour Moreau et fils");
    assertThat(page.locator("[data-hotkey=V]")).hasCount(1);
  }

  @Test
  void a_message_is_edited_and_the_text_of_its_template_is_kept() {
    written("IMP-2026-003");
    var page = open("/envois?message=" + messages.of(id("IMP-2026-003")).get(0).id());
    page.locator("[data-open=modifier]").click();
    page.locator("dialog[open] textarea").fill("Bonjour, <b>et merci</b>.");
    page.locator("dialog[open] button[type=submit]").click();
    assertThat(page.locator("#dit")).containsText("Texte enregistré");
    assertThat(page.locator(".letter").first()).containsText("<b>et merci</b>");
    open("/dossiers/IMP-2026-003/echanges");
    page.locator("details.read summary").first().click();
    assertThat(page.locator("main")).containsText("Bonjour Nadia Benali.");
  }

  @Test
  void a_refusal_asks_for_its_reason_and_nothing_leaves() {
    written("IMP-2026-004");
    var page = open("/envois?message=" + messages.of(id("IMP-2026-004")).get(0).id());
    page.locator("[data-open=refuser]").click();
    page.locator("dialog[open] textarea").fill("Déjà prévenu");
    page.locator("dialog[open] button[type=submit]").click();
    assertThat(page.locator("#dit")).containsText("ne partira pas");
    assertThat(status("IMP-2026-004")).isEqualTo(MessageStatus.REFUSED);
  }

  @Test
  @Tag("F-123")
  void who_is_there_hears_of_a_notification_at_once_and_it_stays_until_read() {
    var page = open("/dossiers");
    var before = notifications.of("camille.martin").size();
    notifications.notify(
        "camille.martin", About.dossier(id("IMP-2026-005")), "Le greffe a répondu");
    assertThat(page.locator("#dit[role=status]")).containsText("Le greffe a répondu");
    assertThat(page.locator("#dit a[href='/dossiers/IMP-2026-005']")).isVisible();
    open("/notifications");
    assertThat(page.locator("li", text("Le greffe a répondu"))).containsText("Non lue");
    page.locator("li", text("Le greffe a répondu")).locator("button").click();
    assertThat(page.locator("li", text("Le greffe a répondu"))).not().containsText("Non lue");
    assertThat(notifications.of("camille.martin")).hasSize(before + 1);
  }

  @Test
  @Tag("F-123")
  void who_was_away_finds_it_at_their_next_sign_in_and_what_they_read_stays_read() {
    browser.signOut();
    notifications.notify(
        "paul.riviere", About.dossier(id("IMP-2026-005")), "Le locataire a rappelé");
    browser.signIn("paul.riviere", "jalon-demo");
    var page = open("/");
    assertThat(page.locator("#non-lues")).isVisible();
    open("/notifications");
    page.locator("li", text("Le locataire a rappelé")).locator("button").click();
    assertThat(page.locator("li", text("Le locataire a rappelé"))).not().containsText("Non lue");
    browser.signOut();
    browser.signIn("paul.riviere", "jalon-demo");
    open("/notifications");
    assertThat(page.locator("li", text("Le locataire a rappelé"))).not().containsText("Non lue");
  }

  @Test
  void a_file_of_clients_is_looked_at_applied_and_taken_back() {
    var page = open("/parametres/imports");
    page.locator("#fichier")
        .setInputFiles(
            new FilePayload(
                "clients.csv",
                "text/csv",
                "Code client;Raison sociale;Nature\nWEB-1;<b>Dupré</b>;company\n;Sans code;company\n"
                    .getBytes(StandardCharsets.UTF_8)));
    page.locator("form[data-upload] button[type=submit]").click();
    assertThat(page.locator("[data-lines]")).containsText("<b>Dupré</b>");
    assertThat(page.locator("[data-lines] .late")).hasCount(1);
    page.locator("[data-apply]").click();
    page.locator("dialog[open] button[type=submit]").click();
    assertThat(page.locator("#dit")).containsText("Import appliqué");
    assertThat(clients.find("WEB-1")).isPresent();
    page.locator("[data-undo]").click();
    page.locator("dialog[open] button[type=submit]").click();
    assertThat(page.locator("#dit")).containsText("Import annulé");
    assertThat(clients.find("WEB-1")).isEmpty();
  }

  private static Page.LocatorOptions text(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  @Test
  @Tag("F-27")
  void a_request_that_has_not_left_is_stopped_on_its_page() {
    templates.saveDraft(DEPOSIT, "ines.lopez");
    publisher.publish("depot_page", "ines.lopez");
    launcher.launch("depot_page", id("IMP-2026-005"), "camille.martin");
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                calls.of(id("IMP-2026-005")).stream()
                    .anyMatch(call -> call.status() == Status.QUEUED && call.attempts() > 0));
    var page = open("/envois/requetes");
    page.locator("[data-open^=arreter]").first().click();
    page.locator("dialog[open] textarea").fill("Déposé à la main");
    page.locator("dialog[open] button[type=submit]").click();
    assertThat(page.locator("#dit")).containsText("La requête est arrêtée");
    assertThat(page.locator("table")).containsText("Arrêtée avant son départ");
  }

  @Test
  void a_letter_is_marked_as_printed_and_its_receipt_recorded() {
    templates.saveDraft(
        LETTER
            .replace("sequence: courrier", "sequence: courrier_papier")
            .replace("validate: true", "letter: true"),
        "ines.lopez");
    publisher.publish("courrier_papier", "ines.lopez");
    launcher.launch("courrier_papier", id("IMP-2026-006"), "camille.martin");
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                messages.of(id("IMP-2026-006")).stream()
                    .anyMatch(one -> one.status() == MessageStatus.TO_PRINT));
    var page = open("/envois?etat=TO_PRINT");
    var subject = page.locator("tbody th .t").first().textContent();
    page.locator("tbody tr").first().locator("form button").click();
    assertThat(page.locator("#dit")).containsText("est marquée imprimée");
    open("/envois?etat=PRINTED");
    var row = page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(subject));
    row.first().locator("[data-open^=recue]").click();
    page.locator("dialog[open] input[type=date]").fill(LocalDate.now(PARIS).toString());
    page.locator("dialog[open] button[type=submit]").click();
    assertThat(page.locator("#dit")).containsText("La réception est consignée");
    assertThat(row.first()).containsText("reçu le");
  }

  @Test
  void every_list_and_every_section_of_a_dossier_opens() {
    launcher.launch("contentieux_locatif", id("IMP-2026-007"), "camille.martin");
    for (var path : PAGES) {
      assertThat(browser.page().navigate("http://localhost:" + port + path).status())
          .as(path)
          .isEqualTo(200);
    }
  }

  @Test
  void managers_see_where_dossiers_wait() {
    launcher.launch("contentieux_locatif", id("IMP-2026-006"), "camille.martin");
    var page = open("/pilotage?sequence=contentieux_locatif");
    assertThat(page.locator("[data-diagram][data-ready]")).isVisible();
    assertThat(page.locator("[data-element-id=relance_amiable].is-heat-1")).hasCount(1);
    assertThat(page.locator("main")).containsText("Relance amiable");
  }
}
