package io.jalon.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.jalon.dossier.Dossier;
import io.jalon.run.RunCommands;
import io.jalon.task.Task;
import io.jalon.template.Publisher;
import io.jalon.template.Templates;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** Paused days count in no delay: what a paused sequence asks for is late nowhere. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"jalon.demo=true", "jalon.test.name=workspace"})
@ContextConfiguration(initializers = Databases.class)
class PausedWorkTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final String ALONE =
      """
      sequence: retard_suspendu
      name: Retard suspendu
      roles: { gestionnaire: internal }
      steps:
        - id: attente
          name: Attente
          actions: [ { id: classer, role: gestionnaire, task: Classer } ]
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
    if (jalon.getBean(Templates.class).latest("retard_suspendu").isEmpty()) {
      jalon.getBean(Templates.class).saveDraft(ALONE, "tests");
      jalon.getBean(Publisher.class).publish("retard_suspendu", "tests");
    }
    browser = new Browser("http://localhost:" + port);
    browser.page().setDefaultTimeout(15_000);
    browser.signIn("camille.martin", "jalon-demo");
  }

  @AfterEach
  void closeIt() {
    browser.close();
  }

  private Page open(String path) {
    return browser.open(path, 1440);
  }

  private void pause(Task task) {
    jalon.getBean(RunCommands.class).pause(task.runId(), null);
  }

  private Locator inCalendar(Dossier dossier, Task task) {
    var day = LocalDate.ofInstant(task.dueAt(), PARIS);
    var page = open("/taches/calendrier?liste=toutes&vue=semaine&jour=" + day);
    return page.locator(".cal ul > li", new Page.LocatorOptions().setHasText(dossier.reference()));
  }

  @Test
  void the_calendar_calls_them_late_only_until_they_stand_still() {
    var dossier = own.launched("retard_suspendu");
    var task = own.first(dossier);
    assertThat(inCalendar(dossier, task).locator(".t-late")).hasCount(1);
    pause(task);
    assertThat(inCalendar(dossier, task)).containsText("En pause");
    assertThat(inCalendar(dossier, task).locator(".t-late")).hasCount(0);
  }

  private String lateToday() {
    return open("/").locator(".lead").textContent().replaceAll(", \\d+ en pause", "");
  }

  @Test
  void my_day_counts_and_shows_them_as_late_only_until_they_stand_still() {
    var before = lateToday();
    var dossier = own.launched("retard_suspendu");
    var task = own.first(dossier);
    assertThat(lateToday()).isNotEqualTo(before);
    var work = open("/").locator(".next, .todo li");
    var line = work.filter(new Locator.FilterOptions().setHasText(dossier.reference()));
    assertThat(line).containsText("de retard");
    pause(task);
    assertThat(lateToday()).isEqualTo(before);
    assertThat(open("/").locator("main")).not().containsText(dossier.reference());
  }

  private Locator standing() {
    return open("/pilotage?sequence=retard_suspendu").locator("section[aria-labelledby=ht] .rows");
  }

  @Test
  void pilotage_counts_them_as_late_only_until_they_stand_still() {
    var late = Pattern.compile("\\d+ en retard");
    var task = own.first(own.launched("retard_suspendu"));
    assertThat(standing()).containsText(late);
    pause(task);
    assertThat(standing()).containsText("Attente");
    assertThat(standing()).not().containsText("en retard");
  }
}
