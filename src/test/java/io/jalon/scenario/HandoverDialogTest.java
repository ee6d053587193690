package io.jalon.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.jalon.dossier.Dossier;
import io.jalon.dossier.RoleHolders;
import io.jalon.dossier.Scope;
import io.jalon.task.TaskCommands;
import io.jalon.task.TaskCommands.Answer;
import io.jalon.template.Publisher;
import io.jalon.template.Publisher.Publication.Published;
import io.jalon.template.Templates;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** Which actions go to another holder, said before a function is given to somebody. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"jalon.demo=true", "jalon.test.name=workspace"})
@ContextConfiguration(initializers = Databases.class)
class HandoverDialogTest {

  private static final String LOOP =
      """
      sequence: boucle_signification
      name: Signification
      roles: { gestionnaire: internal }
      steps:
        - id: preparation
          name: Préparation
          actions: [ { id: relire, role: gestionnaire, task: Relire l’acte } ]
          routes: [ { otherwise: signification } ]
        - id: signification
          name: Signification
          actions:
            - { id: signifier, role: gestionnaire, task: Signifier l’acte, results: { oui: Signifié, non: Impossible } }
            - { id: pointer, role: gestionnaire, after: signifier, task: Pointer la signification }
          routes:
            - { when: 'signifier.result = "non"', to: preparation }
            - { otherwise: suite }
        - id: suite
          name: Suite
          actions: [ { id: conclure, role: gestionnaire, task: Conclure } ]
          routes: [ { otherwise: fini } ]
        - { id: fini, end: Fini }
      """;

  @LocalServerPort private int port;
  @Autowired private ApplicationContext jalon;
  @Autowired private TaskCommands tasks;
  @Autowired private Templates templates;
  @Autowired private Publisher publisher;
  @Autowired private RoleHolders holders;

  private OwnDossiers own;
  private Browser browser;
  private Dossier dossier;

  @BeforeEach
  void aDossierWhoseFirstActionIsDone() {
    if (templates.latest("boucle_signification").isEmpty()) {
      templates.saveDraft(LOOP, "tests");
      assertThat(publisher.publish("boucle_signification", "tests")).isInstanceOf(Published.class);
    }
    own = new OwnDossiers(jalon);
    dossier = own.launched("boucle_signification");
    tasks.complete(own.open(dossier).id(), new Answer(null, null));
    browser = new Browser("http://localhost:" + port);
    browser.page().waitForCondition(() -> own.isOpen(dossier));
    browser.signIn("camille.martin", "jalon-demo");
  }

  @AfterEach
  void close() {
    browser.close();
  }

  private Locator asked(String address) {
    var page = browser.open(address, 1440);
    page.locator("[data-open=fonction-gestionnaire]").first().click();
    return page.locator("dialog[open]");
  }

  @Test
  @Tag("F-98")
  void an_action_stands_once_and_what_is_done_does_not_come_unless_it_is_certain() {
    var dialog = asked("/dossiers/" + dossier.reference() + "/intervenants");
    assertThat(dialog).containsText("Une action ouverte changera de main");
    assertThat(dialog.getByText("Signifier l’acte")).hasCount(1);
    assertThat(dialog).not().containsText("Relire l’acte");
    assertThat(dialog).containsText("Une action à venir ira aussi au nouveau titulaire");
    assertThat(dialog).containsText("Pointer la signification, à l’étape « Signification »");
    assertThat(dialog).containsText("Une action pourra aussi lui revenir");
    assertThat(dialog).containsText("Conclure, à l’étape « Suite »");
  }

  @Test
  @Tag("F-98")
  void a_client_s_function_lists_what_comes_on_its_dossiers_that_have_nobody_of_their_own() {
    var client = "/clients/" + dossier.reference().replace("PROPRE", "C");
    assertThat(asked(client)).not().containsText("Pointer la signification");
    holders.unbind(Scope.dossier(dossier.id()), "gestionnaire");
    var dialog = asked(client);
    assertThat(dialog).containsText(dossier.reference() + " · Signifier l’acte");
    assertThat(dialog)
        .containsText(
            dossier.reference() + " · Pointer la signification, à l’étape « Signification »");
    assertThat(dialog).containsText(dossier.reference() + " · Conclure, à l’étape « Suite »");
    assertThat(dialog).not().containsText("Relire l’acte");
  }
}
