package io.jalon.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** What a designer commands beside the form, in a real browser. */
@OnH2
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"jalon.demo=true", "jalon.test.name=editor"})
@ContextConfiguration(initializers = Databases.class)
class EditorCommandsScenario {

  private static final String FIRST = "steps[0].actions";

  @LocalServerPort private int port;

  private Browser ines;

  @BeforeEach
  void signedIn() {
    ines = new Browser("http://localhost:" + port);
    ines.signIn("ines.lopez", "jalon-demo");
  }

  @AfterEach
  void close() {
    ines.close();
  }

  private EditorHands drafted(String id) {
    var page = ines.open("/parametres/sequences/nouvelle", 1440);
    page.locator("#nouvelle-label").fill("Aide au logement");
    page.locator("#nouvelle-id").fill(id);
    page.locator("#situation").fill("aide_logement");
    page.locator("#etapes").fill("Demande\nInstruction");
    page.locator("#assistant [type=submit]").click();
    return new EditorHands(page);
  }

  @Test
  void what_was_undone_is_redone_by_the_keys_and_by_the_button() {
    var editor = drafted("refaire").types("steps[0].name", "Réception").isKept();
    var page = editor.page();
    var steps = page.locator("#etapes");
    page.locator("#etapes a").first().focus();
    page.keyboard().press("Control+z");
    assertThat(steps).containsText("Demande");
    editor.isKept();
    page.keyboard().press("Control+Shift+z");
    assertThat(steps).containsText("Réception");
    editor.isKept();
    page.keyboard().press("Control+z");
    assertThat(steps).containsText("Demande");
    editor.isKept();
    page.keyboard().press("Control+y");
    assertThat(steps).containsText("Réception");
    assertThat(page.locator("#retablir")).isDisabled();
    page.locator("#annuler").click();
    assertThat(steps).containsText("Demande");
    editor.isKept();
    page.locator("#retablir").click();
    assertThat(steps).containsText("Réception");
  }

  @Test
  void what_is_undone_while_the_server_still_reads_is_undone_once_and_redone() {
    var editor = drafted("annuler_vite").types("steps[0].name", "Réception").isKept();
    var page = editor.page();
    var steps = page.locator("#etapes");
    var held = new ArrayList<Route>();
    page.route("**/sequences/lecture", held::add);
    page.locator("#ajouter-fin").click();
    page.waitForCondition(() -> !held.isEmpty());
    page.locator("#etapes a").first().focus();
    page.keyboard().press("Control+z");
    page.unroute("**/sequences/lecture");
    held.forEach(Route::resume);
    assertThat(steps).not().containsText("Nouvelle fin");
    assertThat(steps).containsText("Réception");
    assertThat(page.locator("#retablir")).isEnabled();
    page.keyboard().press("Control+Shift+z");
    assertThat(steps).containsText("Nouvelle fin");
    assertThat(page.locator("#annuler")).isEnabled();
  }

  @Test
  void the_keys_of_the_editor_are_listed() {
    assertThat(ines.open("/raccourcis", 1440).locator("main")).containsText("Ctrl Maj Z");
  }

  @Test
  void a_new_action_waits_for_its_title_and_its_advice_names_it() {
    var editor = drafted("a_preciser").adds(FIRST, "task");
    var page = editor.page();
    assertThat(editor.at(FIRST + "[0].task.title")).isFocused();
    page.keyboard().type("Lire la demande");
    page.keyboard().press("Tab");
    assertThat(editor.at(FIRST + "[0].task.title")).hasValue("Lire la demande");
    editor.adds(FIRST, "notify");
    assertThat(page.locator("#problemes")).containsText("Demande › ");
    assertThat(page.locator("#formulaire [aria-label='Retirer l’étape']")).isVisible();
  }

  @Test
  void a_link_at_the_top_leads_to_the_problems() {
    var page = drafted("vers_les_problemes").adds(FIRST, "task").page();
    var link = page.locator("#vers-problemes");
    assertThat(link).containsText(Pattern.compile("Voir les problèmes \\(\\d\\)"));
    link.click();
    assertThat(page.locator("#problemes-titre")).isFocused();
  }

  @Test
  void messages_are_offered_without_their_tags() {
    var editor = drafted("balises").adds(FIRST, "create-document");
    var message = editor.chosen(FIRST + "[0].create-document.template");
    editor.types("messages." + message + ".subject", "Dossier ${dossier.reference}");
    assertThat(editor.at(FIRST + "[0].create-document.template")).not().containsText("${");
    assertThat(editor.at(FIRST + "[0].create-document.template"))
        .containsText(Pattern.compile("Dossier \\[.+]"));
  }

  @Test
  void who_comes_from_the_model_of_a_message_sees_the_step_that_sends_it() {
    var page = ines.open("/parametres/messages", 1440);
    page.locator("th a[href*='/demande_administrative/']").last().click();
    var message = page.url().replaceAll(".*/", "");
    page.locator(".head .btn").click();
    var editor = new EditorHands(page);
    assertThat(editor.at("messages." + message + ".subject")).isFocused();
  }

  @Test
  @Tag("F-57")
  void the_dossiers_of_a_pilot_are_found_while_one_types() {
    var page = ines.open("/parametres/sequences/contentieux_locatif", 1440);
    page.locator("[data-open=pilote]").click();
    page.locator("#pilote-cherche").pressSequentially("aubert");
    page.locator("#pilote-trouve a").first().click();
    assertThat(page.locator("#pilote-dossiers")).hasValue(Pattern.compile("[A-Z]+-\\d{4}-\\d+"));
    assertThat(page.locator("#pilote-cherche")).isFocused();
  }

  @Test
  @Tag("F-228")
  void the_trial_of_a_draft_names_no_version() {
    var page = drafted("essai_brouillon").page();
    page.keyboard().press("Control+Enter");
    page.locator("#dossier").fill("DEM-2026-002");
    page.locator("main form [type=submit]").first().click();
    assertThat(page.locator("main")).containsText("Aide au logement, brouillon");
    assertThat(page.locator("main")).not().containsText("version 1");
  }
}
