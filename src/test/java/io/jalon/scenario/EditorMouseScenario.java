package io.jalon.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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
    var page = ines.open("/parametres/sequences/nouvelle", 1440);
    page.locator("#nouvelle-label").fill("Aide au logement");
    page.locator("#nouvelle-id").fill(id);
    page.locator("#situation").fill("aide_logement");
    page.locator("#etapes").fill(steps);
    page.locator("#decisions").fill(decisions);
    page.locator("#assistant [type=submit]").click();
    page.locator("#editeur[data-ready]").waitFor();
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
}
