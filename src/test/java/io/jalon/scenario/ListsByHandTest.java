package io.jalon.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.jalon.dossier.Clients;
import io.jalon.dossier.Clients.NewClient;
import io.jalon.dossier.Dossier;
import io.jalon.dossier.IntervenantKind;
import io.jalon.dossier.Intervenants;
import io.jalon.dossier.Intervenants.NewIntervenant;
import io.jalon.dossier.Role;
import io.jalon.dossier.RoleHolders;
import io.jalon.dossier.Roles;
import io.jalon.dossier.Scope;
import io.jalon.run.Launcher;
import io.jalon.task.Records;
import io.jalon.task.Records.NewRecord;
import io.jalon.task.Records.What;
import io.jalon.template.Publisher;
import io.jalon.template.Templates;
import java.sql.Timestamp;
import java.text.Collator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** What the lists, Pilotage and Envois tell who works through them. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"jalon.demo=true", "jalon.test.name=workspace"})
@ContextConfiguration(initializers = Databases.class)
class ListsByHandTest {

  private static final String RENT = "contentieux_locatif";

  private static final String VERSIONS =
      """
      sequence: deux_versions
      name: Deux versions
      roles: { gestionnaire: internal }
      steps:
        - id: seule
          name: %s
          actions: [ { id: faire, task: { title: Faire }, role: gestionnaire } ]
          routes: [ { otherwise: fini } ]
        - { id: fini, end: Fini }
      """;

  private static final String WAITS =
      """
      sequence: attend_en_liste
      name: Attend en liste
      roles: { gestionnaire: internal }
      steps:
        - id: repit
          name: Long répit
          actions: [ { id: plus_tard, task: { title: Plus tard }, role: gestionnaire, after: 3 months after start } ]
          routes: [ { otherwise: fini } ]
        - { id: fini, end: Fini }
      """;

  private static final String SENDS =
      """
      sequence: %s
      name: Envoi de page
      roles: { gestionnaire: internal, locataire: contact }
      messages:
        avis: { subject: "Avis ${dossier.reference}", body: "Bonjour." }
      steps:
        - id: envoi
          actions:
            - { id: courriel, role: gestionnaire, send-message: { template: avis, to: locataire%s } }
            - { id: suivi, role: gestionnaire, task: Suivre }
          routes: [ { otherwise: fini } ]
        - { id: fini, end: Fini }
      """;

  private final Map<String, String> tenants = new HashMap<>();

  @LocalServerPort private int port;
  @Autowired private ApplicationContext jalon;
  @Autowired private JdbcClient jdbc;
  @Autowired private Templates templates;
  @Autowired private Publisher publisher;
  @Autowired private Intervenants intervenants;
  @Autowired private Clients clients;
  @Autowired private Launcher launcher;

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

  private Page open(String path) {
    return browser.open(path, 1440);
  }

  private static Locator dialog(Page page) {
    return page.locator("dialog[open]");
  }

  private void published(String step) {
    templates.saveDraft(VERSIONS.formatted(step), "camille.martin");
    publisher.publish("deux_versions", "camille.martin");
  }

  @Test
  void a_dossier_is_given_to_somebody_who_has_none_yet() {
    var dossier = own.plain();
    var page = open("/dossiers?q=" + dossier.reference());
    page.locator("[data-choose='" + dossier.reference() + "']").check();
    page.locator("[data-open=lot-responsable]").click();
    dialog(page).locator("[name=owner]").selectOption("paul.riviere");
    dialog(page).locator("button[type=submit]").click();
    assertThat(page.locator("#dit")).isVisible();
    assertThat(page.locator("tbody tr")).containsText("Paul Rivière");
  }

  @Test
  void pilotage_shows_the_version_that_most_dossiers_run_and_lets_one_choose_another() {
    published("Avant");
    launcher.launch("deux_versions", own.plain().id(), "camille.martin");
    published("Après");
    var page = open("/pilotage?sequence=deux_versions");
    assertThat(page.locator("[aria-labelledby=ht]")).containsText("Avant");
    assertThat(page.locator("[aria-labelledby=ht] .tabs [aria-current]"))
        .hasText("v1 · un dossier");
    page.locator("[aria-labelledby=ht] .tabs a", text("v2 · aucun dossier")).click();
    assertThat(page.locator("[aria-labelledby=ht]"))
        .containsText("Aucun dossier n’est dans une étape");
  }

  @Test
  void pilotage_leads_to_what_it_counts_and_names_what_is_late_for_longest() {
    var dossier = own.launched(RENT);
    due(dossier, -2000);
    var page = open("/pilotage?sequence=" + RENT);
    var late = page.locator("[aria-labelledby=tard] li").first();
    assertThat(late).containsText(dossier.reference());
    assertThat(late).containsText("jours de retard");
    late.locator("a[href*='/taches/']").click();
    assertThat(page.locator("main")).containsText(dossier.reference());
    open("/pilotage?sequence=" + RENT)
        .locator("[aria-labelledby=ht] .rows a.strong")
        .first()
        .click();
    assertThat(page.locator("tbody")).containsText(dossier.reference());
    open("/pilotage?sequence=" + RENT)
        .locator("[aria-labelledby=ch] a.t", text("Camille"))
        .first()
        .click();
    assertThat(page.locator("#titulaire")).hasValue("camille.martin");
    assertThat(page.locator("tbody tr td:last-child").first()).containsText("Camille Martin");
    open("/pilotage").locator(".kpis a").first().click();
    assertThat(page.locator(".j-chip")).containsText("Une séquence quelconque");
    due(dossier, 9);
  }

  @Test
  void clients_are_listed_as_one_looks_names_up() {
    for (var name : new String[] {"Zzordre Élan", "Zzordre Fort", "Zzordre Eau"}) {
      client(name);
    }
    var page = open("/clients?q=zzordre");
    assertThat(page.locator("tbody a.t"))
        .hasText(new String[] {"Zzordre Eau", "Zzordre Élan", "Zzordre Fort"});
  }

  @Test
  void functions_are_listed_as_one_looks_names_up() {
    jdbc.sql("insert into role (id, label) values ('zz_un', 'Éclusier'), ('zz_deux', 'Écluse')")
        .update();
    var labels = jalon.getBean(Roles.class).list().stream().map(Role::label).toList();
    assertThat(labels).isSortedAccordingTo(Collator.getInstance(Locale.FRENCH));
  }

  @Test
  void clients_with_a_sequence_under_way_and_late_ones_have_their_lists() {
    var calm = own.plain();
    var busy = own.launched(RENT);
    due(busy, -1);
    var running = open("/clients?q=Morel&liste=cours").locator("tbody").textContent();
    assertThat(running).contains(client(busy)).doesNotContain(client(calm));
    var late = open("/clients?q=Morel&liste=retard").locator("tbody").textContent();
    assertThat(late).contains(client(busy)).doesNotContain(client(calm));
    var csv = browser.page().request().get(address("/clients.csv?q=Morel&liste=retard")).text();
    assertThat(csv).contains(client(busy), "\"5890,40\"").doesNotContain(client(calm));
    due(busy, 9);
  }

  @Test
  void dossiers_are_listed_by_what_is_due_first_those_without_a_date_last() {
    var undated = own.plain();
    var later = own.launched(RENT);
    due(later, 40);
    var soon = own.launched(RENT);
    due(soon, 30);
    var page = open("/dossiers?q=PROPRE");
    page.locator("details.menu summary").click();
    page.locator("details.menu a", text("échéance")).click();
    page.waitForURL(Pattern.compile(".*ordre=echeance.*").asPredicate());
    assertThat(page.locator("th[aria-sort=ascending]")).containsText("Échéance");
    var csv = page.request().get(address("/dossiers.csv?q=PROPRE&ordre=echeance")).text();
    assertThat(csv).containsSubsequence(soon.reference(), later.reference(), undated.reference());
  }

  @Test
  void each_dossier_stands_once_in_the_pages_of_an_order() {
    IntStream.range(0, 60).forEach(i -> own.plain());
    due(own.launched(RENT), 50);
    for (var order : List.of("recents", "echeance", "client")) {
      var all = new ArrayList<String>();
      var page = open("/dossiers?q=PROPRE&ordre=" + order);
      var next = page.locator(".pager a.btn");
      all.addAll(page.locator("tbody th .sub span.nowrap").allTextContents());
      while (next.count() > 0) {
        open("/dossiers" + next.getAttribute("href"));
        all.addAll(page.locator("tbody th .sub span.nowrap").allTextContents());
      }
      assertThat(all).as(order).doesNotHaveDuplicates().hasSizeGreaterThan(60);
    }
  }

  @Test
  void a_spreadsheet_reckons_with_dates_and_amounts() {
    var dossier = own.launched(RENT);
    var page = open("/dossiers");
    var csv = page.request().get(address("/dossiers.csv?q=" + dossier.reference())).text();
    assertThat(csv).contains("\"5890,40\"").containsPattern("\"\\d{4}-\\d{2}-\\d{2}[ \"]");
  }

  @Test
  void a_dossier_whose_sequence_waits_for_a_date_says_in_the_list_where_and_until_when() {
    templates.saveDraft(WAITS, "camille.martin");
    publisher.publish("attend_en_liste", "camille.martin");
    var dossier = own.plain();
    launcher.launch("attend_en_liste", dossier.id(), "camille.martin");
    var row = open("/dossiers?q=" + dossier.reference()).locator("tbody tr");
    assertThat(row).containsText("Long répit");
    assertThat(row).containsText("Attend le ");
  }

  @Test
  void chosen_letters_are_marked_as_printed_at_once_and_the_buttons_of_a_row_stand_side_by_side() {
    var one = letter();
    var two = letter();
    var page = open("/envois?etat=TO_PRINT");
    var cell = row(page, one).locator("td.pair");
    var print = cell.locator("form").boundingBox();
    var recall = cell.locator("[data-open^=reprendre]").boundingBox();
    assertThat(recall.x).isGreaterThanOrEqualTo(print.x + print.width);
    page.locator("form[data-letters] button").click();
    assertThat(page.locator("#dit")).containsText("marquées imprimées");
    assertThat(row(page, one)).hasCount(0);
    assertThat(row(page, two)).hasCount(0);
  }

  @Test
  void a_letter_is_read_in_the_list_and_one_that_is_marked_is_said_to_be_one() {
    var one = letter();
    var page = open("/envois?etat=TO_PRINT");
    row(page, one).locator("[data-open^=lire]").click();
    assertThat(dialog(page).locator(".letter")).hasText("Bonjour.");
    assertThat(dialog(page).locator("a.get"))
        .hasAttribute("href", Pattern.compile(".*letters.pdf.*"));
    dialog(page).locator("[data-close]").click();
    row(page, one).locator("form[data-api*=prints] button").click();
    assertThat(page.locator("#dit")).containsText("La lettre est marquée imprimée.");
  }

  @Test
  void who_has_no_address_is_given_one_where_the_message_failed() {
    templates.saveDraft(SENDS.formatted("sans_adresse_page", ""), "camille.martin");
    publisher.publish("sans_adresse_page", "camille.martin");
    var dossier = sent("sans_adresse_page", null);
    var page = open("/envois?etat=FAILED");
    row(page, dossier).locator("[data-open^=adresse]").click();
    dialog(page).locator("[name=email]").fill("retrouve@example.fr");
    dialog(page).locator("button[type=submit]").click();
    assertThat(page.locator("#dit")).containsText("peut être renvoyé");
    assertThat(intervenants.find(page(dossier)).orElseThrow().email())
        .isEqualTo("retrouve@example.fr");
  }

  @Test
  @Tag("F-98")
  void who_replaces_a_holder_reads_first_who_holds_it_and_what_moves_with_it() {
    var dossier = own.launched(RENT);
    var page = open("/dossiers/" + dossier.reference() + "/intervenants");
    page.locator("[data-open=fonction-gestionnaire]").click();
    assertThat(dialog(page)).containsText("Titulaire actuel\u00A0: Camille Martin");
    assertThat(dialog(page).locator("ul.dots").first()).containsText(", échéance ");
    dialog(page).locator("details.read summary").click();
    assertThat(dialog(page).locator("ul.dots").last()).containsText("à l’étape «");
  }

  @Test
  void texts_to_send_and_steps_say_their_sequence_and_no_tag() {
    var page = open("/dossiers");
    var texts = page.locator("#lot-m").textContent();
    assertThat(texts).contains("(Contentieux locatif)").doesNotContain("${");
    assertThat(texts).contains("[référence du dossier]");
    assertThat(open("/parametres/messages").locator("main").textContent())
        .contains("[référence du dossier]")
        .contains("Solde")
        .doesNotContain("Le solde");
    page = open("/dossiers");
    assertThat(page.locator("#f-etape").textContent()).contains("(Contentieux locatif)");
  }

  @Test
  @Tag("F-123")
  void who_is_handed_an_action_is_told_and_led_to_it_and_marks_all_as_read() {
    var task = own.open(own.launched(RENT));
    var page = open("/taches/" + task.id());
    page.locator("[data-open=confier]").click();
    dialog(page).locator("[name=account]").selectOption("paul.riviere");
    dialog(page).locator("button[type=submit]").click();
    assertThat(page.locator("#dit")).isVisible();
    browser.signOut();
    browser.signIn("paul.riviere", "jalon-demo");
    page = open("/notifications");
    var told = page.locator(".rows li", text("Camille Martin vous confie «\u00A0" + task.title()));
    assertThat(told.first().locator("a[href$='/taches/" + task.id() + "']")).isVisible();
    page.locator("form[data-api$='notifications/read'] button").click();
    assertThat(page.locator("#dit")).containsText("Tout est marqué comme lu");
    assertThat(page.locator("form[data-api*=notifications]")).hasCount(0);
  }

  @Test
  void rows_of_a_list_are_gone_through_and_chosen_by_keys_unless_they_are_off() {
    var one = own.plain().reference();
    own.plain();
    var page = open("/dossiers?q=PROPRE");
    page.keyboard().press("j");
    page.keyboard().press("j");
    assertThat(page.locator("tbody tr:nth-child(2) a.t")).isFocused();
    page.keyboard().press("k");
    assertThat(page.locator("tbody tr:nth-child(1) a.t")).isFocused();
    page.keyboard().press("x");
    assertThat(page.locator("tbody tr:nth-child(1) [data-choose]")).isChecked();
    page.keyboard().press("?");
    assertThat(dialog(page)).containsText("Ligne suivante");
    page.evaluate("document.body.dataset.keys = 'off'");
    dialog(page).locator("[data-close]").first().click();
    page.locator("[data-choose='" + one + "']").focus();
    page.keyboard().press("x");
    assertThat(page.locator("tbody tr:nth-child(1) [data-choose]")).isChecked();
    assertThat(open("/raccourcis").locator("main")).containsText("Ligne suivante");
  }

  @Test
  void the_bar_of_what_is_chosen_stays_in_view() {
    var page = open("/dossiers");
    page.locator("[data-choose]").first().check();
    page.setViewportSize(1440, 500);
    page.mouse().wheel(0, 700);
    page.waitForFunction("window.scrollY > 300");
    assertThat(page.locator("[data-bulk]")).isInViewport();
  }

  @Test
  void a_search_that_was_saved_is_the_list_one_is_on() {
    var page = open("/dossiers?liste=tous&q=PROPRE&retard=oui");
    page.locator("[data-open=enregistrer]").click();
    dialog(page).locator("[name=name]").fill("Les miens en retard");
    dialog(page).locator("button[type=submit]").click();
    assertThat(page.locator("#dit")).isVisible();
    assertThat(page.locator(".tabs [aria-current]")).containsText("Les miens en retard");
    assertThat(page.locator(".tabs [aria-current]")).isInViewport();
  }

  @Test
  void what_succeeded_in_part_is_closed_and_the_list_is_as_it_is_now() {
    var one = own.plain().reference();
    var two = own.plain().reference();
    var page = open("/dossiers?q=PROPRE");
    page.locator("[data-choose='" + one + "']").check();
    page.locator("[data-choose='" + two + "']").check();
    page.locator("[data-open=lot-etiquette]").click();
    dialog(page).locator("[name=label]").fill("En partie");
    page.route("**/" + two + "/labels", Route::abort);
    dialog(page).locator("button[type=submit]").click();
    assertThat(dialog(page).locator("[data-results] li")).hasCount(2);
    dialog(page).locator(".keys [data-close]:has-text('Fermer')").click();
    assertThat(page.locator(".j-label:has-text('En partie')")).hasCount(1);
    assertThat(page.locator("[data-choose='" + two + "']")).isChecked();
    assertThat(page.locator("[data-choose='" + one + "']")).not().isChecked();
  }

  @Test
  void a_value_for_several_dossiers_says_before_which_dates_it_moves() {
    var one = own.launched("demande_administrative").reference();
    var two = own.plain().reference();
    var page = open("/dossiers?q=PROPRE");
    page.locator("[data-choose='" + one + "']").check();
    page.locator("[data-choose='" + two + "']").check();
    page.locator("[data-open=lot-repere]").click();
    dialog(page).locator("[name=repere]").selectOption("date_reponse_attendue");
    dialog(page).locator("[name=value]").fill("2020-01-06");
    assertThat(dialog(page).locator(".whatif")).containsText("dans un dossier");
    assertThat(dialog(page).locator(".whatif")).containsText("dans le passé");
    assertThat(dialog(page).locator("button[type=submit]")).containsText("Appliquer");
  }

  @Test
  @Tag("F-31")
  void the_diagram_of_a_client_s_sequence_stands_on_its_page() {
    var dossier = own.launched(RENT);
    var page = open("/clients/" + client(dossier) + "/sequence");
    assertThat(page.locator("#diagramme .dia-now").first()).isVisible();
    assertThat(page.locator("#diagramme .dia")).containsText("En cours");
    assertThat(page.locator("[data-word='[client.nom]']").first()).hasText(OwnDossiers.CLIENT);
  }

  @Test
  void an_action_is_commented_without_being_answered() {
    var task = own.open(own.launched(RENT));
    var page = open("/taches/" + task.id());
    page.locator("[data-open=commenter]").click();
    dialog(page).locator("[name=text]").fill("Rappelle lundi");
    dialog(page).locator("button[type=submit]").click();
    assertThat(page.locator("#dit")).containsText("Commentaire ajouté");
    assertThat(page.locator("[aria-labelledby=dits]")).containsText("Rappelle lundi");
    assertThat(page.locator("[aria-labelledby=dits]")).containsText("Camille Martin");
    assertThat(page.locator("[data-open=confier]")).isVisible();
  }

  @Test
  void a_call_that_was_recorded_stands_among_the_exchanges() {
    var dossier = own.plain();
    jalon
        .getBean(Records.class)
        .record(
            dossier.id(),
            new NewRecord(What.CALL, LocalDate.of(2026, 3, 12), "A promis de payer", List.of()));
    var page = open("/dossiers/" + dossier.reference() + "/echanges");
    assertThat(page.locator("[aria-labelledby=consignes]")).containsText("Appel, jeu.");
    assertThat(page.locator("[aria-labelledby=consignes]")).containsText("A promis de payer");
  }

  /** A dossier whose letter waits to be printed. */
  private String letter() {
    templates.saveDraft(SENDS.formatted("lettre_page", ", letter: true"), "camille.martin");
    publisher.publish("lettre_page", "camille.martin");
    return sent("lettre_page", "ici@example.fr");
  }

  /** A dossier to whose tenant something was sent. */
  private String sent(String template, @Nullable String email) {
    var dossier = own.plain();
    var tenant =
        intervenants.create(
            new NewIntervenant(
                IntervenantKind.CONTACT, "T " + dossier.reference(), email, null, "2 rue Neuve"));
    tenants.put(dossier.reference(), tenant.id());
    jalon.getBean(RoleHolders.class).bind(Scope.dossier(dossier.id()), "locataire", tenant);
    launcher.launch(template, dossier.id(), "camille.martin");
    return dossier.reference();
  }

  private String page(String reference) {
    return tenants.getOrDefault(reference, "");
  }

  private static Locator row(Page page, String reference) {
    return page.locator("tbody tr", text(reference));
  }

  private String address(String path) {
    return "http://localhost:" + port + path;
  }

  /**
   * What is to be done on a dossier, due in so many days; none stays late, for others look at that.
   */
  private void due(Dossier dossier, int days) {
    jdbc.sql("update task set due_at = ? where dossier_id = ?")
        .params(Timestamp.from(Instant.now().plus(days, ChronoUnit.DAYS)), dossier.id())
        .update();
  }

  /** The reference of the client of a dossier. */
  private String client(Dossier dossier) {
    return clients.find(dossier.clientId()).orElseThrow().reference();
  }

  private void client(String name) {
    clients.create(new NewClient("ZZ-" + name.hashCode(), name, "person", null, null));
  }

  private static Page.LocatorOptions text(String said) {
    return new Page.LocatorOptions().setHasText(said);
  }
}
