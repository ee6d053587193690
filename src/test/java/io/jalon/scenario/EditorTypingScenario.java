package io.jalon.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** A designer who keeps to the keyboard, in a real browser. */
@OnH2
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"jalon.demo=true", "jalon.test.name=editor"})
@ContextConfiguration(initializers = Databases.class)
class EditorTypingScenario {

  private static final String NAME = "steps[0].name";
  private static final String TITLE = "steps[0].actions[0].task.title";

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

  private Page editor(String id) {
    var page = ines.open("/parametres/sequences/nouvelle", 1440);
    page.locator("#nouvelle-label").fill("Aide au logement");
    page.locator("#nouvelle-id").fill(id);
    page.locator("#situation").fill("aide_logement");
    page.locator("#etapes").fill("Demande\nInstruction");
    page.locator("#decisions").fill("Pièces : complètes / incomplètes");
    page.locator("#assistant [type=submit]").click();
    page.locator("#editeur[data-ready]").waitFor();
    return page;
  }

  private static Locator field(Page page, String path) {
    return page.locator("#formulaire [data-path='" + path + "']");
  }

  @Test
  @Tag("F-5")
  void steps_reading_diagram_and_draft_follow_while_one_types() {
    var page = editor("frappe_suivie");
    field(page, NAME).focus();
    page.keyboard().press("End");
    page.keyboard().type(" complète");
    assertThat(page.locator("#etapes a").first()).containsText("Demande complète");
    assertThat(page.locator("#lecture")).containsText("Demande complète");
    assertThat(page.locator("#diagramme")).containsText(Pattern.compile("Demande\\s*complète"));
    assertThat(page.locator("#etat")).containsText("Enregistré");
    assertThat(field(page, NAME)).isFocused();
  }

  @Test
  void one_goes_on_typing_where_one_was_after_a_moment() {
    var page = editor("frappe_reprise");
    field(page, NAME).focus();
    page.keyboard().press("Home");
    page.keyboard().type("La ");
    assertThat(page.locator("#etapes a").first()).containsText("La Demande");
    page.keyboard().type("grande ");
    assertThat(page.locator("#source")).hasValue(Pattern.compile("name: La grande Demande"));
    assertThat(field(page, NAME)).hasValue("La grande Demande");
  }

  @Test
  void a_name_that_is_emptied_stays_empty_while_one_is_in_it() {
    var page = editor("frappe_vide");
    var name = field(page, NAME);
    name.focus();
    page.keyboard().press("Control+a");
    page.keyboard().press("Delete");
    assertThat(page.locator("#source")).not().hasValue(Pattern.compile("name: Demande\\n"));
    assertThat(name).hasValue("");
    page.keyboard().type("Dépôt");
    page.keyboard().press("Tab");
    assertThat(name).hasValue("Dépôt");
    assertThat(page.locator("#etapes a").first()).containsText("Dépôt");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void tab_goes_to_the_next_field_with_what_is_typed_there(boolean afterAMoment) {
    var page = editor("frappe_tab_" + afterAMoment);
    var title = field(page, TITLE);
    title.focus();
    page.keyboard().press("End");
    page.keyboard().type(" vite");
    if (afterAMoment) {
      assertThat(page.locator("#source")).hasValue(Pattern.compile(" vite"));
    }
    page.keyboard().press("Shift+Tab");
    page.keyboard().press("Tab");
    assertThat(title).isFocused();
    page.keyboard().press("End");
    page.keyboard().type(" et bien");
    page.keyboard().press("Tab");
    assertThat(page.locator("#source")).hasValue(Pattern.compile(" vite et bien"));
    assertThat(page.locator("body")).not().isFocused();
  }

  @Test
  void what_is_typed_field_after_field_is_all_kept() {
    var page = editor("frappe_suite");
    field(page, NAME).focus();
    page.keyboard().press("Control+a");
    page.keyboard().type("Accueil");
    page.keyboard().press("Shift+Tab");
    page.keyboard().press("Tab");
    assertThat(field(page, NAME)).isFocused();
    page.keyboard().press("Control+a");
    page.keyboard().type("Accueil du dossier");
    page.keyboard().press("Tab");
    assertThat(page.locator("#source")).hasValue(Pattern.compile("name: Accueil du dossier"));
    assertThat(page.locator("#etat")).containsText("Enregistré");
  }

  @Test
  void a_tag_goes_where_one_was_and_one_goes_on_typing_behind_it() {
    var page = editor("frappe_balise");
    var title = field(page, TITLE);
    title.fill("Bonjour, la salle");
    assertThat(page.locator("#source")).hasValue(Pattern.compile("Bonjour, la salle"));
    title.focus();
    page.keyboard().press("Home");
    for (int n = 0; n < "Bonjour".length(); n++) {
      page.keyboard().press("ArrowRight");
    }
    page.locator("details[data-fold='" + TITLE + ".tags'] > summary").click();
    field(page, TITLE + ".tag").selectOption("dossier.reference");
    field(page, NAME).fill("Demande reçue");
    assertThat(page.locator("#etapes a").first()).containsText("Demande reçue");
    field(page, TITLE + ".tag#add").focus();
    page.keyboard().press("Space");
    assertThat(title).isFocused();
    page.keyboard().type(" et tous");
    assertThat(title).hasValue("Bonjour${dossier.reference} et tous, la salle");
    assertThat(page.locator("#source"))
        .hasValue(Pattern.compile("Bonjour\\$\\{dossier.reference} et tous, la salle"));
  }

  @Test
  void a_text_does_not_grow_at_its_end_when_it_is_read_again() {
    var page = editor("frappe_fin");
    page.locator("#onglet-yaml").click();
    var source = page.locator("#source");
    source.fill(
        source
            .inputValue()
            .replace("task: Pièces", "task: { title: Pièces, description: \"Bonjour\\n\" }"));
    source.blur();
    assertThat(field(page, "steps[0].actions[0].task.description")).hasValue("Bonjour");
  }
}
