package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.dossier.Dossier;
import io.jalon.task.Task;
import io.jalon.task.TaskClosings;
import io.jalon.task.TaskCommands.Completion;
import io.jalon.task.TaskStatus;
import io.jalon.task.Tasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Actions that are closed without being done, and the ways that they open. */
@Scenario
class ClosingScenario {

  private static final String TEMPLATE =
      """
      sequence: cloture
      name: Clôture
      roles: { gestionnaire: internal }
      steps:
        - id: etape_cloture
          actions:
            - { id: enquete, role: gestionnaire, task: Enquêter, results: { oui: Oui, non: Non } }
            - { id: lettre_cloture, role: gestionnaire, task: Écrire }
          routes:
            - { when: 'enquete.status = "cancelled"', to: annulee_cloture }
            - { when: 'enquete.status = "ignored"', to: ignoree_cloture }
            - { when: 'enquete.result = "oui"', to: suite_cloture }
            - { otherwise: sinon_cloture }
        - id: suite_cloture
          actions: [ { id: apres, role: gestionnaire, task: Suivre } ]
          routes: [ { otherwise: sinon_cloture } ]
        - { id: annulee_cloture, end: Annulée }
        - { id: ignoree_cloture, end: Ignorée }
        - { id: sinon_cloture, end: Autrement }
      """;

  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private Tasks tasks;
  @Autowired private TaskClosings closings;

  private Dossier dossier;
  private Task task;

  @BeforeEach
  void aRun() {
    office.publish(TEMPLATE);
    dossier = office.dossier("M. Luc Blanc");
    office.bind(dossier, "gestionnaire", office.collaborator("camille", "Camille Martin"));
    life.launch("cloture", dossier);
    task = life.task(dossier, "enquete");
  }

  @Test
  @Tag("F-80")
  void a_cancelled_action_leaves_the_list_keeps_its_reason_and_decides_a_route() {
    office.as("camille", () -> closings.cancel(task.id(), "Doublon"));
    assertThat(life.open(dossier)).containsExactly("lettre_cloture");
    assertThat(tasks.find(task.id()).orElseThrow())
        .extracting(Task::status, Task::note, Task::closedBy, Task::result)
        .containsExactly(TaskStatus.CANCELLED, "Doublon", "camille", null);
    assertThat(life.told(dossier, "action_cancelled"))
        .extracting(entry -> entry.details().get("reason"))
        .containsExactly("Doublon");
    assertThat(life.told(dossier, "action_completed")).isEmpty();
    life.done(dossier, "lettre_cloture");
    assertThat(life.run(dossier).endLabel()).isEqualTo("Annulée");
  }

  @Test
  @Tag("F-81")
  void an_action_that_a_person_skips_is_ignored_and_decides_a_route() {
    office.as("camille", () -> closings.ignore(task.id(), "Sans objet"));
    assertThat(tasks.find(task.id()).map(Task::status)).contains(TaskStatus.IGNORED);
    assertThat(life.told(dossier, "action_ignored")).hasSize(1);
    life.done(dossier, "lettre_cloture");
    assertThat(life.run(dossier).endLabel()).isEqualTo("Ignorée");
  }

  @Test
  @Tag("F-80")
  void closing_an_action_closes_no_other_and_the_run_goes_on_from_it() {
    life.answer(dossier, "enquete", "oui");
    office.as("camille", () -> closings.cancel(life.task(dossier, "lettre_cloture").id(), "x"));
    assertThat(life.open(dossier)).containsExactly("apres");
    assertThat(life.done(dossier, "apres")).isInstanceOf(Completion.Completed.class);
    assertThat(life.run(dossier).endLabel()).isEqualTo("Autrement");
  }

  @Test
  @Tag("F-80")
  void what_is_decided_or_unknown_cannot_be_cancelled() {
    life.answer(dossier, "enquete", "non");
    assertThat(closings.cancel(task.id(), "trop tard"))
        .isInstanceOf(Completion.AlreadyDecided.class);
    assertThat(closings.ignore("inconnue", "x")).isInstanceOf(Completion.Unknown.class);
    assertThat(tasks.find(task.id()).map(Task::status)).contains(TaskStatus.DONE);
  }
}
