package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** Pages for whoever uses a screen reader, a telephone, or works in the dark. */
@OnPostgres
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"jalon.demo=true", "jalon.test.name=editor"})
@ContextConfiguration(initializers = Databases.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageScenario {

  private static final int PHONE = 390;

  /** All that the dark changes, and nothing that a language does; it takes longest. */
  private static final String CONTRAST = "color-contrast";

  @LocalServerPort private int port;
  private Browser browser;

  @BeforeAll
  void aBrowser() {
    browser = new Browser("http://localhost:" + port);
    browser.signIn("admin", "jalon-demo");
  }

  @BeforeEach
  void inTheLightAndInFrench() {
    browser.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    var language = new BrowserContext.ClearCookiesOptions().setName("jalon-langue");
    browser.page().context().clearCookies(language);
  }

  @AfterAll
  void closeIt() {
    browser.close();
  }

  private static void holds(AxeBuilder rules, String what) {
    assertThat(rules.analyze().getViolations())
        .as(what)
        .extracting(EveryPageScenario::told)
        .isEmpty();
  }

  private static String told(Rule broken) {
    return broken.getHelp() + ": " + broken.getNodes().stream().map(CheckedNode::getHtml).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/parametres",
        "/parametres/absences",
        "/parametres/acces",
        "/parametres/etiquettes",
        "/parametres/fermetures",
        "/parametres/fonctions",
        "/parametres/imports",
        "/parametres/messages",
        "/parametres/messages/contentieux_locatif/relance?dossier=IMP-2026-001",
        "/parametres/reperes",
        "/parametres/voir",
        "/parametres/sequences",
        "/parametres/sequences/nouvelle",
        "/parametres/sequences/import",
        "/parametres/sequences/galerie",
        "/parametres/sequences/galerie/contentieux_locatif",
        "/parametres/utilisateurs",
        "/parametres/sequences/contentieux_locatif",
        "/parametres/sequences/contentieux_locatif/editeur",
        "/parametres/sequences/contentieux_locatif/essai",
        "/parametres/sequences/contentieux_locatif/essai?dossier=IMP-2026-001",
        "/envois/requetes",
        "/envois/corrections/contentieux_locatif",
        "/taches",
        "/taches/calendrier?liste=toutes",
        "/taches/calendrier?liste=toutes&vue=mois",
        "/plus",
        "/raccourcis"
      })
  void a_page_of_those_who_set_it_up_is_for_everyone(String path) {
    browser.open(path, 1440);
    holds(browser.rules(), path);
    var page = browser.open(path, PHONE);
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
        .as(path + " on a telephone")
        .isLessThanOrEqualTo(PHONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/taches",
        "/dossiers",
        "/dossiers/IMP-2026-001",
        "/dossiers/IMP-2026-001/sequence",
        "/dossiers/IMP-2026-001/historique",
        "/envois",
        "/pilotage",
        "/parametres/sequences/contentieux_locatif/editeur",
        "/parametres/sequences/contentieux_locatif/essai?dossier=IMP-2026-001"
      })
  void a_page_can_be_read_in_the_dark(String path) {
    browser.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    browser.open(path, 1440);
    holds(browser.rules().withRules(List.of(CONTRAST)), path + " in the dark");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/dossiers",
        "/dossiers/IMP-2026-001/sequence",
        "/dossiers/IMP-2026-001/historique",
        "/parametres/sequences/contentieux_locatif/editeur"
      })
  void a_page_is_for_everyone_in_english_too(String path) {
    browser.open("/?langue=en", 1440);
    var page = browser.open(path, 1440);
    assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
    holds(browser.rules().disableRules(List.of(CONTRAST)), path + " in English");
  }
}
