package io.jalon.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import io.jalon.dossier.Dossiers;
import io.jalon.dossier.IntervenantKind;
import io.jalon.dossier.Intervenants;
import io.jalon.dossier.Intervenants.NewIntervenant;
import io.jalon.dossier.Restrictions;
import io.jalon.dossier.Restrictions.Wanted;
import io.jalon.run.Launcher;
import io.jalon.run.Runs;
import io.jalon.task.Tasks;
import io.jalon.template.Publisher;
import io.jalon.template.Templates;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** What a case manager does all day, with the mouse, on the demo's dossiers. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"jalon.demo=true", "jalon.test.name=workspace"})
@ContextConfiguration(initializers = Databases.class)
class WorkspaceTest {

  private static final String BERNARD = "Maître Bernard (partenaire)";
  private static final String WITHOUT_FUNCTIONS =
      """
      sequence: sans_fonction
      name: Sans fonction
      roles: {}
      steps:
        - { id: seule, routes: [ { otherwise: fini } ] }
        - { id: fini, end: Fini }
      """;

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final int SCREEN = 1440;
  private static final int PHONE = 390;

  @LocalServerPort private int port;
  @Autowired private Dossiers dossiers;
  @Autowired private Intervenants intervenants;
  @Autowired private Runs runs;
  @Autowired private Tasks tasks;
  @Autowired private Launcher launcher;
  @Autowired private JdbcClient jdbc;
  @Autowired private Templates templates;
  @Autowired private Publisher publisher;
  @Autowired private Restrictions restrictions;
  @Autowired private ApplicationContext jalon;

  private Browser browser;

  @BeforeEach
  void camille() {
    browser = Browser.patient(port);
    browser.signIn("camille.martin", "jalon-demo");
  }

  @AfterEach
  void closeIt() {
    browser.close();
  }

  private Page open(String path) {
    return browser.open(path, SCREEN);
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(name)));
  }

  private static Locator dialog(Page page) {
    return page.locator("dialog[open]");
  }

  /** Presses the button of the open dialog, and waits for what the page says then. */
  private static void confirm(Page page, String said) {
    dialog(page).locator("button[type=submit]:not([data-api])").click();
    assertThat(page.locator("#dit")).containsText(said);
  }

  /** A dossier of the demo on which its sequence is launched, unless it runs already. */
  private String launched(String reference) {
    var template =
        reference.startsWith("IMP")
            ? "contentieux_locatif"
            : reference.startsWith("REC") ? "reclamation_client" : "demande_administrative";
    launcher.launch(template, id(reference), "camille.martin");
    return reference;
  }

  /** The same, with an action that should have been done yesterday. */
  private String late(String reference) {
    jdbc.sql("update task set due_at = ? where dossier_id = ?")
        .params(Timestamp.from(Instant.now().minus(1, ChronoUnit.DAYS)), id(launched(reference)))
        .update();
    return reference;
  }

  private String id(String reference) {
    return dossiers.find(reference).orElseThrow().id();
  }

  @Test
  void the_next_action_of_the_day_is_done_and_the_one_after_it_comes() {
    late("IMP-2026-005");
    late("IMP-2026-006");
    var page = open("/");
    var completion = page.locator("form[data-api*=completion]");
    var first = completion.getAttribute("data-api");
    completion.locator("input[type=radio]").first().check();
    var title = page.locator("#maint").textContent();
    button(page, "Réaliser et passer à la suivante").click();
    assertThat(page.locator("#dit")).containsText(title);
    assertThat(completion).not().hasAttribute("data-api", first);
  }

  @Test
  void late_dossiers_are_found_and_one_says_why_it_waits() {
    late("IMP-2026-002");
    var page = open("/dossiers?liste=retard");
    page.locator("a.t", new Page.LocatorOptions().setHasText("Zoé Marchal")).click();
    assertThat(page.locator(".chain")).containsText("Contentieux locatif");
    assertThat(page.locator("[data-diagram][data-ready]")).isVisible();
    assertThat(page.locator("[data-element-id=relance_amiable].is-now")).hasCount(1);
  }

  @Test
  @Tag("F-71")
  void a_sequence_is_launched_once_however_often_the_button_is_pressed() {
    var page = open("/dossiers/IMP-2026-014/sequence");
    page.locator("[data-open=lancer-contentieux_locatif]").click();
    dialog(page).locator("button[type=submit]").dblclick();
    assertThat(page.locator("#dit")).containsText("est lancée");
    assertThat(runs.activeOn(id("IMP-2026-014"))).hasSize(1);
  }

  @Test
  @Tag("F-71")
  void who_may_not_launch_sees_no_button_for_it() {
    browser.signOut();
    browser.signIn("ines.lopez", "jalon-demo");
    var page = open("/dossiers/" + launched("IMP-2026-013") + "/sequence");
    assertThat(page.locator("h1")).containsText("IMP-2026-013");
    assertThat(page.locator("[data-open^=lancer-]")).hasCount(0);
    assertThat(page.locator("[data-open=interrompre]")).hasCount(0);
  }

  @Test
  @Tag("F-73")
  void an_interruption_says_what_will_happen_and_asks_for_a_reason() {
    var page = open("/dossiers/" + launched("IMP-2026-001") + "/sequence");
    page.locator("[data-open=interrompre]").click();
    assertThat(dialog(page)).containsText("Une action ouverte est annulée");
    assertThat(dialog(page)).containsText("Cela ne se défait pas");
    dialog(page).locator("textarea").fill("Locataire parti");
    confirm(page, "Séquence interrompue");
    assertThat(page.locator("main")).containsText("Locataire parti");
    assertThat(runs.activeOn(id("IMP-2026-001"))).isEmpty();
  }

  @Test
  void a_pause_is_shown_and_taken_back() {
    var page = open("/dossiers/" + launched("IMP-2026-004") + "/sequence");
    page.locator("[data-open=pause]").click();
    confirm(page, "Séquence en pause");
    assertThat(page.locator("main")).containsText("Rien n’échoit");
    page.locator(".acts [data-open=reprendre]").click();
    confirm(page, "Séquence reprise");
  }

  @Test
  @Tag("F-74")
  void a_switch_ends_the_one_and_begins_the_other() {
    var page = open("/dossiers/" + launched("IMP-2026-010") + "/sequence");
    button(page, "Autres commandes")
        .or(page.locator("summary[aria-label='Autres commandes']"))
        .first()
        .click();
    page.locator("[data-open=basculer]").click();
    dialog(page).locator("select").selectOption("reclamation_client");
    dialog(page).locator("textarea").fill("Le locataire conteste");
    confirm(page, "a pris le relais");
    assertThat(runs.activeOn(id("IMP-2026-010")))
        .singleElement()
        .satisfies(run -> assertThat(run.templateId()).isEqualTo("reclamation_client"));
  }

  @Test
  @Tag("F-75")
  void an_action_is_added_to_the_step_of_one_dossier() {
    var page = open("/dossiers/" + launched("IMP-2026-003") + "/sequence");
    page.locator("[data-open=ajouter]").click();
    dialog(page).locator("[name=title]").fill("Vérifier l’adresse <b>exacte</b>");
    dialog(page).locator("[name=role]").selectOption("gestionnaire");
    confirm(page, "Action ajoutée");
    assertThat(page.locator("#av ~ *, section[aria-labelledby=av]").first())
        .containsText("Vérifier l’adresse <b>exacte</b>");
  }

  @Test
  @Tag("F-72")
  void a_cancelled_action_asks_for_its_reason() {
    var task = tasks.openOn(id(launched("IMP-2026-009")), null).get(0);
    var page = open("/taches/" + task.id());
    page.locator("summary[aria-label='Autres commandes']").click();
    page.locator("[data-open=annuler]").click();
    dialog(page).locator("button[type=submit]").click();
    assertThat(dialog(page)).isVisible();
    dialog(page).locator("textarea").fill("Réglé au téléphone");
    confirm(page, "Action annulée");
    assertThat(page.locator("main")).containsText("annulée");
  }

  @Test
  void what_a_repere_changes_is_seen_before_it_is_applied() {
    var page = open("/dossiers/" + launched("IMP-2026-011") + "/sequence");
    page.locator("[data-open=repere-date_audience]").click();
    dialog(page).locator("[name=value]").fill("2027-06-15");
    assertThat(dialog(page).locator(".whatif")).containsText("Si vous appliquez");
    assertThat(page.locator(".rep").first()).not().containsText("juin 2027");
    confirm(page, "c’est noté");
    assertThat(page.locator(".rep").first()).containsText("15 juin 2027");
  }

  @Test
  @Tag("F-98")
  void a_holder_is_replaced_knowing_which_actions_move() {
    var page = open("/dossiers/" + launched("IMP-2026-008") + "/intervenants");
    assertThat(page.locator("#role-gestionnaire")).containsText("Camille Martin");
    page.locator("[data-open=fonction-gestionnaire]").click();
    assertThat(dialog(page)).containsText("Une action ouverte changera de main");
    dialog(page)
        .locator("select")
        .selectOption(new SelectOption().setLabel("Paul Rivière (collaborateur)"));
    confirm(page, "Gestionnaire\u00A0: c’est noté");
    assertThat(page.locator("#role-gestionnaire")).containsText("Paul Rivière");
    assertThat(tasks.openOn(id("IMP-2026-008"), "gestionnaire"))
        .allSatisfy(task -> assertThat(task.assignee()).isEqualTo("paul.riviere"));
  }

  @Test
  @Tag("F-98")
  void a_contact_is_found_by_typing_a_name_and_chosen_with_the_keyboard() {
    for (var name : List.of("Ysé Passerand", "Yves Passerand")) {
      intervenants.create(new NewIntervenant(IntervenantKind.CONTACT, name, null, null));
    }
    var page = open("/dossiers/" + launched("IMP-2026-008") + "/intervenants");
    page.locator("[data-open=fonction-locataire]").click();
    assertThat(page.locator("#qui-locataire")).not().containsText("Passerand");
    page.locator("#qui-locataire-q").pressSequentially("passer y");
    assertThat(page.locator("#qui-locataire-dit")).containsText("choisissez dans la liste");
    page.keyboard().press("Enter");
    page.keyboard().press("Tab");
    assertThat(page.locator("#qui-locataire")).isFocused();
    page.keyboard().press("End");
    assertThat(page.locator("#qui-locataire option:checked"))
        .containsText("Yves Passerand (contact)");
    confirm(page, "Locataire\u00A0: c’est noté");
    assertThat(page.locator("#role-locataire")).containsText("Yves Passerand");
  }

  @ParameterizedTest
  @ValueSource(ints = {SCREEN, PHONE})
  void whoever_was_found_by_typing_is_offered_for_everyone(int width) {
    launched("IMP-2026-008");
    var page = browser.open("/dossiers/IMP-2026-008/intervenants", width);
    page.locator("[data-open=fonction-locataire]").click();
    page.locator("#qui-locataire-q").pressSequentially("example");
    assertThat(page.locator("#qui-locataire option")).hasCount(20);
    var found = browser.rules().include("dialog[open]").analyze();
    assertThat(found.getViolations()).extracting(Rule::getHelp).isEmpty();
    assertThat((Integer) page.evaluate("document.querySelector('dialog[open]').scrollWidth"))
        .isLessThanOrEqualTo(width);
    page.locator("#qui-locataire-q").fill("");
    assertThat(page.locator("#qui-locataire[size]")).hasCount(0);
  }

  @Test
  void chosen_tasks_change_hands_together_and_each_says_what_became_of_it() {
    var task = tasks.openOn(id(launched("IMP-2026-012")), "gestionnaire").get(0);
    var page = open("/taches?liste=toutes");
    page.locator("[data-choose='" + task.id() + "']").check();
    assertThat(page.locator("[data-bulk-count]")).hasText("1 tâche choisie");
    page.locator("[data-open=lot-confier]").click();
    dialog(page).locator("select").selectOption(new SelectOption().setLabel("Paul Rivière"));
    confirm(page, "Tâches réattribuées\u00A0: 1");
    assertThat(tasks.find(task.id()).map(one -> one.assignee())).contains("paul.riviere");

    page.locator("[data-choose='" + task.id() + "']").check();
    page.locator("[data-open=lot-reporter]").click();
    dialog(page).locator("[name=until]").fill("2001-01-02");
    page.evaluate("document.querySelector('dialog[open] [name=until]').removeAttribute('min')");
    dialog(page).locator("textarea").fill("Absent");
    dialog(page).locator("button[type=submit]").click();
    assertThat(dialog(page).locator("[data-results]")).containsText(task.title());
  }

  @Test
  @Tag("F-95")
  void an_action_of_a_dossier_with_restricted_access_is_marked_as_such() {
    var own = new OwnDossiers(jalon);
    var dossier = own.launched("contentieux_locatif");
    restrictions.restrict(
        dossier.id(), new Wanted("Proche d’un collègue", Set.of(), Set.of()), before -> {});
    own.first(dossier);
    var page = open("/taches");
    var line = page.locator("tr", new Page.LocatorOptions().setHasText(dossier.reference()));
    assertThat(line).containsText("Accès restreint");
    open("/");
    var work = page.locator(".next, .todo li");
    assertThat(work.filter(new Locator.FilterOptions().setHasText(dossier.reference())))
        .containsText("Accès restreint");
  }

  @Test
  void the_calendar_leads_to_each_action_by_the_keyboard() {
    var task = tasks.openOn(id(late("IMP-2026-002")), null).get(0);
    var day = LocalDate.ofInstant(Instant.now().minus(1, ChronoUnit.DAYS), PARIS);
    var page = open("/taches/calendrier?liste=toutes&vue=mois&jour=" + day);
    var shown = page.locator(".cal a[href$='" + task.id() + "']");
    assertThat(shown).hasClass("t-late");
    shown.focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).hasText(task.title());
  }

  @Test
  void a_call_is_recorded_in_the_history() {
    var page = open("/dossiers/REC-2026-001/sequence");
    page.locator("[data-open=consigner]").click();
    dialog(page).locator("textarea").fill("Rappeler lundi, ${7*7} <script>alert(1)</script>");
    confirm(page, "Consigné");
    open("/dossiers/REC-2026-001/historique");
    assertThat(page.locator("main")).containsText("${7*7} <script>alert(1)</script>");
  }

  @Test
  @Tag("F-31")
  void the_functions_of_a_sequence_are_bound_to_real_intervenants_on_the_client() {
    launched("IMP-2026-012");
    var page = open("/clients/LOC-012/sequence");
    assertThat(page.locator("#sequence option:checked")).containsText("en cours sur un dossier");
    page.locator("[data-open=fonction-huissier]").click();
    dialog(page).locator("select").selectOption(new SelectOption().setLabel(BERNARD));
    confirm(page, "Huissier");
    assertThat(page.locator("#role-huissier")).containsText("Maître Bernard");
    open("/dossiers/IMP-2026-012/intervenants");
    assertThat(page.locator("#role-huissier")).containsText("Maître Bernard");
  }

  @Test
  @Tag("F-56")
  void only_the_functions_of_the_template_are_listed_and_without_any_the_registry_is_named() {
    var page = open("/clients/LOC-014/sequence?sequence=contentieux_locatif");
    var version = templates.latest("contentieux_locatif").orElseThrow().number();
    var roles = templates.template("contentieux_locatif", version).roles();
    assertThat(page.locator("[id^=role-]")).hasCount(roles.size());
    assertThat(page.locator("#role-demandeur")).hasCount(0);
    templates.saveDraft(WITHOUT_FUNCTIONS, "tests");
    publisher.publish("sans_fonction", "tests");
    open("/clients/LOC-014/sequence?sequence=sans_fonction");
    assertThat(page.locator("[id^=role-]")).hasCount(0);
    page.locator("main a[href$='/parametres/fonctions']").click();
    assertThat(page.locator("h1")).hasText("Fonctions");
  }

  @Test
  @Tag("F-24")
  void a_call_is_recorded_from_the_day_with_the_result_that_an_action_waited_for() {
    var task = tasks.openOn(id(launched("IMP-2026-013")), null).get(0);
    var page = open("/");
    page.locator("[data-open=appel]").click();
    page.locator("#appel-q").pressSequentially("IMP-2026-013");
    page.locator("#appel-trouve a", new Page.LocatorOptions().setHasText("IMP-2026-013")).click();
    assertThat(dialog(page)).containsText(task.title());
    dialog(page).locator("textarea").fill("Elle a tout dit");
    dialog(page)
        .getByLabel(task.title())
        .selectOption(new SelectOption().setLabel("Refus de payer"));
    confirm(page, "Consigné");
    assertThat(tasks.find(task.id()).map(one -> one.result())).contains("refus");
  }

  @Test
  void single_keys_are_listed_and_turned_off_for_one_person_only() {
    late("IMP-2026-005");
    var page = open("/");
    page.keyboard().press("?");
    assertThat(dialog(page)).containsText("Réaliser et passer à la suivante");
    dialog(page).locator("a").click();
    page.waitForURL("**/raccourcis");
    button(page, "Désactiver").click();
    assertThat(page.locator("#dit")).containsText("ne font plus rien");
    open("/");
    page.keyboard().press("?");
    page.keyboard().press("p");
    assertThat(page.locator("dialog[open]")).hasCount(0);
    page.keyboard().press("Control+k");
    assertThat(page.locator("#chercher")).isFocused();
    browser.signOut();
    browser.signIn("paul.riviere", "jalon-demo");
    open("/").keyboard().press("?");
    assertThat(dialog(page)).isVisible();
    turnKeysOnAgain();
  }

  /** Camille Martin's single keys, which other tests press. */
  private void turnKeysOnAgain() {
    browser.signOut();
    browser.signIn("camille.martin", "jalon-demo");
    button(open("/raccourcis"), "Activer").click();
    assertThat(browser.page().locator("#dit")).containsText("sont des commandes");
  }

  @Test
  void the_search_finds_while_one_types() {
    var page = open("/");
    page.keyboard().press("Control+k");
    page.locator("#chercher").pressSequentially("marchal");
    page.locator("#trouve a", new Page.LocatorOptions().setHasText("IMP-2026-002")).click();
    assertThat(page.locator("h1")).containsText("Zoé Marchal");
  }

  @Test
  void the_search_finds_words_in_any_order_without_their_accents() {
    var page = open("/dossiers?q=marchal%20ZOE");
    assertThat(page.locator("table a.t").first()).containsText("Zoé Marchal");
    assertThat(open("/dossiers?q=marchal%20nadia").locator("main"))
        .containsText("Aucun dossier ne répond");
  }

  @Test
  void filters_combine_stand_in_the_address_and_are_taken_off_one_by_one() {
    late("IMP-2026-002");
    var page = open("/dossiers");
    page.locator("[data-open=filtrer]").click();
    dialog(page).locator("[name=etape]").selectOption("contentieux_locatif.relance_amiable");
    dialog(page).locator("[name=retard]").check();
    dialog(page).locator("button[type=submit]").click();
    page.waitForURL(Pattern.compile(".*etape=contentieux_locatif.*retard=oui.*").asPredicate());
    assertThat(page.locator("main")).containsText("IMP-2026-002");
    var csv = page.request().get(page.url().replace("/dossiers?", "/dossiers.csv?")).text();
    assertThat(csv).contains("IMP-2026-002").doesNotContain("REC-2026-001");
    page.locator(".j-chip a").first().click();
    assertThat(page.locator(".j-chip")).hasCount(1);
  }

  @Test
  void chosen_dossiers_are_labelled_each_with_its_result_and_the_list_is_filtered_by_it() {
    var page = open("/dossiers?q=IMP-2026-01");
    page.locator("[data-choose='IMP-2026-012']").check();
    page.locator("[data-choose='IMP-2026-013']").check();
    page.locator("[data-open=lot-etiquette]").click();
    dialog(page).locator("[name=label]").fill("À plaider");
    dialog(page).locator("button[type=submit]").click();
    assertThat(page.locator(".j-label")).hasCount(2);
    open("/dossiers?etiquette=a_plaider");
    assertThat(page.locator("tbody tr")).hasCount(2);
    open("/dossiers/IMP-2026-012");
    page.locator("[aria-label='Retirer l’étiquette À plaider']").click();
    assertThat(page.locator("#dit")).containsText("Étiquette retirée");
    assertThat(page.locator("main")).containsText("Étiquette « À plaider » retirée");
  }

  @Test
  void what_failed_for_one_chosen_dossier_is_done_again_for_that_one_only() {
    var page = open("/dossiers?q=IMP-2026-00");
    page.locator("[data-choose='IMP-2026-008']").check();
    page.locator("[data-choose='IMP-2026-009']").check();
    page.locator("[data-open=lot-etiquette]").click();
    dialog(page).locator("[name=label]").fill("Presque");
    page.route("**/IMP-2026-009/labels", Route::abort);
    dialog(page).locator("button[type=submit]").click();
    assertThat(dialog(page).locator("[data-results] li")).hasCount(2);
    assertThat(page.locator("[data-choose='IMP-2026-008']")).not().isChecked();
    assertThat(page.locator("[data-choose='IMP-2026-009']")).isChecked();
    page.unroute("**/IMP-2026-009/labels");
    var sent =
        page.waitForRequest("**/labels", () -> dialog(page).locator("button[type=submit]").click());
    assertThat(page.locator(".j-label:has-text('Presque')")).hasCount(2);
    assertThat(sent.url()).contains("IMP-2026-009");
    assertThat(sent.headerValue("Idempotency-Key")).isNotEmpty();
  }

  @Test
  void a_message_to_chosen_dossiers_is_seen_for_the_first_and_sent_for_each() {
    launched("IMP-2026-007");
    var page = open("/dossiers?q=IMP-2026");
    page.locator("[data-choose='IMP-2026-007']").check();
    page.locator("[data-open=lot-message]").click();
    dialog(page).locator("[name=text]").selectOption("contentieux_locatif.relance");
    dialog(page).locator("[name=role]").selectOption("locataire");
    assertThat(dialog(page).locator(".letter")).containsText("IMP-2026-007");
    page.waitForNavigation(() -> dialog(page).locator("button[type=submit]").click());
    assertThat(open("/dossiers/IMP-2026-007/historique").locator("main"))
        .containsText("prêt à partir");
  }

  @Test
  void a_search_is_kept_as_a_tab_with_its_number() {
    var page = open("/dossiers?liste=miens&sequence=contentieux_locatif");
    page.locator("[data-open=enregistrer]").click();
    dialog(page).locator("[name=name]").fill("Mes loyers");
    confirm(page, "Recherche enregistrée");
    var rows = page.locator("tbody tr").count();
    assertThat(page.locator(".tabs [aria-current]")).hasText("Mes loyers" + rows);
    page.locator("[data-open=supprimer]").click();
    confirm(page, "Recherche supprimée");
    assertThat(page.locator(".tabs")).not().containsText("Mes loyers");
  }

  @Test
  void the_columns_of_the_list_are_those_that_a_person_chooses() {
    var page = open("/dossiers");
    page.locator("[data-open=colonnes]").click();
    dialog(page).locator("[value='etat']").uncheck();
    dialog(page).locator("[value='repere.date_audience']").check();
    confirm(page, "Colonnes choisies");
    assertThat(page.locator("thead")).containsText("audience");
    assertThat(page.locator("thead")).not().containsText("État");
  }

  @Test
  void a_lost_connection_keeps_what_was_entered() {
    var page = open("/dossiers/REC-2026-002/sequence");
    page.locator("[data-open=consigner]").click();
    dialog(page).locator("textarea").fill("À garder");
    page.context().setOffline(true);
    dialog(page).locator("button[type=submit]").click();
    assertThat(dialog(page).locator(".form-error")).containsText("Jalon ne répond pas");
    assertThat(dialog(page).locator("textarea")).hasValue("À garder");
    page.context().setOffline(false);
    confirm(page, "Consigné");
  }

  @Test
  void the_list_is_there_before_the_numbers_of_all_lists() {
    var page = open("/dossiers");
    assertThat(page.locator("nav.tabs a[aria-current] .fig")).hasText(Pattern.compile("[0-9]+"));
  }

  @Test
  void english_is_spoken_to_who_chooses_it() {
    var page = open("/dossiers?langue=en");
    assertThat(page.locator("nav.tabs")).containsText("Late");
    open("/taches");
    assertThat(page.locator("h1")).hasText("Tasks");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/taches",
        "/dossiers",
        "/clients",
        "/clients/LOC-014/sequence?sequence=contentieux_locatif",
        "/dossiers/IMP-2026-007",
        "/dossiers/IMP-2026-007/sequence",
        "/dossiers/IMP-2026-007/intervenants",
        "/dossiers/IMP-2026-007/a-venir",
        "/dossiers/IMP-2026-007/pieces",
        "/dossiers/IMP-2026-007/echanges",
        "/dossiers/IMP-2026-007/historique",
        "/envois",
        "/pilotage",
        "/pilotage/portefeuilles?de=camille.martin&a=sami.haddad",
        "/notifications"
      })
  void a_page_is_for_everyone(String path) {
    launched("IMP-2026-007");
    var page = open(path);
    var found = browser.rules().analyze();
    assertThat(found.getViolations()).as(path).extracting(Rule::getHelp).isEmpty();
    browser.open(path, PHONE);
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
        .as(path + " on a telephone")
        .isLessThanOrEqualTo(PHONE);
  }
}
