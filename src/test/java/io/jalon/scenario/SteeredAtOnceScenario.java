package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.dossier.Dossier;
import io.jalon.dossier.RepereKind;
import io.jalon.run.RunCommands;
import io.jalon.run.RunCommands.Steered;
import io.jalon.task.TaskClosings;
import io.jalon.task.TaskCommands;
import io.jalon.task.TaskCommands.Answer;
import io.jalon.task.TaskCommands.Completion;
import io.jalon.template.Publisher;
import io.jalon.template.Publisher.Publication;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One person answers while another one steers, or a date is reached: one of them is first. */
@Scenario
class SteeredAtOnceScenario {

  private static final int PAIRS = 25;
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private static final String TEMPLATE =
      """
      sequence: a_deux_pilotee
      name: À deux
      roles: { gestionnaire: internal }
      reperes: [date_a_deux]
      steps:
        - id: etape
          actions: [ { id: appel, role: gestionnaire, task: Appeler } ]
          deadline: 1 day after date_a_deux
          routes: [ { when: expired, to: tard }, { otherwise: fini } ]
        - id: autre
          actions: [ { id: autrement, role: gestionnaire, task: Autrement } ]
          routes: [ { otherwise: fini } ]
        - { id: fini, end: Fini }
        - { id: tard, end: Tard }
      """;

  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private TestClock clock;
  @Autowired private TaskCommands commands;
  @Autowired private TaskClosings closings;
  @Autowired private RunCommands runs;
  @Autowired private Publisher publisher;
  @Autowired private RepositoryService repository;

  @BeforeEach
  void aSequence() {
    office.repere("date_a_deux", RepereKind.DATE);
    office.publish(TEMPLATE);
  }

  private Dossier launched() {
    var dossier = office.dossier("M. Karim Haddad");
    office.bind(dossier, "gestionnaire", office.collaborator("camille", "Camille Martin"));
    office.set(dossier, "date_a_deux", today().plusDays(5).toString());
    life.launch("a_deux_pilotee", dossier);
    return dossier;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), PARIS);
  }

  private Completion complete(String task) {
    return office.as("camille", () -> commands.complete(task, new Answer(null, null)));
  }

  @Test
  @Tag("F-72")
  void an_answer_and_a_cancellation_of_one_action_one_of_them_counts() throws Exception {
    for (int i = 0; i < PAIRS; i++) {
      var dossier = launched();
      var task = life.task(dossier, "appel").id();
      var both =
          AtOnce.both(
              () -> complete(task),
              () -> office.as("camille", () -> closings.cancel(task, "Inutile")));
      assertThat(both).filteredOn(Completion.Completed.class::isInstance).hasSize(1);
      assertThat(both).filteredOn(Completion.AlreadyDecided.class::isInstance).hasSize(1);
      assertThat(life.run(dossier).endLabel()).isEqualTo("Fini");
      assertThat(
              life.told(dossier, "action_completed").size()
                  + life.told(dossier, "action_cancelled").size())
          .isEqualTo(1);
    }
  }

  @Test
  @Tag("F-73")
  void an_answer_and_an_interruption_leave_no_half_run() throws Exception {
    for (int i = 0; i < PAIRS; i++) {
      var dossier = launched();
      var task = life.task(dossier, "appel").id();
      var run = life.run(dossier).id();
      AtOnce.both(
          () -> complete(task), () -> office.as("camille", () -> runs.interrupt(run, "Payé")));
      assertThat(life.run(dossier).endLabel()).isIn("Fini", "Payé");
      assertThat(life.open(dossier)).isEmpty();
      assertThat(life.told(dossier, "run_ended")).hasSize(1);
    }
  }

  @Test
  @Tag("F-76")
  void an_answer_and_a_jump_end_in_one_place() throws Exception {
    for (int i = 0; i < PAIRS; i++) {
      var dossier = launched();
      var task = life.task(dossier, "appel").id();
      var run = life.run(dossier).id();
      var both =
          AtOnce.both(
              () -> complete(task),
              () -> office.as("camille", () -> runs.jump(run, "autre", "Vu")));
      boolean jumped = both.get(1) instanceof Steered.Done;
      assertThat(both.get(0) instanceof Completion.Completed).isNotEqualTo(jumped);
      assertThat(life.open(dossier)).isEqualTo(jumped ? List.of("autrement") : List.of());
    }
  }

  @Test
  @Tag("F-35")
  void a_date_that_moves_as_it_is_reached_is_reached_or_moved() throws Exception {
    for (int i = 0; i < PAIRS; i++) {
      var dossier = launched();
      clock.moveTo(life.timer(dossier));
      var later = today().plusDays(30).toString();
      AtOnce.both(() -> fire(dossier), () -> moved(dossier, later));
      life.goOn(dossier);
      if (life.open(dossier).isEmpty()) {
        assertThat(life.run(dossier).endLabel()).isEqualTo("Tard");
      } else {
        assertThat(life.timer(dossier)).isAfter(clock.instant().plus(Duration.ofDays(20)));
      }
    }
  }

  private Object fire(Dossier dossier) {
    life.goOn(dossier);
    return dossier;
  }

  private Object moved(Dossier dossier, String day) {
    office.set(dossier, "date_a_deux", day);
    return dossier;
  }

  @Test
  void two_publications_at_once_are_versions_of_their_own_or_one() throws Exception {
    for (int i = 0; i < PAIRS; i++) {
      office.draft(TEMPLATE.replace("name: À deux", "name: À deux " + i));
      var both =
          AtOnce.both(
              () -> publisher.publish("a_deux_pilotee", "ines"),
              () -> publisher.publish("a_deux_pilotee", "paul"));
      assertThat(both).filteredOn(Publication.Published.class::isInstance).isNotEmpty();
      var numbers =
          both.stream()
              .filter(Publication.Published.class::isInstance)
              .map(published -> ((Publication.Published) published).version().number())
              .toList();
      assertThat(numbers).doesNotHaveDuplicates();
    }
    assertThat(
            repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("a_deux_pilotee")
                .latestVersion()
                .count())
        .isEqualTo(1);
  }
}
