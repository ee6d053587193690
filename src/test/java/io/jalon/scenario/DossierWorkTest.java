package io.jalon.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.jalon.dossier.Accounts;
import io.jalon.dossier.Clients;
import io.jalon.dossier.Clients.NewClient;
import io.jalon.dossier.Dossier;
import io.jalon.dossier.DossierField;
import io.jalon.dossier.DossierFields;
import io.jalon.dossier.Dossiers;
import io.jalon.dossier.Dossiers.NewDossier;
import io.jalon.dossier.Intervenant;
import io.jalon.dossier.Intervenants;
import io.jalon.dossier.RoleHolders;
import io.jalon.dossier.Scope;
import io.jalon.run.Launcher;
import io.jalon.task.Tasks;
import io.jalon.template.Publisher;
import io.jalon.template.Templates;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** What a case manager reads and does on the pages of one dossier and its client. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"jalon.demo=true", "jalon.test.name=dossierwork"})
@ContextConfiguration(initializers = Databases.class)
class DossierWorkTest {

  private static final int SCREEN = 1440;
  private static final String WITH_DEADLINE =
      """
      sequence: suivi_echeance
      name: Suivi de l’échéance
      roles: { gestionnaire: internal, huissier: partner }
      always:
        - { event: demande_retiree, to: retire }
        - { at: 1 year after start, alert: gestionnaire }
      steps:
        - id: attente
          name: Attente du versement
          actions:
            - { id: versement, role: gestionnaire, await: versement_effectue }
            - { id: preparer, role: gestionnaire, task: { title: Préparer le dossier, due: 10 working days }, late: { remind: 2 working days before due, alert: huissier } }
          until: first
          routes: [ { otherwise: suite } ]
        - id: suite
          name: Clôture du dossier
          actions: [ { id: classer, role: gestionnaire, task: Classer } ]
          routes: [ { otherwise: fini } ]
        - { id: fini, end: Fini }
        - { id: retire, end: Retirée }
      """;

  private static final String WAITS =
      """
      sequence: attend_une_date
      name: Attente d’une date
      roles: { gestionnaire: internal }
      steps:
        - id: repit
          name: Répit
          actions: [ { id: recours, role: gestionnaire, await: recours_depose } ]
          deadline: 2 months after start
          routes: [ { otherwise: fini } ]
        - { id: fini, end: Fini }
      """;

  @LocalServerPort private int port;
  @Autowired private Clients clients;
  @Autowired private Dossiers dossiers;
  @Autowired private DossierFields fields;
  @Autowired private Tasks tasks;
  @Autowired private RoleHolders holders;
  @Autowired private Intervenants intervenants;
  @Autowired private JdbcClient jdbc;
  @Autowired private Launcher launcher;
  @Autowired private Templates templates;
  @Autowired private Publisher publisher;

  private Browser browser;
  private Dossier dossier;

  @BeforeEach
  void aDossierOfCamille() {
    if (templates.latest("suivi_echeance").isEmpty()) {
      templates.saveDraft(WITH_DEADLINE, "tests");
      assertThat(publisher.publish("suivi_echeance", "tests"))
          .isInstanceOf(Publisher.Publication.Published.class);
    }
    var name = "T-" + UUID.randomUUID().toString().substring(0, 8);
    var client = clients.create(new NewClient(name, "Ana Diaz", "person", null, "1 rue du Port"));
    dossier =
        dossiers.create(
            new NewDossier(
                name,
                client.id(),
                "impaye_locatif",
                "ouvert",
                "camille.martin",
                Accounts.CASE_MANAGERS,
                new BigDecimal("900.00"),
                new BigDecimal("900.00"),
                LocalDate.of(2099, 3, 20)));
    browser = Browser.patient(port);
    browser.signIn("camille.martin", "jalon-demo");
  }

  @AfterEach
  void closeIt() {
    browser.close();
  }

  private Page open(String section) {
    return browser.open("/dossiers/" + dossier.reference() + section, SCREEN);
  }

  private static Locator dialog(Page page) {
    return page.locator("dialog[open]");
  }

  private static void confirm(Page page, String said) {
    dialog(page).locator("button[type=submit]:not([data-api])").click();
    assertThat(page.locator("#dit")).containsText(said);
  }

  private void launched() {
    launcher.launch("suivi_echeance", dossier.id(), "camille.martin");
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(name)));
  }

  @Test
  @Tag("F-68")
  void an_awaited_event_is_told_from_the_gate_that_waits_for_it() {
    launched();
    var page = open("/sequence");
    assertThat(page.locator("section[aria-labelledby=pasencore]"))
        .containsText("« Versement effectué »");
    button(page, "^Signaler qu’il est arrivé").click();
    assertThat(dialog(page)).containsText("Une étape en cours l’attend");
    confirm(page, "Versement effectué");
    assertThat(page.locator("section[aria-labelledby=pasencore]"))
        .containsText("Clôture du dossier");
  }

  @Test
  void the_history_is_looked_through_by_what_its_lines_are_about() {
    launched();
    var page = open("/historique");
    page.locator("#h-quoi").selectOption("facts");
    button(page, "^Filtrer").click();
    page.waitForURL(Pattern.compile(".*quoi=facts.*").asPredicate());
    assertThat(page.locator(".tl li")).hasCount(1);
    assertThat(page.locator(".tl")).containsText("créé");
  }

  @Test
  void the_history_of_one_person_in_a_period_in_which_nothing_happened_says_so() {
    var page = open("/historique?qui=camille.martin&du=2001-01-01&au=2001-01-31");
    assertThat(page.locator("main")).containsText("Aucune ligne de l’historique ne répond");
  }

  @Test
  void the_deadline_is_changed_in_place_and_what_follows_is_seen_before() {
    var page = open("");
    button(page, "^Modifier Échéance").click();
    assertThat(dialog(page).locator("input[type=date]")).isVisible();
    // What is typed while htmx still puts the field in place would go unheard.
    assertThat(dialog(page).locator(".htmx-settling, .htmx-added")).hasCount(0);
    dialog(page).locator("input[type=date]").fill("2099-04-02");
    assertThat(dialog(page).locator(".whatif")).isVisible();
    confirm(page, "Échéance");
    assertThat(page.locator(".facts")).containsText("2 avr. 2099");
  }

  @Test
  void an_amount_is_written_as_people_write_it_and_a_wrong_one_takes_nothing_away() {
    var page = open("");
    button(page, "^Modifier Montant").click();
    dialog(page).locator("[name=amount]").fill("beaucoup");
    dialog(page).locator("button[type=submit]").click();
    assertThat(dialog(page).locator("[name=amount] + .field-error")).isVisible();
    dialog(page).locator("[name=amount]").fill("1 250,50");
    confirm(page, "Montant");
    assertThat(dossiers.find(dossier.id()).orElseThrow().amount()).isEqualTo("1250.50");
  }

  @Test
  void the_person_in_charge_is_chosen_from_the_colleagues() {
    var page = open("");
    button(page, "^Modifier Responsable").click();
    dialog(page).locator("select").selectOption("paul.riviere");
    confirm(page, "Responsable");
    assertThat(dossiers.find(dossier.id()).orElseThrow().owner()).isEqualTo("paul.riviere");
  }

  @Test
  void a_fact_that_somebody_changed_meanwhile_is_not_overwritten() {
    var page = open("");
    button(page, "^Modifier Responsable").click();
    dialog(page).locator("select").selectOption("paul.riviere");
    fields.set(null, dossier.id(), DossierField.SOLDE, "12.00");
    dialog(page).locator("button[type=submit]").click();
    assertThat(dialog(page)).containsText("Quelqu’un d’autre l’a modifié");
    assertThat(dossiers.find(dossier.id()).orElseThrow().owner()).isEqualTo("camille.martin");
  }

  @Test
  void the_client_is_one_press_away_from_a_dossier() {
    var page = open("");
    page.locator(".facts a").click();
    assertThat(page.locator("h1")).containsText("Ana Diaz");
    assertThat(page.locator("main")).containsText(dossier.reference());
  }

  @Test
  void the_client_is_one_press_away_from_a_task() {
    launched();
    var task = tasks.openOn(dossier.id(), null).get(0);
    var page = browser.open("/taches/" + task.id(), SCREEN);
    page.locator("dd a", new Page.LocatorOptions().setHasText("Ana Diaz")).click();
    page.waitForURL(Pattern.compile(".*/clients/.*").asPredicate());
  }

  @Test
  void a_task_of_a_paused_sequence_is_not_late_and_leads_to_where_it_is_resumed() {
    launched();
    var task = tasks.openOn(dossier.id(), null).get(0);
    jdbc.sql("update task set due_at = ? where id = ?")
        .params(Timestamp.from(Instant.now().minus(3, ChronoUnit.DAYS)), task.id())
        .update();
    var page = open("/sequence");
    button(page, "^Mettre en pause").click();
    confirm(page, "pause");
    browser.open("/taches/" + task.id(), SCREEN);
    assertThat(page.locator("main")).containsText("Séquence en pause depuis");
    assertThat(page.locator("main")).not().containsText("jours de retard");
    assertThat(page.locator("form[data-api*=completion]")).hasCount(0);
    page.locator("main a[href$='#reprendre']").click();
    assertThat(dialog(page)).containsText("Reprendre");
  }

  @Test
  void a_dossier_whose_sequence_is_paused_is_in_no_list_of_what_is_late() {
    launched();
    jdbc.sql("update task set due_at = ? where dossier_id = ?")
        .params(Timestamp.from(Instant.now().minus(3, ChronoUnit.DAYS)), dossier.id())
        .update();
    var late = "/dossiers?liste=retard&q=" + dossier.reference();
    assertThat(browser.open(late, SCREEN).locator("tbody tr")).hasCount(1);
    var page = open("/sequence");
    button(page, "^Mettre en pause").click();
    confirm(page, "pause");
    assertThat(page.locator("section[aria-labelledby=autres]")).containsText("En pause");
    assertThat(page.locator("section[aria-labelledby=av]")).not().containsText("En retard");
    assertThat(browser.open(late, SCREEN).locator("tbody tr")).hasCount(0);
    browser.open("/dossiers?q=" + dossier.reference(), SCREEN);
    assertThat(page.locator("tbody tr")).containsText("En pause");
    assertThat(page.locator("tbody tr")).not().containsText("En retard");
  }

  private Intervenant named(String name) {
    var id =
        jdbc.sql("select id from intervenant where name = ?")
            .param(name)
            .query(String.class)
            .single();
    return intervenants.find(id).orElseThrow();
  }

  @Test
  @Tag("F-98")
  void the_functions_of_the_sequences_come_first_and_the_others_are_folded_away() {
    launched();
    var page = open("/intervenants");
    assertThat(page.locator("#role-huissier")).containsText("Fonction non pourvue");
    assertThat(page.locator("#role-demandeur")).not().isVisible();
    page.locator("summary", new Page.LocatorOptions().setHasText("autres fonctions")).click();
    assertThat(page.locator("#role-demandeur")).containsText("Personne");
    assertThat(page.locator("#role-demandeur")).not().containsText("Fonction non pourvue");
  }

  @Test
  @Tag("F-98")
  void a_dossier_that_gives_up_its_own_holder_says_that_the_client_s_comes_back() {
    launched();
    holders.bind(Scope.client(dossier.clientId()), "huissier", named("Maître Bernard"));
    holders.bind(Scope.dossier(dossier.id()), "huissier", named("Maître Lefèvre"));
    var page = open("/intervenants");
    page.locator("[data-open=fonction-huissier]").click();
    button(page, "^Reprendre le titulaire du client").click();
    assertThat(dialog(page)).containsText("celui du client, Maître Bernard, reprend la fonction");
    confirm(page, "Maître Bernard");
    assertThat(page.locator("#role-huissier")).containsText("Maître Bernard");
  }

  @Test
  @Tag("F-98")
  void the_actions_that_move_with_a_function_of_the_client_are_listed_first() {
    launched();
    var page = browser.open("/clients/" + dossier.reference(), SCREEN);
    page.locator("[data-open=fonction-gestionnaire]").click();
    assertThat(dialog(page)).containsText(dossier.reference() + " · Préparer le dossier");
  }

  @Test
  @Tag("F-40")
  void what_comes_says_what_happens_then_and_for_whom() {
    launched();
    var page = open("/a-venir");
    var coming = page.locator("main");
    assertThat(coming).containsText("Rappel à Gestionnaire : Préparer le dossier");
    assertThat(coming).containsText("Alerte à Huissier : « Préparer le dossier » n’est pas faite");
    assertThat(coming).containsText("1 an après");
    assertThat(coming).containsText("lancement de la séquence");
  }

  @Test
  @Tag("F-31")
  void the_sequences_of_a_client_s_dossiers_are_listed_with_where_each_stands() {
    launched();
    var page = browser.open("/clients/" + dossier.reference() + "/sequence", SCREEN);
    var runs = page.locator("section[aria-labelledby=cours]");
    assertThat(runs).containsText("Étape : Attente du versement");
    runs.locator("a").click();
    assertThat(page.locator("h1")).containsText(dossier.reference());
    assertThat(page.locator("[data-diagram]")).isVisible();
  }

  @Test
  @Tag("F-31")
  void a_sequence_that_waits_only_for_a_date_says_on_its_client_s_page_where_and_until_when() {
    templates.saveDraft(WAITS, "tests");
    publisher.publish("attend_une_date", "tests");
    launcher.launch("attend_une_date", dossier.id(), "camille.martin");
    var page = browser.open("/clients/" + dossier.reference() + "/sequence", SCREEN);
    var runs = page.locator("section[aria-labelledby=cours]");
    assertThat(runs).containsText("Étape : Répit");
    assertThat(runs).containsText("Attend le ");
    assertThat(runs).containsText("Échéance de l’étape « Répit »");
  }

  @Test
  void a_change_counts_on_its_button_the_dates_that_move() {
    launcher.launch("contentieux_locatif", dossier.id(), "camille.martin");
    var page = browser.open("/dossiers/" + dossier.reference() + "/sequence", 390);
    button(page, "^Modifier Date du commandement").click();
    dialog(page).locator("input[type=date]").fill("2099-01-15");
    assertThat(dialog(page).locator("button.btn-primary")).hasText("Appliquer : 1 date change");
    assertThat(dialog(page).locator(".whatif")).containsText("Alerte à Gestionnaire");
    assertThat((Boolean) dialog(page).evaluate("it => it.scrollWidth <= it.clientWidth")).isTrue();
  }

  @Test
  void the_reperes_of_the_sequence_stand_apart_from_the_others() {
    launcher.launch("contentieux_locatif", dossier.id(), "camille.martin");
    var page = open("/sequence");
    assertThat(button(page, "^Modifier Date du commandement")).isVisible();
    assertThat(button(page, "^Modifier Date de la réunion")).not().isVisible();
  }

  @Test
  @Tag("F-104")
  void a_function_without_holder_says_since_when_an_action_waits_for_it() {
    launcher.launch("contentieux_locatif", dossier.id(), "camille.martin");
    jdbc.sql("update task set created_at = ? where dossier_id = ?")
        .params(Timestamp.from(Instant.parse("2026-01-05T10:00:00Z")), dossier.id())
        .update();
    assertThat(open("/sequence").locator(".j-callout.unheld").first())
        .containsText("Cela attend depuis le lun. 5 janv. 2026");
  }
}
