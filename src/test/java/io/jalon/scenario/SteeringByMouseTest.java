package io.jalon.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.jalon.dossier.Accounts;
import io.jalon.dossier.Clients;
import io.jalon.dossier.Clients.NewClient;
import io.jalon.dossier.Dossiers;
import io.jalon.dossier.Dossiers.NewDossier;
import io.jalon.run.Launcher;
import io.jalon.run.Run;
import io.jalon.run.Runs;
import io.jalon.task.Task;
import io.jalon.task.TaskStatus;
import io.jalon.task.Tasks;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** Every command on a dossier, pressed twice at once as an impatient hand does, is done once. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"jalon.demo=true", "jalon.test.name=workspace"})
@ContextConfiguration(initializers = Databases.class)
class SteeringByMouseTest {

  private static final String HOSTILE = "<script>alert(1)</script> ${7*7} <b>x</b>";

  @LocalServerPort private int port;
  @Autowired private Clients clients;
  @Autowired private Dossiers dossiers;
  @Autowired private Runs runs;
  @Autowired private Tasks tasks;
  @Autowired private Launcher launcher;

  private Browser browser;
  private final List<String> commands = new ArrayList<>();

  @BeforeEach
  void camille() {
    browser = new Browser("http://localhost:" + port);
    browser.page().setDefaultTimeout(15_000);
    browser.signIn("camille.martin", "jalon-demo");
    browser
        .page()
        .onRequest(
            request -> {
              if (!request.method().equals("GET") && request.url().contains("/api/v1/")) {
                commands.add(request.url().replaceAll(".*/", ""));
              }
            });
  }

  @AfterEach
  void closeIt() {
    browser.close();
  }

  private Page open(String path) {
    return browser.open(path, 1440);
  }

  /** A dossier of its own, on which a sequence is launched. */
  private String launched(String reference, String name) {
    var client =
        clients.create(new NewClient("C-" + reference, name, "person", null, "1 rue du Port"));
    var dossier =
        dossiers.create(
            new NewDossier(
                reference,
                client.id(),
                "impaye",
                "Ouvert",
                "camille.martin",
                Accounts.CASE_MANAGERS,
                null,
                null,
                null));
    launcher.launch("demande_administrative", dossier.id(), "camille.martin");
    return reference;
  }

  private Run run(String reference) {
    return runs.of(dossiers.find(reference).orElseThrow().id()).get(0);
  }

  /** The one action that is open on a dossier, once it is there. */
  private Task task(String reference) {
    var run = run(reference);
    browser.page().waitForCondition(() -> !open(run).isEmpty());
    return open(run).get(0);
  }

  private List<Task> open(Run run) {
    return tasks.ofRun(run.id()).stream().filter(t -> t.status() == TaskStatus.OPEN).toList();
  }

  private static Locator dialog(Page page) {
    return page.locator("dialog[open]");
  }

  /** Opens a dialog, even of the menu, and presses its button twice. */
  private void commanded(Page page, String dialog, String said) {
    commands.clear();
    dialog(page).locator("button[type=submit]:not([data-api])").dblclick();
    assertThat(page.locator("#dit")).containsText(said);
    assertThat(commands).as(dialog).hasSize(1);
  }

  private Page asked(Page page, String dialog) {
    var button = page.locator("[data-open=" + dialog + "]").first();
    if (!button.isVisible()) {
      page.locator("summary[aria-label='Autres commandes']").first().click();
    }
    button.click();
    return page;
  }

  private void reasoned(Page page, String dialog, String said) {
    dialog(page).locator("textarea").first().fill("Le demandeur a appelé");
    commanded(page, dialog, said);
  }

  @Test
  @Tag("F-72")
  @Tag("F-75")
  void an_action_is_postponed_handed_over_and_done_once() {
    var reference = launched("SOURIS-1", "Léa Morel");
    var page = open("/taches/" + task(reference).id());
    page.locator("input[name=result]").first().check();
    commands.clear();
    page.locator("form[data-api*=completion] button[type=submit]").first().dblclick();
    page.waitForURL("**/taches");
    assertThat(commands).containsExactly("completion");
    assertThat(open(run(reference))).extracting(Task::actionId).containsExactly("completude");

    page = open("/taches/" + task(reference).id());
    asked(page, "reporter");
    dialog(page).locator("[name=until]").fill("2027-03-15");
    reasoned(page, "reporter", "Échéance reportée");
    asked(page, "confier");
    dialog(page).locator("select").selectOption("paul.riviere");
    commanded(page, "confier", "Action confiée");
    assertThat(task(reference).assignee()).isEqualTo("paul.riviere");
    asked(page, "annuler");
    reasoned(page, "annuler", "Action annulée");
  }

  @Test
  @Tag("F-73")
  @Tag("F-74")
  @Tag("F-76")
  void a_sequence_is_paused_led_elsewhere_added_to_switched_and_interrupted_once_each() {
    var reference = launched("SOURIS-2", "Léa Morel");
    task(reference);
    var page = open("/dossiers/" + reference + "/sequence");
    asked(page, "pause");
    commanded(page, "pause", "pause");
    asked(page, "reprendre");
    commanded(page, "reprendre", "reprise");
    asked(page, "ajouter");
    dialog(page).locator("[name=title]").fill("Appeler le demandeur");
    dialog(page).locator("[name=role]").selectOption("gestionnaire");
    commanded(page, "ajouter", "ajoutée");
    assertThat(open(run(reference))).hasSize(2);
    asked(page, "sauter");
    dialog(page).locator("select").selectOption("arbitrage");
    reasoned(page, "sauter", "L’étape a commencé");
    assertThat(task(reference).actionId()).isEqualTo("proposition");
    assertThat(open("/dossiers/" + reference + "/historique").locator("main"))
        .containsText("Le demandeur a appelé");
    asked(open("/dossiers/" + reference + "/sequence"), "basculer");
    dialog(page).locator("select").selectOption("reclamation_client");
    assertThat(dialog(page).locator("#basculer-verification")).not().isEmpty();
    reasoned(page, "basculer", "a pris le relais");
    asked(page, "interrompre");
    reasoned(page, "interrompre", "interrompue");
    assertThat(runs.activeOn(dossiers.find(reference).orElseThrow().id())).isEmpty();
  }

  @Test
  void a_call_and_a_dossier_are_recorded_once() {
    var reference = launched("SOURIS-3", "Léa Morel");
    var page = open("/dossiers/" + reference + "/sequence");
    asked(page, "consigner");
    reasoned(page, "consigner", "Consigné");
    asked(page, "repere-date_reunion");
    dialog(page).locator("[name=value]").fill("2027-06-15");
    commanded(page, "repere", "noté");
  }

  @Test
  void what_a_client_is_called_is_shown_as_text_wherever_the_dossier_is() {
    var reference = launched("SOURIS-4", HOSTILE);
    var task = task(reference).id();
    var client = dossiers.find(reference).orElseThrow().clientId();
    var page = browser.page();
    var alerts = new ArrayList<String>();
    page.onDialog(
        dialog -> {
          alerts.add(dialog.message());
          dialog.dismiss();
        });
    var here = "/dossiers/" + reference;
    for (var path :
        List.of(
            here,
            here + "/sequence",
            here + "/intervenants",
            here + "/a-venir",
            here + "/pieces",
            here + "/echanges",
            here + "/historique",
            "/taches/" + task,
            "/clients/" + client)) {
      assertThat(open(path).locator("main")).containsText(HOSTILE);
    }
    assertThat(alerts).isEmpty();
  }

  @Test
  void a_form_that_found_no_connection_keeps_its_entries_and_is_sent_again_once() {
    var reference = launched("SOURIS-5", "Léa Morel");
    var page = open("/taches/" + task(reference).id());
    page.locator("input[name=result]").first().check();
    page.locator("#commentaire").fill("Vu au guichet");
    page.context().setOffline(true);
    var form = page.locator("form[data-api*=completion]");
    form.locator("button[type=submit]").first().click();
    assertThat(form.locator(".form-error")).containsText("Jalon ne répond pas");
    assertThat(page.locator("#commentaire")).hasValue("Vu au guichet");
    page.context().setOffline(false);
    form.locator("button[type=submit]").first().dblclick();
    page.waitForURL("**/taches");
    assertThat(open("/dossiers/" + reference + "/historique").locator("main"))
        .containsText("Vu au guichet");
    assertThat(open(run(reference))).extracting(Task::actionId).containsExactly("completude");
  }
}
