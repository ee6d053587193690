package io.jalon.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** A designer whose hand goes from the keyboard to the mouse, in a real browser. */
@OnH2
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"jalon.demo=true", "jalon.test.name=editor"})
@ContextConfiguration(initializers = Databases.class)
class EditorMouseScenario {

  private static final int A_PRESS = 80;
  private static final List<String> STEPS =
      IntStream.rangeClosed(1, 9).mapToObj(n -> "Instruction complémentaire " + n).toList();

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

  private Page editor(String id, String steps, String decisions) {
    var page = wizard(id, steps, decisions);
    page.locator("#assistant [type=submit]").click();
    page.locator("#editeur[data-ready]").waitFor();
    return page;
  }

  private Page wizard(String id, String steps, String decisions) {
    var page = ines.open("/parametres/sequences/nouvelle", 1440);
    page.locator("#nouvelle-label").fill("Aide au logement");
    page.locator("#nouvelle-id").fill(id);
    page.locator("#situation").fill("aide_logement");
    page.locator("#etapes").fill(steps);
    page.locator("#decisions").fill(decisions);
    return page;
  }

  /** Presses and lets go as a hand does: what is typed is taken between the two. */
  private static void press(Locator what) {
    what.click(new Locator.ClickOptions().setDelay(A_PRESS));
  }

  private static void type(Page page, String path, String text) {
    var field = page.locator("#formulaire [data-path='" + path + "']");
    field.click();
    field.fill(text);
  }

  @Test
  void one_click_after_typing_goes_to_another_step() {
    var page = editor("un_clic", "Demande\nInstruction", "Pièces : complètes / incomplètes");
    var steps = page.locator("#etapes a");
    for (var n : List.of(1, 0, 1)) {
      type(page, "steps[" + (1 - n) + "].name", "Étape renommée " + n);
      press(steps.nth(n));
      assertThat(steps.nth(n)).hasAttribute("aria-current", "true");
      assertThat(steps.nth(1 - n)).containsText("Étape renommée " + n);
    }
  }

  @Test
  void one_click_after_typing_goes_to_a_problem() {
    var page = editor("un_probleme", "Demande\nInstruction", "");
    page.locator("#ajouter-fin").click();
    page.locator("#etapes a").first().click();
    type(page, "steps[0].name", "Étape renommée");
    press(page.locator("#problemes button").first());
    assertThat(page.locator("#etapes a").first()).not().hasAttribute("aria-current", "true");
    assertThat(page.locator("#etapes")).containsText("Étape renommée");
  }

  @Test
  @Tag("F-7")
  void a_decision_is_taken_at_the_step_that_was_said_and_is_a_hole_until_it_leads_somewhere() {
    var page = wizard("ou_decider", "Demande\nInstruction", "Avis : favorable / défavorable");
    page.getByLabel("Avis : favorable / défavorable").selectOption("Instruction");
    page.locator("#assistant [type=submit]").click();
    page.locator("#editeur[data-ready]").waitFor();
    assertThat(page.locator("#problemes")).containsText("Avis");
    page.locator("#etapes a").nth(1).click();
    assertThat(page.locator("tr.hole")).hasCount(2);
    for (var answer : List.of("favorable", "défavorable", "Sinon")) {
      page.getByLabel(answer + " → Terminée", new Page.GetByLabelOptions().setExact(true)).check();
    }
    assertThat(page.locator("tr.hole")).hasCount(0);
    assertThat(page.locator("#problemes")).not().containsText("Avis");
  }

  @Test
  void the_table_of_results_has_one_order_and_says_that_it_goes_on() {
    var page = editor("large", String.join("\n", STEPS), "Avis : favorable / défavorable");
    var heads = page.locator("#matrice thead th");
    var first = heads.allTextContents();
    page.getByLabel("Sinon → " + STEPS.get(1), new Page.GetByLabelOptions().setExact(true)).check();
    assertThat(page.locator("#matrice").getByText("Le tableau continue à droite")).isVisible();
    assertThat(page.locator("#matrice tbody th").last())
        .containsText("→ Instruction complémentaire 2");
    page.locator("#etapes a").nth(4).click();
    assertThat(page.locator("#etapes a").nth(4)).hasAttribute("aria-current", "true");
    org.assertj.core.api.Assertions.assertThat(heads.allTextContents()).isEqualTo(first);
  }

  @Test
  void names_on_the_diagram_are_not_broken_within_a_word() {
    var page = editor("entiere", "Demande", "");
    assertThat(page.locator("#diagramme tspan").getByText("Lancement", exactly())).isVisible();
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }

  @Test
  void the_question_before_publishing_says_which_version_it_becomes_and_what_keeps_its_own() {
    var page = editor("numero", "Demande", "");
    page.locator("#publier").click();
    assertThat(page.locator("#publication")).containsText("version v1");
    assertThat(page.locator("#publication")).containsText("Aucun dossier n’est en cours");
  }

  @Test
  @Tag("F-228")
  void the_dossier_of_a_trial_is_found_by_the_name_of_its_client() {
    var page = ines.open("/parametres/sequences/contentieux_locatif/essai", 1440);
    page.locator("#dossier").pressSequentially("aubert");
    page.locator("#dossier-trouve a").first().click();
    assertThat(page.locator("[data-diagram][data-ready]")).isVisible();
  }
}
