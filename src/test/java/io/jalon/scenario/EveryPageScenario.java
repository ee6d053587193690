package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.jalon.dossier.Intervenants;
import io.jalon.portfolio.Transfers;
import io.jalon.portfolio.Transfers.Wanted;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
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

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @LocalServerPort private int port;
  @Autowired private ApplicationContext jalon;
  @Autowired private JdbcClient jdbc;
  @Autowired private Intervenants people;
  @Autowired private Transfers transfers;
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
    fitsATelephone(path);
  }

  private void fitsATelephone(String path) {
    var page = browser.open(path, PHONE);
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
        .as(path + " on a telephone")
        .isLessThanOrEqualTo(PHONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TO_PRINT", "FAILED", "KEPT"})
  void messages_of_a_list_are_for_everyone(String state) {
    var path = "/envois?etat=" + state;
    var dossier = new OwnDossiers(jalon).launched("contentieux_locatif");
    jdbc.sql("update message set status = ? where dossier_id = ?")
        .params(state, dossier.id())
        .update();
    var page = browser.open(path, 1440);
    assertThat(page.locator("tbody tr").count()).as(path).isPositive();
    holds(browser.rules(), path);
    fitsATelephone(path);
  }

  @Test
  void a_transfer_that_is_planned_is_for_everyone() {
    var path = "/pilotage/portefeuilles";
    var from = people.byAccount("camille.martin").orElseThrow();
    var to = people.byAccount("paul.riviere").orElseThrow();
    transfers.ask(new Wanted(from, to, List.of(), LocalDate.now(PARIS).plusYears(1)));
    var page = browser.open(path, 1440);
    assertThat(page.locator("tbody td.pair button").count()).as(path).isPositive();
    holds(browser.rules(), path);
    fitsATelephone(path);
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
