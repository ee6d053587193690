package io.jalon.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.jalon.dossier.Clients;
import io.jalon.dossier.Clients.NewClient;
import io.jalon.dossier.Dossier;
import io.jalon.dossier.Role;
import io.jalon.dossier.Roles;
import io.jalon.run.Launcher;
import io.jalon.template.Publisher;
import io.jalon.template.Templates;
import java.text.Collator;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** What the lists, Pilotage and Envois tell who works through them. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"jalon.demo=true", "jalon.test.name=workspace"})
@ContextConfiguration(initializers = Databases.class)
class ListsByHandTest {

  private static final String RENT = "contentieux_locatif";

  private static final String VERSIONS =
      """
      sequence: deux_versions
      name: Deux versions
      roles: { gestionnaire: internal }
      steps:
        - id: seule
          name: %s
          actions: [ { id: faire, task: { title: Faire }, role: gestionnaire } ]
          routes: [ { otherwise: fini } ]
        - { id: fini, end: Fini }
      """;

  @LocalServerPort private int port;
  @Autowired private ApplicationContext jalon;
  @Autowired private JdbcClient jdbc;
  @Autowired private Templates templates;
  @Autowired private Publisher publisher;
  @Autowired private Clients clients;
  @Autowired private Launcher launcher;

  private OwnDossiers own;
  private Browser browser;

  @BeforeEach
  void camille() {
    own = new OwnDossiers(jalon);
    browser = new Browser("http://localhost:" + port);
    browser.page().setDefaultTimeout(15_000);
    PlaywrightAssertions.setDefaultAssertionTimeout(15_000);
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

  private void published(String step) {
    templates.saveDraft(VERSIONS.formatted(step), "camille.martin");
    publisher.publish("deux_versions", "camille.martin");
  }

  @Test
  void a_dossier_is_given_to_somebody_who_has_none_yet() {
    var dossier = own.plain();
    var page = open("/dossiers?q=" + dossier.reference());
    page.locator("[data-choose='" + dossier.reference() + "']").check();
    page.locator("[data-open=lot-responsable]").click();
    dialog(page).locator("[name=owner]").selectOption("paul.riviere");
    dialog(page).locator("button[type=submit]").click();
    assertThat(page.locator("#dit")).isVisible();
    assertThat(page.locator("tbody tr")).containsText("Paul Rivière");
  }

  @Test
  void pilotage_shows_the_version_that_most_dossiers_run_and_lets_one_choose_another() {
    published("Avant");
    launcher.launch("deux_versions", own.plain().id(), "camille.martin");
    published("Après");
    var page = open("/pilotage?sequence=deux_versions");
    assertThat(page.locator("[aria-labelledby=ht]")).containsText("Avant");
    assertThat(page.locator("[aria-labelledby=ht] .tabs [aria-current]"))
        .hasText("v1 · un dossier");
    page.locator("[aria-labelledby=ht] .tabs a", text("v2 · aucun dossier")).click();
    assertThat(page.locator("[aria-labelledby=ht]")).containsText("Aucun dossier n’attend");
  }

  @Test
  void clients_are_listed_as_one_looks_names_up() {
    for (var name : new String[] {"Zzordre Élan", "Zzordre Fort", "Zzordre Eau"}) {
      client(name);
    }
    var page = open("/clients?q=zzordre");
    assertThat(page.locator("tbody a.t"))
        .hasText(new String[] {"Zzordre Eau", "Zzordre Élan", "Zzordre Fort"});
  }

  @Test
  void functions_are_listed_as_one_looks_names_up() {
    jdbc.sql("insert into role (id, label) values ('zz_un', 'Éclusier'), ('zz_deux', 'Écluse')")
        .update();
    var labels = jalon.getBean(Roles.class).list().stream().map(Role::label).toList();
    assertThat(labels).isSortedAccordingTo(Collator.getInstance(Locale.FRENCH));
  }

  @Test
  void clients_with_a_sequence_under_way_and_late_ones_have_their_lists() {
    var calm = own.plain();
    var busy = own.launched(RENT);
    own.first(busy);
    var running = open("/clients?q=Morel&liste=cours").locator("tbody").textContent();
    assertThat(running).contains(client(busy)).doesNotContain(client(calm));
    var late = open("/clients?q=Morel&liste=retard").locator("tbody").textContent();
    assertThat(late).contains(client(busy)).doesNotContain(client(calm));
    var csv = browser.page().request().get(address("/clients.csv?q=Morel&liste=retard")).text();
    assertThat(csv).contains(client(busy), "\"5890,40\"").doesNotContain(client(calm));
  }

  @Test
  void a_spreadsheet_reckons_with_dates_and_amounts() {
    var dossier = own.launched(RENT);
    own.first(dossier);
    var page = open("/dossiers");
    var csv = page.request().get(address("/dossiers.csv?q=" + dossier.reference())).text();
    assertThat(csv).contains("\"5890,40\"").containsPattern("\"\\d{4}-\\d{2}-\\d{2}[ \"]");
  }

  private String address(String path) {
    return "http://localhost:" + port + path;
  }

  /** The reference of the client of a dossier. */
  private String client(Dossier dossier) {
    return clients.find(dossier.clientId()).orElseThrow().reference();
  }

  private void client(String name) {
    clients.create(new NewClient("ZZ-" + name.hashCode(), name, "person", null, null));
  }

  private static Page.LocatorOptions text(String said) {
    return new Page.LocatorOptions().setHasText(said);
  }
}
