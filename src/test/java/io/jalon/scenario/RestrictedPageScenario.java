package io.jalon.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** A dossier is restricted, widened and opened again with the mouse. */
@OnH2
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"jalon.demo=true", "jalon.test.name=editor"})
@ContextConfiguration(initializers = Databases.class)
class RestrictedPageScenario {

  private static final String DOSSIER = "/dossiers/IMP-2026-002";

  @LocalServerPort private int port;

  private Browser browser;

  @BeforeEach
  void aBrowser() {
    browser = Browser.patient(port);
  }

  @AfterEach
  void closeIt() {
    browser.close();
  }

  private Page seenBy(String account, String path) {
    browser.page().context().clearCookies();
    browser.signIn(account, "jalon-demo");
    return browser.open(path, 1440);
  }

  private static Locator panel(Page page) {
    page.locator("[data-open=acces]").click();
    var dialog = page.locator("dialog#acces[open]");
    assertThat(dialog.locator("#acces-motif")).isVisible();
    return dialog;
  }

  @Test
  @Tag("F-95")
  void a_dossier_is_restricted_widened_and_opened_again_in_its_page() {
    var page = seenBy("camille.martin", DOSSIER);
    var panel = panel(page);
    assertThat(panel).containsText("Camille Martin");
    assertThat(panel).containsText("titulaire de « Avocat »");
    panel.locator("#acces-motif").fill("Le locataire est un collègue");
    panel.locator("[type=submit]").click();
    assertThat(page.locator("#dit")).containsText("est restreint");
    assertThat(page.locator(".head")).containsText("Accès restreint");

    assertThat(seenBy("lea.moreau", DOSSIER).locator("body"))
        .containsText("Cette page n’existe pas");
    assertThat(seenBy("lea.moreau", "/dossiers?q=IMP-2026-002").locator("main"))
        .not()
        .containsText("Zoé Marchal");

    page = seenBy("camille.martin", DOSSIER);
    panel = panel(page);
    panel.getByLabel("Léa Moreau").check();
    panel.locator("[type=submit]").click();
    assertThat(page.locator("#dit")).containsText("est restreint");
    assertThat(seenBy("lea.moreau", DOSSIER).locator(".head")).containsText("Accès restreint");

    page = seenBy("camille.martin", DOSSIER);
    panel(page).locator("[data-open=rouvrir]").click();
    page.locator("dialog#rouvrir[open] [type=submit]").click();
    assertThat(page.locator("#dit")).containsText("de nouveau ouvert");
    assertThat(seenBy("helene.faure", DOSSIER).locator(".head")).containsText("Zoé Marchal");
    assertThat(seenBy("camille.martin", DOSSIER + "/historique").locator("main"))
        .containsText("ouvert à Léa Moreau");
  }
}
