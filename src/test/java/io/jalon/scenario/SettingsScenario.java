package io.jalon.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.jalon.template.Publisher;
import io.jalon.template.Publisher.Publication;
import io.jalon.template.Templates;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** What an office sets up under Paramètres, with the mouse. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"jalon.demo=true", "jalon.test.name=editor"})
@ContextConfiguration(initializers = Databases.class)
class SettingsScenario {

  private static final String TEMPLATE =
      """
      sequence: %1$s
      name: Séquence %1$s
      roles: { gestionnaire: internal }
      steps:
        - id: etape
          actions: [ { id: appel, role: gestionnaire, task: Appeler } ]
          routes: [ { otherwise: fini } ]
        - { id: fini, end: Fini }
      """;

  @LocalServerPort private int port;
  @Autowired private Templates templates;
  @Autowired private Publisher publisher;

  private Browser browser;

  @BeforeEach
  void anAdministrator() {
    browser = new Browser("http://localhost:" + port);
    browser.signIn("admin", "jalon-demo");
  }

  @AfterEach
  void closeIt() {
    browser.close();
  }

  private Page open(String path) {
    return browser.open(path, 1440);
  }

  private void published(String id) {
    templates.saveDraft(TEMPLATE.formatted(id), "tests");
    Assertions.assertInstanceOf(Publication.Published.class, publisher.publish(id, "tests"));
  }

  private static Locator dialog(Page page) {
    return page.locator("dialog[open]");
  }

  /** Presses the button of the open dialog, and waits for what the page says then. */
  private static void confirm(Page page, String said) {
    dialog(page).locator("[type=submit]").click();
    assertThat(page.locator("#dit")).containsText(said);
  }

  private Locator offered(String dossier, String sequence) {
    return open("/dossiers/" + dossier + "/sequence")
        .locator("[data-open=lancer-" + sequence + "]");
  }

  @Test
  @Tag("F-57")
  void a_sequence_is_tried_on_a_few_dossiers_and_then_opened_to_all() {
    published("essai_pilote");
    var page = open("/parametres/sequences/essai_pilote");
    page.locator("[data-open=pilote]").click();
    dialog(page).locator("[name=dossiers]").fill("IMP-2026-012\nREC-2026-001");
    confirm(page, "enregistré");
    assertThat(offered("IMP-2026-012", "essai_pilote")).hasCount(1);
    assertThat(offered("IMP-2026-013", "essai_pilote")).hasCount(0);
    open("/parametres/sequences");
    var line = page.locator("tr", new Page.LocatorOptions().setHasText("essai_pilote"));
    assertThat(line).containsText("Pilote\u00A0: 2 dossiers");
    line.locator("[data-open=ouvrir]").click();
    confirm(page, "ouverte à tous");
    assertThat(offered("IMP-2026-013", "essai_pilote")).hasCount(1);
  }

  @Test
  @Tag("F-4")
  void a_retired_sequence_is_offered_no_more_until_it_is_put_back() {
    published("essai_retrait");
    var page = open("/parametres/sequences/essai_retrait");
    page.locator("[data-open=retirer]").click();
    confirm(page, "est retirée");
    assertThat(offered("IMP-2026-013", "essai_retrait")).hasCount(0);
    open("/parametres/sequences/essai_retrait").locator("[data-open=remettre]").click();
    confirm(page, "de nouveau en service");
    assertThat(page.locator("main")).containsText("Remise en service");
    assertThat(offered("IMP-2026-013", "essai_retrait")).hasCount(1);
  }

  @Test
  @Tag("F-4")
  void a_sequence_is_offered_on_the_dossiers_of_its_teams() {
    published("essai_equipe");
    var page = open("/parametres/sequences/essai_equipe");
    page.locator("[data-open=equipes]").click();
    dialog(page).getByLabel("Concepteurs").check();
    confirm(page, "enregistré");
    assertThat(page.locator("main")).containsText("seules équipes\u00A0: Concepteurs");
    assertThat(offered("IMP-2026-013", "essai_equipe")).hasCount(0);
    open("/parametres/sequences/essai_equipe").locator("[data-open=equipes]").click();
    dialog(page).getByLabel("Gestionnaires").check();
    confirm(page, "enregistré");
    assertThat(offered("IMP-2026-013", "essai_equipe")).hasCount(1);
  }
}
