package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.jalon.dossier.Dossier;
import io.jalon.run.BusinessEvents;
import io.jalon.task.Task;
import io.jalon.task.TaskStatus;
import io.jalon.task.Tasks;
import java.time.Duration;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Why actions are left open, as the history says it, and what conditions make of them. */
@Scenario
class LeftOpenScenario {

  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private Tasks tasks;
  @Autowired private BusinessEvents events;

  private Dossier dossier;

  @BeforeEach
  void aDossier() {
    dossier = office.dossier("M. Luc Blanc");
    office.bind(dossier, "gestionnaire", office.collaborator("camille", "Camille Martin"));
    office.bind(dossier, "responsable_contentieux", office.collaborator("paul", "Paul Rivière"));
    office.bind(dossier, "avocat", office.partner("bernard", "Me Anne Bernard"));
  }

  private void launch(String steps) {
    office.publish(
        """
        sequence: inacheve
        name: Inachevé
        roles: { gestionnaire: internal, responsable_contentieux: internal, avocat: partner }
        always:
          - { event: dette_soldee, to: arrete }
        steps:
        %s
          - { id: arrete, end: Arrêté }
          - { id: ignore, end: Ignoré }
          - { id: autrement, end: Autrement }
        """
            .formatted(steps.indent(2).stripTrailing()));
    life.launch("inacheve", dossier);
  }

  /** What was left open, and why. */
  private List<Tuple> left() {
    return life.told(dossier, "action_ignored").stream()
        .map(entry -> tuple(entry.details().get("title"), entry.details().get("cause")))
        .toList();
  }

  @Test
  @Tag("F-69")
  @Tag("F-81")
  void a_deadline_is_the_cause_of_what_it_leaves_open() {
    launch(
        """
        - id: etape
          actions:
            - { id: appel, role: gestionnaire, task: Appeler }
            - { id: avis, role: responsable_contentieux, task: Donner son avis }
            - { id: acte, role: avocat, task: Signifier }
          deadline: 10 days after start
          routes:
            - { when: 'expired and appel.status = "ignored"', to: ignore }
            - { otherwise: autrement }
        """);
    life.pass(dossier, Duration.ofDays(11));
    assertThat(left())
        .containsExactlyInAnyOrder(
            tuple("Appeler", "expired"),
            tuple("Donner son avis", "expired"),
            tuple("Signifier", "expired"));
    assertThat(life.run(dossier).endLabel()).isEqualTo("Ignoré");
  }

  @Test
  @Tag("F-81")
  void the_first_result_is_the_cause_of_what_it_leaves_open() {
    launch(
        """
        - id: etape
          actions:
            - { id: appel, role: gestionnaire, task: Appeler }
            - { id: acte, role: avocat, task: Signifier }
            - { id: accord, role: avocat, await: accord_recu }
          until: first
          deadline: 10 days after start
          routes:
            - { when: 'acte.status = "ignored" and accord.status = "ignored"', to: ignore }
            - { otherwise: autrement }
        """);
    life.done(dossier, "appel");
    assertThat(left())
        .containsExactlyInAnyOrder(
            tuple("Signifier", "first_result"),
            tuple("Attendre\u00a0: accord recu", "first_result"));
    assertThat(life.run(dossier).endLabel()).isEqualTo("Ignoré");
  }

  @Test
  @Tag("F-68")
  @Tag("F-81")
  void an_event_is_the_cause_of_what_it_leaves_open() {
    launch(
        """
        - id: etape
          actions:
            - { id: appel, role: gestionnaire, task: Appeler }
          deadline: 10 days after start
          routes: [ { when: expired, to: suite }, { otherwise: autrement } ]
        - id: suite
          actions:
            - { id: avis, role: responsable_contentieux, task: Donner son avis }
            - { id: acte, role: avocat, task: Signifier }
          routes: [ { otherwise: ignore } ]
        """);
    events.deliver(dossier.id(), "dette_soldee");
    assertThat(left()).containsExactly(tuple("Appeler", "event"));
    assertThat(life.run(dossier).endLabel()).isEqualTo("Arrêté");
  }

  @Test
  @Tag("F-81")
  void a_vote_that_is_no_longer_needed_says_so() {
    launch(
        """
        - id: etape
          actions:
            - id: accord
              role: gestionnaire
              validation: { title: Transiger, by: [gestionnaire, responsable_contentieux, avocat], needed: 2 }
          routes:
            - { when: 'accord.status = "validated"', to: ignore }
            - { otherwise: autrement }
        """);
    life.vote(dossier, "gestionnaire", "validated");
    life.vote(dossier, "avocat", "validated");
    assertThat(left()).containsExactly(tuple("Transiger", "decided"));
  }

  @Test
  @Tag("F-81")
  void what_outlives_its_step_is_left_open_by_the_end_of_the_run() {
    launch(
        """
        - id: etape
          actions:
            - { id: suivre, role: avocat, task: Suivre, outlives: step }
            - { id: appel, role: gestionnaire, task: Appeler }
            - { id: avis, role: responsable_contentieux, task: Donner son avis }
          routes:
            - { when: 'appel.status = "ignored"', to: ignore }
            - { otherwise: autrement }
        """);
    life.done(dossier, "appel");
    life.done(dossier, "avis");
    assertThat(left()).containsExactly(tuple("Suivre", "run_ended"));
    assertThat(tasks.ofRun(life.run(dossier).id()))
        .filteredOn(task -> task.actionId().equals("suivre"))
        .extracting(Task::status)
        .containsExactly(TaskStatus.IGNORED);
  }
}
