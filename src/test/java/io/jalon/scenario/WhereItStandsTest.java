package io.jalon.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.jalon.dossier.Dossier;
import io.jalon.task.TaskCommands;
import io.jalon.task.TaskCommands.Answer;
import io.jalon.template.Publisher;
import io.jalon.template.Publisher.Publication.Published;
import io.jalon.template.Templates;
import java.time.LocalDate;
import java.time.ZoneId;
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

/** What the page of a sequence tells in words of where it stands, and of what a command changes. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"jalon.demo=true", "jalon.test.name=workspace"})
@ContextConfiguration(initializers = Databases.class)
class WhereItStandsTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private static final String BEFORE =
      """
      sequence: avant_audience
      name: Avant l’audience
      roles: { gestionnaire: internal }
      reperes: [date_audience]
      steps:
        - id: preparation
          name: Préparation
          actions:
            - { id: preparer, role: gestionnaire, task: { title: Préparer, due: 10 working days before date_audience }, late: { remind: 2 working days before due, alert: gestionnaire } }
          routes: [ { otherwise: fini_a } ]
        - { id: fini_a, end: Fini }
      """;
  private static final String UNDATED =
      """
      sequence: sans_date
      name: Sans date
      roles: { gestionnaire: internal }
      steps:
        - id: classement
          name: Classement
          actions: [ { id: classer_s, role: gestionnaire, task: Classer } ]
          routes: [ { otherwise: fini_s } ]
        - { id: fini_s, end: Fini }
      """;

  @LocalServerPort private int port;
  @Autowired private ApplicationContext jalon;
  @Autowired private TaskCommands tasks;
  @Autowired private Templates templates;
  @Autowired private Publisher publisher;

  private OwnDossiers own;
  private Browser browser;

  @BeforeEach
  void camille() {
    own = new OwnDossiers(jalon);
    published("avant_audience", BEFORE);
    published("sans_date", UNDATED);
    browser = new Browser("http://localhost:" + port);
    browser.page().setDefaultTimeout(15_000);
    browser.signIn("camille.martin", "jalon-demo");
  }

  @AfterEach
  void closeIt() {
    browser.close();
  }

  private void published(String id, String yaml) {
    if (templates.latest(id).isEmpty()) {
      templates.saveDraft(yaml, "tests");
      assertThat(publisher.publish(id, "tests")).isInstanceOf(Published.class);
    }
  }

  private Page open(Dossier dossier, String part) {
    return browser.open("/dossiers/" + dossier.reference() + part, 1440);
  }

  private static Locator step(Page page, String name) {
    return page.locator("section[aria-labelledby=liste] li")
        .filter(
            new Locator.FilterOptions()
                .setHas(
                    page.locator(
                        ".strong",
                        new Page.LocatorOptions().setHasText(Pattern.compile("^" + name + "$")))));
  }

  /** A dossier whose tenant refused to pay, so that its sequence went past some steps. */
  private Dossier refused() {
    var dossier = own.launched("contentieux_locatif");
    tasks.complete(own.open(dossier).id(), new Answer("refus", null));
    browser.page().waitForCondition(() -> own.isOpen(dossier));
    return dossier;
  }

  @Test
  @Tag("F-82")
  void the_list_of_steps_says_since_when_where_to_and_by_whom() {
    var page = open(refused(), "/sequence");
    assertThat(step(page, "Relance amiable"))
        .containsText(Pattern.compile("Terminée le .* Suite : Commandement de payer\\."));
    assertThat(step(page, "Relance amiable")).containsText("Faite");
    var now = step(page, "Commandement de payer");
    assertThat(now).containsText(Pattern.compile("En cours depuis le .*"));
    assertThat(now).containsText(Pattern.compile("Faire signifier le commandement .* · Huissier"));
  }

  @Test
  void a_step_that_was_gone_past_is_not_said_to_be_coming() {
    var page = open(refused(), "/sequence");
    assertThat(step(page, "Mise en demeure")).containsText("Non parcourue");
    assertThat(step(page, "Audience")).containsText("À venir");
  }

  @Test
  @Tag("F-40")
  void a_reminder_left_out_is_called_so_in_the_preview_and_in_the_history() {
    var dossier = own.launched("avant_audience");
    var page = open(dossier, "/sequence");
    page.locator("[data-open=repere-date_audience]").click();
    page.locator("dialog[open] [name=value]").fill(LocalDate.now(PARIS).plusDays(3).toString());
    var reminder =
        page.locator(
            "dialog[open] .whatif tr",
            new Page.LocatorOptions().setHasText("Rappel à Gestionnaire"));
    assertThat(reminder).containsText("omis, et noté dans l’historique");
    page.locator("dialog[open] button.btn-primary").click();
    assertThat(page.locator("#dit")).containsText("c’est noté");
    open(dossier, "/historique");
    assertThat(page.locator("main")).containsText("Rappel de l’action « Préparer » omis");
    assertThat(page.locator("main")).containsText("Alerte de l’action « Préparer » omise");
  }

  @Test
  void the_summary_leads_to_what_is_to_be_done_and_why_and_changes_a_repere() {
    var dossier = own.launched("avant_audience");
    var page = open(dossier, "/sequence");
    page.locator("[data-open=repere-date_audience]").click();
    page.locator("dialog[open] [name=value]").fill(LocalDate.now(PARIS).plusDays(60).toString());
    page.locator("dialog[open] button.btn-primary").click();
    assertThat(page.locator("#dit")).isVisible();
    var task = own.open(dossier).id();
    var actions = open(dossier, "").locator("[aria-labelledby=sequences]");
    assertThat(actions.locator("a[href$='/taches/" + task + "']")).hasText("Préparer");
    assertThat(actions.locator("a[href$='task=" + task + "#pourquoi']")).isVisible();
    page.locator("[aria-labelledby=reperes] [data-open=repere-date_audience]").click();
    page.locator("dialog[open] [name=value]").fill(LocalDate.now(PARIS).plusDays(90).toString());
    assertThat(page.locator("dialog[open] .whatif")).isVisible();
    page.locator("dialog[open] button.btn-primary").click();
    assertThat(page.locator("#dit")).isVisible();
  }

  @Test
  void where_nothing_runs_no_sequence_is_said_to_depend_on_a_repere() {
    var reperes = open(own.plain(), "/sequence").locator("[aria-labelledby=rp]");
    assertThat(reperes.locator("[data-open=repere-date_audience]")).isVisible();
    assertThat(reperes).not().containsText("séquence");
  }

  @Test
  void a_pause_that_stops_no_date_speaks_of_none() {
    var page = open(own.launched("sans_date"), "/sequence");
    page.locator("[data-open=pause]").click();
    assertThat(page.locator("dialog[open]")).containsText("action");
    assertThat(page.locator("dialog[open]")).not().containsText("délai");
  }
}
