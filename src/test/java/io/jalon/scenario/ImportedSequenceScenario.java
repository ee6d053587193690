package io.jalon.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.jalon.dossier.Reperes;
import io.jalon.template.Templates;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** A sequence of another office, taken on its page by who designs. */
@OnH2
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"jalon.demo=true", "jalon.test.name=editor"})
@ContextConfiguration(initializers = Databases.class)
class ImportedSequenceScenario {

  private static final String SOURCE =
      """
      sequence: venue_dailleurs
      name: Venue d’ailleurs
      roles: { gestionaire: internal }
      reperes: [date_de_visite]
      steps:
        - id: visite
          actions:
            - id: visiter
              role: gestionaire
              task: { title: Visiter, due: 2 days before date_de_visite }
          routes: [{ otherwise: visitee }]
        - { id: visitee, end: Visitée }
      """;

  @LocalServerPort private int port;
  @Autowired private Templates templates;
  @Autowired private Reperes reperes;

  private Browser browser;

  @BeforeEach
  void aBrowser() {
    browser = new Browser("http://localhost:" + port);
    browser.page().setDefaultTimeout(20_000);
    browser.signIn("admin", "jalon-demo");
  }

  @AfterEach
  void closeIt() {
    browser.close();
  }

  private Page chosen(String source) {
    var page = browser.open("/parametres/sequences/import", 1440);
    var bytes = source.getBytes(StandardCharsets.UTF_8);
    page.locator("#fichier").setInputFiles(new FilePayload("ailleurs.yaml", "text/yaml", bytes));
    return page;
  }

  private static Locator word(Page page, String path) {
    return page.locator("[data-word='" + path + "']");
  }

  @Test
  @Tag("F-13")
  @Tag("F-51")
  void unknown_names_find_their_place_and_a_draft_opens_in_the_editor() {
    var page = chosen(SOURCE);
    assertThat(word(page, "role.gestionaire")).hasValue("gestionnaire");
    assertThat(page.locator("#combien")).containsText("Noms remplacés : 2");
    assertThat(page.locator("#problemes")).containsText("date_de_visite");
    word(page, "repere.date_de_visite").selectOption("+");
    assertThat(word(page, "repere.date_de_visite.type")).hasValue("DATE");
    assertThat(page.locator("#problemes")).containsText("Aucun problème");
    assertThat(reperes.find("date_de_visite")).isEmpty();
    page.locator("#importer").click();
    page.locator("#editeur[data-ready]").waitFor();
    assertThat(page.locator("#pourquoi")).containsText("publi");
    assertThat(reperes.find("date_de_visite")).isPresent();
    assertThat(templates.draft("venue_dailleurs").orElseThrow()).contains("gestionnaire");
  }

  @Test
  void a_file_that_is_no_template_says_why_and_where() {
    var page = chosen(SOURCE.replace("otherwise: visitee", "sinon: visitee"));
    assertThat(page.locator("#refus")).containsText("Ligne 11");
    assertThat(page.locator("#suite")).isHidden();
  }

  @Test
  void a_sequence_that_is_there_is_not_overwritten_by_mistake() {
    var page = chosen(SOURCE.replace("venue_dailleurs", "contentieux_locatif"));
    assertThat(page.locator("#pris")).containsText("Contentieux locatif");
    assertThat(page.locator("#importer")).isDisabled();
    page.locator("#pris-autre").click();
    assertThat(page.locator("#identifiant")).hasValue("contentieux_locatif_2");
    assertThat(page.locator("#importer")).isEnabled();
  }
}
