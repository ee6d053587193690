package io.jalon.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.jalon.dossier.Dossier;
import io.jalon.dossier.Intervenant;
import io.jalon.dossier.IntervenantKind;
import io.jalon.dossier.Intervenants;
import io.jalon.dossier.Intervenants.NewIntervenant;
import io.jalon.dossier.Reperes;
import io.jalon.dossier.RoleHolders;
import io.jalon.dossier.Scope;
import io.jalon.message.MessageRevision;
import io.jalon.message.Messages;
import io.jalon.run.Launcher;
import io.jalon.task.TaskCommands;
import io.jalon.task.TaskCommands.Answer;
import io.jalon.template.Publisher;
import io.jalon.template.Publisher.Publication.Published;
import io.jalon.template.Templates;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** Messages between their writing and their departure, and where a transfer leads. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"jalon.demo=true", "jalon.test.name=workspace"})
@ContextConfiguration(initializers = Databases.class)
class LettersOnTheirWayTest {

  private static final String TEMPLATE =
      """
      sequence: convocation_reunion
      name: Convocation à une réunion
      roles: { gestionnaire: internal, locataire: contact }
      reperes: [date_audience]
      messages:
        convocation_r: { subject: "Convocation", body: "Bonjour, venez le ${repere.date_audience}." }
      steps:
        - id: envoi_r
          name: Envoi
          actions:
            - { id: courrier_r, role: gestionnaire, send-message: { template: convocation_r, to: locataire, validate: true } }
          until: all
          routes: [ { otherwise: attente_r } ]
        - id: attente_r
          name: Attente
          actions: [ { id: suivre_r, role: gestionnaire, task: Suivre } ]
          routes: [ { otherwise: fini_r } ]
        - { id: fini_r, end: Fini }
      """;

  @LocalServerPort private int port;
  @Autowired private ApplicationContext jalon;
  @Autowired private Templates templates;
  @Autowired private Publisher publisher;
  @Autowired private Intervenants intervenants;
  @Autowired private RoleHolders holders;

  private OwnDossiers own;
  private Browser browser;

  @BeforeEach
  void camille() {
    own = new OwnDossiers(jalon);
    if (templates.latest("convocation_reunion").isEmpty()) {
      templates.saveDraft(TEMPLATE, "tests");
      assertThat(publisher.publish("convocation_reunion", "tests")).isInstanceOf(Published.class);
    }
    browser = Browser.patient(port);
    browser.signIn("camille.martin", "jalon-demo");
  }

  @AfterEach
  void closeIt() {
    browser.close();
  }

  private Dossier convened() {
    var dossier = own.plain();
    jalon.getBean(Reperes.class).set(dossier.id(), "date_audience", "2031-03-12");
    return dossier;
  }

  private void launch(Dossier dossier) {
    jalon.getBean(Launcher.class).launch("convocation_reunion", dossier.id(), "camille.martin");
  }

  private void bindTenant(Dossier dossier) {
    var tenant =
        intervenants.create(
            new NewIntervenant(IntervenantKind.CONTACT, "Rose Nuit", "rose@example.fr", null));
    holders.bind(Scope.dossier(dossier.id()), "locataire", tenant);
  }

  private Page open(String path) {
    return browser.open(path, 1440);
  }

  @Test
  @Tag("F-19")
  void a_message_that_could_be_written_to_nobody_says_so_where_it_would_be_validated() {
    var dossier = convened();
    launch(dossier);
    var page = open("/taches/" + own.open(dossier).id());
    var callout = page.locator("form.j-callout");
    assertThat(callout).containsText("n’a pu être écrit à personne");
    assertThat(callout).containsText("personne ne tient cette fonction");
    callout.locator("button").click();
    assertThat(callout.locator(".form-error")).containsText("Personne ne peut recevoir ce message");
    bindTenant(dossier);
    page.reload();
    assertThat(page.locator(".letter")).containsText("Bonjour, venez le");
    assertThat(page.locator("form.j-callout")).hasCount(0);
  }

  @Test
  @Tag("F-24")
  void a_message_that_waits_to_leave_is_told_before_a_date_is_moved() {
    var dossier = convened();
    bindTenant(dossier);
    launch(dossier);
    var task = own.open(dossier);
    var letters = jalon.getBean(Messages.class).of(dossier.id());
    jalon
        .getBean(TaskCommands.class)
        .complete(task.id(), new Answer("validated", null, Map.of(), MessageRevision.of(letters)));
    var page = open("/dossiers/" + dossier.reference() + "/sequence");
    page.locator("[data-open=repere-date_audience]").click();
    page.locator("dialog[open] [name=value]").fill("2031-04-12");
    var told = page.locator("dialog[open] .whatif");
    assertThat(told).containsText("Un message prêt à partir devient faux");
    assertThat(told.locator("a")).hasAttribute("href", Pattern.compile(".*/envois\\?etat=WAITING"));
  }

  @Test
  void a_transfer_leads_to_what_came_of_it() {
    var from = colleague("Zoé Partante");
    var to = colleague("Yann Arrivant");
    holders.bind(Scope.dossier(own.plain().id()), "gestionnaire", from);
    var page = open("/pilotage/portefeuilles?de=" + from.id() + "&a=" + to.id());
    page.locator("form[data-api*=transfers] button[type=submit]").click();
    page.waitForURL(Pattern.compile(".*/pilotage/portefeuilles/[0-9a-f-]{36}"));
    assertThat(page.locator("main")).containsText("Zoé Partante");
  }

  private Intervenant colleague(String name) {
    return intervenants.create(new NewIntervenant(IntervenantKind.INTERNAL, name, null, null));
  }
}
