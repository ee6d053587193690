package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.jalon.dossier.Dossier;
import io.jalon.dossier.RepereKind;
import io.jalon.task.Task;
import io.jalon.task.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What outlives its step keeps the dates and the number of the pass that it began with. */
@Scenario
class OutlivingScenario {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private Tasks tasks;
  @Autowired private TestClock clock;

  private Dossier dossier;

  @BeforeEach
  void aDossier() {
    office.repere("date_survie", RepereKind.DATE);
    dossier = office.dossier("Mme Nadia Benali");
    office.bind(dossier, "gestionnaire", office.collaborator("camille", "Camille Martin"));
    office.bind(dossier, "avocat", office.partner("bernard", "Me Anne Bernard"));
  }

  private void launch(String yaml) {
    office.publish(yaml);
    life.launch(yaml.lines().findFirst().orElseThrow().replace("sequence: ", ""), dossier);
  }

  private LocalDate today() {
    return clock.instant().atZone(PARIS).toLocalDate();
  }

  private static Instant endOf(LocalDate day) {
    return day.atTime(LocalTime.of(23, 59, 59)).atZone(PARIS).toInstant();
  }

  private static Instant morningOf(LocalDate day) {
    return day.atTime(8, 0).atZone(PARIS).toInstant();
  }

  private List<Task> all(String action) {
    return tasks.ofRun(life.run(dossier).id()).stream()
        .filter(task -> task.actionId().equals(action))
        .toList();
  }

  @Test
  void its_dates_count_from_the_entry_of_its_step_which_may_be_over() {
    launch(
        """
        sequence: survie_dates
        name: Survie
        roles: { gestionnaire: internal, avocat: partner }
        steps:
          - id: etape
            actions:
              - { id: suivre, role: avocat, outlives: step, after: 5 days after start, task: { title: Suivre, due: 20 days } }
              - { id: appel, role: gestionnaire, task: Appeler }
            routes: [ { otherwise: suite } ]
          - id: suite
            actions: [ { id: clore, role: gestionnaire, task: Clore } ]
            routes: [ { otherwise: fini } ]
          - { id: fini, end: Fini }
        """);
    var entry = today();
    life.pass(dossier, Duration.ofDays(3));
    life.done(dossier, "appel");
    assertThat(life.timer(dossier)).isEqualTo(morningOf(entry.plusDays(5)));
    life.pass(dossier, Duration.ofDays(3));
    assertThat(life.open(dossier)).containsExactly("clore", "suivre");
    assertThat(life.task(dossier, "suivre").dueAt()).isEqualTo(endOf(entry.plusDays(25)));
  }

  @Test
  void beside_a_step_that_waits_for_its_start_its_dates_do_not_wait() {
    launch(
        """
        sequence: survie_attente
        name: Survie
        roles: { gestionnaire: internal, avocat: partner }
        reperes: [date_survie]
        steps:
          - id: etape
            start: 2 weeks before date_survie
            actions:
              - { id: suivre, role: avocat, outlives: step, after: 5 days after start, task: Suivre }
              - { id: appel, role: gestionnaire, after: 5 days after start, task: Appeler }
            routes: [ { otherwise: fini } ]
          - { id: fini, end: Fini }
        """);
    var entry = today();
    office.set(dossier, "date_survie", entry.plusDays(30).toString());
    assertThat(life.timer(dossier)).isEqualTo(morningOf(entry.plusDays(5)));
    life.until(dossier, morningOf(entry.plusDays(20)));
    assertThat(life.open(dossier)).containsExactly("suivre");
    life.until(dossier, morningOf(entry.plusDays(21)));
    assertThat(life.open(dossier)).containsExactly("appel", "suivre");
  }

  @Test
  void each_pass_leaves_its_own_and_each_is_reminded_and_late_by_itself() {
    launch(
        """
        sequence: survie_passages
        name: Survie
        roles: { gestionnaire: internal, avocat: partner }
        steps:
          - id: etape
            actions:
              - id: suivre
                role: avocat
                outlives: step
                task: { title: Suivre, due: 20 days }
                late: { remind: 5 days before due, alert: gestionnaire }
              - { id: appel, role: gestionnaire, task: Appeler, results: { encore: Encore, assez: Assez } }
            routes:
              - { when: 'appel.result = "encore"', to: etape }
              - { otherwise: suite }
          - id: suite
            actions: [ { id: clore, role: gestionnaire, task: Clore } ]
            routes: [ { otherwise: fini } ]
          - { id: fini, end: Fini }
        """);
    life.until(dossier, morningOf(today().plusDays(1)));
    var first = today().minusDays(1);
    life.pass(dossier, Duration.ofDays(9));
    life.answer(dossier, "appel", "encore");
    life.answer(dossier, "appel", "assez");
    assertThat(all("suivre"))
        .extracting(Task::dueAt, Task::pass)
        .containsExactly(tuple(endOf(first.plusDays(20)), 1), tuple(endOf(first.plusDays(30)), 2));
    life.pass(dossier, Duration.ofDays(6));
    assertThat(life.told(dossier, "reminder_sent"))
        .extracting(entry -> entry.place().pass())
        .containsExactly(1);
    life.pass(dossier, Duration.ofDays(5));
    assertThat(life.told(dossier, "alert_raised"))
        .extracting(entry -> entry.place().pass())
        .containsExactly(1);
    life.pass(dossier, Duration.ofDays(10));
    assertThat(life.told(dossier, "alert_raised")).hasSize(2);
    life.done(dossier, "clore");
    assertThat(life.open(dossier)).isEmpty();
  }
}
