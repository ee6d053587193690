package io.jalon.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** What forms, lists and searches do for the hand and the eye of who uses them all day. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"jalon.demo=true", "jalon.test.name=workspace"})
@ContextConfiguration(initializers = Databases.class)
class FormsByHandTest {

  private static final String RENT = "contentieux_locatif";

  @LocalServerPort private int port;
  @Autowired private ApplicationContext jalon;
  @Autowired private JdbcClient jdbc;

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

  @Test
  void tasks_of_my_teams_have_a_list_of_their_own() {
    var mine = own.first(own.launched(RENT));
    var theirs = own.launched(RENT);
    jdbc.sql("update dossier set team = 'autre' where id = ?").param(theirs.id()).update();
    var elsewhere = own.first(theirs);
    var page = open("/taches?liste=equipe");
    assertThat(page.locator(".tabs [aria-current]")).containsText("Mes équipes");
    assertThat(page.locator("[data-choose='" + mine.id() + "']")).hasCount(1);
    assertThat(page.locator("[data-choose='" + elsewhere.id() + "']")).hasCount(0);
  }

  @Test
  void a_dialog_begins_at_its_first_field() {
    var page = open("/taches/" + own.first(own.launched(RENT)).id());
    page.locator("[data-open=reporter]").click();
    assertThat(dialog(page).locator("[name=until]")).isFocused();
  }

  @Test
  void a_dialog_that_only_asks_begins_at_what_changes_nothing() {
    var dossier = own.plain();
    var page = open("/dossiers/" + dossier.reference() + "/sequence");
    page.locator("[data-open=lancer-" + RENT + "]").click();
    assertThat(dialog(page).locator(".keys [data-close]")).isFocused();
  }

  @Test
  void the_arrows_enter_what_the_search_has_found() {
    var page = open("/");
    page.keyboard().press("Control+k");
    page.keyboard().type("marchal");
    assertThat(page.locator("#trouve a").first()).isVisible();
    page.keyboard().press("ArrowDown");
    assertThat(page.locator("#trouve a").first()).isFocused();
    page.keyboard().press("ArrowUp");
    assertThat(page.locator("#chercher")).isFocused();
  }

  @Test
  void what_was_done_for_several_dossiers_is_said() {
    var one = own.plain().reference();
    var two = own.plain().reference();
    var page = open("/dossiers?q=PROPRE");
    page.locator("[data-choose='" + one + "']").check();
    page.locator("[data-choose='" + two + "']").check();
    page.locator("[data-open=lot-etiquette]").click();
    dialog(page).locator("[name=label]").fill("À relire");
    dialog(page).locator("button[type=submit]").click();
    assertThat(page.locator("#dit")).containsText("Étiquettes changées. Dossiers\u00A0: 2.");
  }

  /** A dialog of a required day and a required reason, whose button is pressed too early. */
  private Page postponedToNothing(String language) {
    var task = own.first(own.launched(RENT));
    var page = open("/taches/" + task.id() + "?langue=" + language);
    page.locator("[data-open=reporter]").click();
    dialog(page).locator("button[type=submit]").click();
    return page;
  }

  @Test
  void what_is_missing_is_said_beneath_the_field_which_has_the_focus() {
    var page = postponedToNothing("fr");
    var day = dialog(page).locator("[name=until]");
    assertThat(day).hasAttribute("aria-invalid", "true");
    assertThat(day).isFocused();
    assertThat(day).hasAccessibleDescription("Renseignez ce champ.");
    assertThat(dialog(page).locator("[name=until] + .field-error")).isVisible();
    assertThat(dialog(page).locator(".field-error")).hasCount(2);
  }

  @Test
  void a_choice_left_empty_keeps_its_arrow_where_it_is_wrong() {
    var page = open("/taches/" + own.first(own.launched(RENT)).id());
    page.locator("[data-open=confier]").click();
    dialog(page).locator("[name=account]").selectOption("");
    dialog(page).locator("button[type=submit]").click();
    var choice = dialog(page).locator("[name=account]");
    assertThat(choice).hasAttribute("aria-invalid", "true");
    assertThat(choice).not().hasCSS("background-image", "none");
  }

  @Test
  void what_is_wrong_is_said_in_the_language_of_the_page() {
    var page = postponedToNothing("en");
    assertThat(dialog(page).locator("[name=reason] + .field-error")).hasText("Fill this in.");
  }

  @Test
  void what_is_mended_is_wrong_no_more() {
    var page = postponedToNothing("fr");
    dialog(page).locator("[name=until]").fill("2027-03-15");
    assertThat(dialog(page).locator("[name=until]")).not().hasAttribute("aria-invalid", "true");
    assertThat(dialog(page).locator(".field-error")).hasCount(1);
  }

  @Test
  void a_choice_that_is_missing_is_asked_for_beneath_the_choices() {
    var page = open("/taches/" + own.first(own.launched(RENT)).id());
    page.locator("form[data-api*=completion] button[type=submit]").click();
    assertThat(page.locator("fieldset[aria-invalid=true] .field-error"))
        .hasText("Faites un choix.");
  }

  @Test
  void what_the_server_refuses_of_a_field_stands_beneath_it() {
    var dossier = own.launched("demande_administrative");
    var page = open("/dossiers/" + dossier.reference() + "/sequence");
    page.locator("[data-open=repere-date_reunion]").click();
    page.evaluate("document.querySelector('dialog[open] [name=value]').type = 'text'");
    dialog(page).locator("[name=value]").fill("31/02/2026");
    dialog(page).locator("button[type=submit]:not([data-api])").click();
    assertThat(dialog(page).locator("[name=value]")).hasAttribute("aria-invalid", "true");
    assertThat(dialog(page).locator("[name=value] + .field-error")).containsText("date");
  }

  @Test
  void who_did_an_action_is_back_where_they_came_from_and_reads_what_began() {
    var dossier = own.launched("demande_administrative");
    browser.page().waitForCondition(() -> own.isOpen(dossier));
    var page = open("/dossiers/" + dossier.reference() + "/sequence");
    page.locator("main a[href$='/taches/" + own.open(dossier).id() + "']").first().click();
    page.locator("input[name=result]").first().check();
    page.locator("form[data-api*=completion] button[type=submit]").click();
    page.waitForURL(Pattern.compile(".*/dossiers/.*/sequence").asPredicate());
    assertThat(page.locator("#dit")).containsText("A commencé");
    page.locator("#dit a").click();
    assertThat(page).hasURL(Pattern.compile(".*/taches/" + own.open(dossier).id()));
  }

  @Test
  void a_new_dossier_finds_its_client_while_one_types_and_its_type_by_label() {
    var page = open("/dossiers");
    page.locator("[data-open=nouveau]").click();
    dialog(page).locator("[name=reference]").fill("NEUF-" + System.nanoTime());
    dialog(page).locator("[name=type]").selectOption(new SelectOption().setLabel("Impayé locatif"));
    dialog(page).locator("[name=_q]").pressSequentially("marchal");
    dialog(page).getByLabel("Zoé Marchal").check();
    dialog(page).locator("button[type=submit]").click();
    assertThat(page.locator("h1")).containsText("Zoé Marchal");
    assertThat(page.locator("main")).containsText("NEUF-");
  }

  @Test
  void an_administrator_sees_the_pages_as_anybody_who_can_sign_in() {
    browser.signOut();
    browser.signIn("admin", "jalon-demo");
    var page = open("/parametres/voir");
    assertThat(page.locator("option[value='ines.lopez']")).hasCount(1);
    assertThat(page.locator("option[value='maitre.lefevre']")).containsText("partenaire");
    assertThat(page.locator("option[value='admin']")).hasCount(0);
  }

  @Test
  void the_first_of_a_month_is_written_with_a_raised_ending() {
    var dossier = own.plain();
    jdbc.sql("update dossier set deadline = date '2027-03-01' where id = ?")
        .param(dossier.id())
        .update();
    var page = open("/dossiers/" + dossier.reference());
    assertThat(page.locator("dl.facts sup").first()).hasText("er");
  }
}
