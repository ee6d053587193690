package io.jalon.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.jalon.dossier.Dossier;
import io.jalon.dossier.Dossiers;
import io.jalon.dossier.Dossiers.NewDossier;
import io.jalon.dossier.Intervenants;
import io.jalon.dossier.RoleHolders;
import io.jalon.dossier.Scope;
import io.jalon.run.Launcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** A message for several chosen dossiers, seen before it is sent. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"jalon.demo=true", "jalon.test.name=workspace"})
@ContextConfiguration(initializers = Databases.class)
class BulkMessageTest {

  @LocalServerPort private int port;
  @Autowired private ApplicationContext jalon;
  @Autowired private Dossiers dossiers;
  @Autowired private Launcher launcher;

  private Browser browser;
  private Dossier idle;
  private Dossier running;

  @BeforeEach
  void twoDossiersOfAClientOfWhichOneRuns() {
    idle = new OwnDossiers(jalon).plain();
    running =
        dossiers.create(
            new NewDossier(
                idle.reference() + "-2",
                idle.clientId(),
                idle.type(),
                idle.status(),
                idle.owner(),
                idle.team(),
                null,
                null,
                null));
    var holders = jalon.getBean(RoleHolders.class);
    var camille = jalon.getBean(Intervenants.class).byAccount("camille.martin").orElseThrow();
    holders.bind(Scope.dossier(running.id()), "gestionnaire", camille);
    launcher.launch("contentieux_locatif", running.id(), "camille.martin");
    browser = new Browser("http://localhost:" + port);
    browser.signIn("camille.martin", "jalon-demo");
  }

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  void the_letter_is_that_of_a_dossier_that_can_send_it_and_the_others_are_counted() {
    var page = browser.open("/dossiers?q=" + idle.reference(), 1440);
    page.locator("[data-choose='" + idle.reference() + "']").check();
    page.locator("[data-choose='" + running.reference() + "']").check();
    page.locator("[data-open=lot-message]").click();
    var dialog = page.locator("dialog[open]");
    dialog.locator("[name=text]").selectOption("contentieux_locatif.relance");
    dialog.locator("[name=role]").selectOption("gestionnaire");
    assertThat(dialog.locator(".letter")).containsText(running.reference());
    assertThat(dialog).containsText("Aperçu pour " + running.reference());
    assertThat(dialog)
        .containsText("Rien ne partira pour 1 des 2 dossiers choisis : " + idle.reference());
  }
}
