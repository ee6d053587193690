package io.jalon.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.jalon.dossier.Dossier;
import io.jalon.run.RunCommands;
import io.jalon.run.Runs;
import io.jalon.task.Task;
import io.jalon.task.TaskCommands;
import io.jalon.task.TaskCommands.Answer;
import io.jalon.task.Tasks;
import io.jalon.template.Publisher;
import io.jalon.template.Templates;
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

/** What the page of a sequence says of one that did not just go its way. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"jalon.demo=true", "jalon.test.name=workspace"})
@ContextConfiguration(initializers = Databases.class)
class RunPageTest {

  private static final String ID = "page_suivie";
  private static final String FOLLOWED =
      """
      sequence: page_suivie
      name: Page suivie
      roles: { gestionnaire: internal }
      reperes: [date_reunion]
      always:
        - { event: reclamation_retiree, to: fini }
      steps:
        - id: debut
          name: Début
          until: first
          actions:
            - { id: appeler, role: gestionnaire, task: Appeler }
            - { id: classer, role: gestionnaire, task: Classer, outlives: step }
          deadline: 3 months after date_reunion
          routes: [ { otherwise: milieu } ]
        - id: milieu
          name: Milieu
          actions:
            - { id: relire, role: gestionnaire, task: Relire }
            - { id: depot, role: gestionnaire, await: recours_depose }
          routes: [ { otherwise: fini } ]
        - { id: fini, end: Fini }
      """;

  @LocalServerPort private int port;
  @Autowired private ApplicationContext jalon;

  private OwnDossiers own;
  private Browser browser;

  @BeforeEach
  void camille() {
    own = new OwnDossiers(jalon);
    if (jalon.getBean(Templates.class).latest(ID).isEmpty()) {
      jalon.getBean(Templates.class).saveDraft(FOLLOWED, "tests");
      jalon.getBean(Publisher.class).publish(ID, "tests");
    }
    browser = Browser.patient(port);
    browser.signIn("camille.martin", "jalon-demo");
  }

  @AfterEach
  void closeIt() {
    browser.close();
  }

  private Page open(Dossier dossier) {
    return browser.open("/dossiers/" + dossier.reference() + "/sequence", 1440);
  }

  private RunCommands commands() {
    return jalon.getBean(RunCommands.class);
  }

  private String run(Dossier dossier) {
    return jalon.getBean(Runs.class).of(dossier.id()).get(0).id();
  }

  private Dossier launched() {
    return own.launched(ID);
  }

  private static Locator step(Page page, String name) {
    return page.locator("section:has(> .pane-h #liste) > ol > li")
        .filter(new Locator.FilterOptions().setHasText(name))
        .first();
  }

  private static Locator drawn(Page page, String id) {
    return page.locator("[data-element-id=" + id + "]").first();
  }

  /** Presses the button of a dialog, as Camille Martin. */
  private static void confirm(Page page, String dialog, String said) {
    page.locator("[data-open=" + dialog + "]").first().evaluate("button => button.click()");
    page.locator("dialog[open] [name=reason]").fill("Accord trouvé");
    page.locator("dialog[open] .keys [type=submit]").click();
    assertThat(page.locator("#dit")).containsText(said);
  }

  private Page interrupted(Dossier dossier) {
    var page = open(dossier);
    confirm(page, "interrompre", "interrompue");
    return page;
  }

  private Page moved(Dossier dossier) {
    var page = open(dossier);
    page.locator("#sauter select").evaluate("select => select.value = 'milieu'");
    confirm(page, "sauter", "commencé");
    return page;
  }

  @Test
  @Tag("F-88")
  void an_interrupted_sequence_says_by_whom_and_why() {
    var page = interrupted(launched());
    assertThat(page.locator("#seq + .j-tag")).hasText("Interrompue");
    assertThat(page.locator(".j-callout", new Page.LocatorOptions().setHasText("Motif")))
        .containsText(Pattern.compile("Interrompue par Camille Martin le .*Motif.: Accord trouvé"));
  }

  @Test
  @Tag("F-88")
  void the_step_in_which_it_was_interrupted_is_not_done() {
    var page = interrupted(launched());
    assertThat(step(page, "Début")).containsText("Interrompue");
    assertThat(step(page, "Début")).not().containsText("Faite");
    assertThat(drawn(page, "debut")).hasClass(Pattern.compile("is-stopped"));
  }

  @Test
  void an_interrupted_sequence_is_called_so_on_every_page() {
    var dossier = launched();
    interrupted(dossier);
    var page = browser.open("/dossiers/" + dossier.reference(), 1440);
    assertThat(page.locator("main")).containsText("Interrompue");
    assertThat(page.locator("main")).not().containsText("Terminée");
  }

  @Test
  @Tag("F-76")
  void a_step_that_a_person_left_says_who_left_it() {
    var page = moved(launched());
    assertThat(step(page, "Début")).containsText("Quittée");
    assertThat(step(page, "Début"))
        .containsText(Pattern.compile("par Camille Martin, pour passer à «.Milieu.»"));
    assertThat(step(page, "Début")).not().containsText("Faite");
  }

  @Test
  @Tag("F-76")
  void the_diagram_draws_the_way_on_which_a_person_moved_it() {
    var page = moved(launched());
    assertThat(drawn(page, "debut")).hasClass(Pattern.compile("is-stopped"));
    assertThat(page.locator(".dia-jump")).hasCount(1);
    assertThat(page.locator(".dia-jump")).isVisible();
  }

  private Dossier beside() {
    var dossier = launched();
    done(task(dossier, "appeler"));
    return dossier;
  }

  private void done(Task task) {
    jalon.getBean(TaskCommands.class).complete(task.id(), new Answer(null, null));
  }

  private Task task(Dossier dossier, String action) {
    return jalon.getBean(Tasks.class).openOn(dossier.id(), null).stream()
        .filter(task -> task.actionId().equals(action))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void an_action_that_outlives_its_step_is_lit_and_told_where_it_is() {
    var page = open(beside());
    assertThat(drawn(page, "classer")).hasClass(Pattern.compile("is-now"));
    assertThat(step(page, "Début")).containsText("reste ouverte à côté de l’étape en cours");
  }

  @Test
  @Tag("F-90")
  void a_paused_sequence_is_called_so_wherever_it_stands() {
    var dossier = launched();
    commands().pause(run(dossier), null);
    var page = open(dossier);
    assertThat(step(page, "Début")).containsText("En pause");
    assertThat(page.locator(".dia-badge.dia-paused").first()).hasText("En pause");
    assertThat(page.locator("section:has(#pasencore)")).containsText("en pause depuis le");
    page.locator("section:has(#pasencore) [data-open=reprendre]").click();
    assertThat(page.locator("dialog#reprendre")).isVisible();
  }

  @Test
  @Tag("F-82")
  void each_open_action_leads_to_why_it_is_there() {
    var dossier = launched();
    var page = open(dossier);
    var why = page.locator("tbody a[href$='#pourquoi']");
    assertThat(why).hasCount(2);
    page.locator("tr:has-text('Classer') a[href$='#pourquoi']").click();
    assertThat(page.locator("section:has(> .pane-h #pourquoi) .pane-h")).containsText("Classer");
  }

  @Test
  @Tag("F-82")
  void a_long_chain_begins_at_the_launch_and_can_be_seen_whole() {
    var task = task(moved(4), "relire");
    var page = browser.open("/taches/" + task.id(), 1440);
    page.locator("a[href$='#pourquoi']").click();
    var chain = page.locator("section:has(> .pane-h #pourquoi) .chain");
    assertThat(chain.locator("li").first()).containsText("lancée");
    chain.locator("a[href*='chaine=entiere']").click();
    assertThat(page.locator(".chain a[href*='chaine=entiere']")).hasCount(0);
    assertThat(page.locator(".chain li").nth(8)).isVisible();
  }

  private Dossier moved(int times) {
    var dossier = launched();
    for (int i = 0; i < times; i++) {
      commands().jump(run(dossier), "milieu", "Encore");
    }
    return dossier;
  }

  @Test
  @Tag("F-82")
  void an_action_that_is_done_still_says_why_it_was_there() {
    var dossier = launched();
    var done = task(dossier, "appeler");
    done(done);
    var page = browser.open("/taches/" + done.id(), 1440);
    page.locator("a[href$='#pourquoi']").click();
    assertThat(page.locator("section:has(> .pane-h #pourquoi) .pane-h")).containsText("Appeler");
  }

  @Test
  void an_event_says_what_it_would_do() {
    var page = open(launched());
    assertThat(page.locator("#evenement-reclamation_retiree li").first())
        .containsText(Pattern.compile("la séquence passe aussitôt à «.Fini.»"));
    assertThat(page.locator("#evenement-recours_depose li").first())
        .containsText("rien ne change dans cette séquence");
  }

  @Test
  void the_diagram_calls_a_repere_by_its_label() {
    var page = open(launched());
    assertThat(page.locator(".djs-container").first())
        .containsText(Pattern.compile("3.mois après.*Date de réunion"));
  }

  @Test
  void who_ends_something_reads_which_actions_it_cancels() {
    var page = open(launched());
    assertThat(page.locator("#interrompre li li"))
        .containsText(new String[] {"Appeler", "Classer"});
  }

  @Test
  void who_moves_a_sequence_reads_what_begins() {
    var page = open(launched());
    page.locator("[data-open=sauter]").evaluate("button => button.click()");
    page.locator("dialog[open] select").selectOption("milieu");
    assertThat(page.locator("#sauter-apercu"))
        .containsText(Pattern.compile("«.Milieu.» commence aussitôt"));
    assertThat(page.locator("#sauter-apercu")).containsText("Relire · Gestionnaire");
  }

  @Test
  void the_word_of_a_step_covers_no_event_on_its_edge() {
    var dossier = own.launched("contentieux_locatif");
    commands().jump(run(dossier), "plan_apurement", "Il propose de payer");
    var page = open(dossier);
    var covered =
        page.locator(".dia-badge.dia-now")
            .first()
            .evaluate(
                """
                badge => {
                  const at = badge.getBoundingClientRect();
                  return [...document.querySelectorAll('.djs-label, [data-element-id$=-deadline]')]
                    .map(one => one.getBoundingClientRect())
                    .filter(one => one.left < at.right && one.right > at.left)
                    .filter(one => one.top < at.bottom && one.bottom > at.top).length;
                }""");
    assertEquals(0, covered);
  }

  @Test
  @Tag("F-82")
  void the_list_of_tasks_leads_to_why_each_is_there() {
    var task = own.first(launched());
    var page = browser.open("/taches?liste=toutes", 1440);
    page.locator("a[href$='task=" + task.id() + "#pourquoi']").click();
    assertThat(page.locator("section:has(> .pane-h #pourquoi) .pane-h")).containsText(task.title());
  }
}
