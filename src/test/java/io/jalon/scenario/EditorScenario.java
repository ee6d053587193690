package io.jalon.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** Designing a sequence in a real browser. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"jalon.demo=true", "jalon.test.name=editor"})
@ContextConfiguration(initializers = Databases.class)
class EditorScenario {

  @LocalServerPort private int port;

  private Browser ines;
  private Browser other;

  @BeforeEach
  void browsers() {
    ines = new Browser("http://localhost:" + port);
    other = new Browser("http://localhost:" + port);
  }

  @AfterEach
  void closeThem() {
    ines.close();
    other.close();
  }

  private static Page opened(Page page) {
    page.locator("#editeur[data-ready]").waitFor();
    return page;
  }

  private Page drafted(String id) {
    ines.signIn("ines.lopez", "jalon-demo");
    var page = ines.open("/parametres/sequences/nouvelle", 1440);
    page.locator("#nouvelle-label").fill("Aide au logement");
    page.locator("#nouvelle-id").fill(id);
    page.locator("#situation").fill("aide_logement");
    page.locator("#etapes").fill("Demande\nInstruction");
    page.locator("#decisions")
        .fill("Pièces : complètes / incomplètes\nAvis : favorable / défavorable");
    page.locator("#assistant [type=submit]").click();
    return opened(page);
  }

  private static void step(Page page, int number) {
    page.locator("#etapes a").nth(number - 1).click();
  }

  private static Locator name(Page page) {
    return page.getByRole(
            AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Nom").setExact(true))
        .first();
  }

  private static void rename(Page page, String to) {
    name(page).fill(to);
    name(page).blur();
  }

  @Test
  @Tag("F-5")
  @Tag("F-6")
  @Tag("F-7")
  void three_questions_make_a_draft_that_is_mended_and_published() {
    var page = drafted("aide_logement");
    assertThat(page.locator("#etapes")).containsText("Instruction");
    assertThat(page.locator("#lecture")).containsText("donne complètes");
    page.locator("#onglet-yaml").click();
    var source = page.locator("#source");
    source.fill(source.inputValue().replaceFirst("\n +- \\{ otherwise: instruction }", ""));
    assertThat(page.locator("#pourquoi")).containsText("Publication bloquée");
    assertThat(page.locator("#publier")).isDisabled();
    assertThat(page.locator("tr.hole")).hasCount(1);
    page.locator("tr.hole input").nth(1).click();
    assertThat(page.locator("#pourquoi")).containsText("Prête à publier");
    page.locator("#publier").click();
    page.locator("#publication [type=submit]").click();
    assertThat(page.locator("#dit")).containsText("en service");
    assertThat(page.locator("[data-diagram][data-ready]")).isVisible();
  }

  @Test
  void two_who_edit_one_draft_never_overwrite_each_other_in_silence() {
    var mine = drafted("a_deux");
    other.signIn("admin", "jalon-demo");
    var theirs = opened(other.open("/parametres/sequences/a_deux/editeur", 1440));
    rename(theirs, "Demande reçue");
    assertThat(theirs.locator("#etat")).containsText("Enregistré");
    step(mine, 2);
    rename(mine, "Examen");
    assertThat(mine.locator("#conflit")).isVisible();
    assertThat(mine.locator("#publier")).isDisabled();
    mine.locator("#lire-le-leur").click();
    assertThat(mine.locator("#etapes")).containsText("Demande reçue");
    mine.locator("#annuler").click();
    assertThat(mine.locator("#etapes")).containsText("Examen");
    assertThat(mine.locator("#etat")).containsText("Enregistré");
  }

  @Test
  @Tag("F-228")
  void a_sequence_is_tried_on_a_dossier_with_the_mouse() {
    ines.signIn("ines.lopez", "jalon-demo");
    var page = opened(ines.open("/parametres/sequences/demande_administrative/editeur", 1440));
    page.locator("#essayer").click();
    page.locator("#dossier").fill("DEM-2026-002");
    page.locator("main form [type=submit]").first().click();
    assertThat(page.locator("[data-diagram][data-ready]")).isVisible();
    assertThat(page.locator(".letter").first()).containsText("Madame, Monsieur");

    page.locator("button[name=result]").first().click();
    var second = "Vérifier que le dossier DEM-2026-002 est complet";
    assertThat(page.locator("main")).containsText(second);
    page.getByText("Revenir d’un pas").click();
    assertThat(page.locator("main")).not().containsText(second);
    page.locator("button:has-text('Aller au')").click();
    assertThat(page.locator("main")).containsText("Revenir d’un pas");
  }
}
