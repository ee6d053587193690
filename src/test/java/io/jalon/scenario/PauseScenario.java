package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalon.dossier.Dossier;
import io.jalon.run.BusinessEvents;
import io.jalon.run.Run;
import io.jalon.run.RunCommands;
import io.jalon.run.RunCommands.Steered;
import io.jalon.task.TaskClosings;
import io.jalon.task.TaskCommands.Completion;
import java.time.Duration;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A run that stands still: nothing happens to it, nothing is lost, and it goes on as it was. */
@Scenario
class PauseScenario {

  private static final String TEMPLATE =
      """
      sequence: en_pause
      name: En pause
      roles: { gestionnaire: internal }
      always:
        - { event: paiement_pause, to: payee_pause }
      steps:
        - id: etape_pause
          actions:
            - { id: agir_pause, role: gestionnaire, task: Agir }
            - { id: attente_pause, role: gestionnaire, await: reponse_pause }
          routes: [ { otherwise: fini_pause } ]
        - { id: fini_pause, end: Fini }
        - { id: payee_pause, end: Payée }
      """;

  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private Rest rest;
  @Autowired private RunCommands commands;
  @Autowired private BusinessEvents events;
  @Autowired private TaskClosings closings;
  @Autowired private TaskService tasklist;
  @Autowired private TestClock clock;

  private Dossier dossier;
  private Run run;

  @BeforeEach
  void aPausedRun() {
    office.publish(TEMPLATE);
    dossier = office.dossier("M. Luc Blanc");
    office.bind(dossier, "gestionnaire", office.collaborator("camille", "Camille Martin"));
    run = life.launch("en_pause", dossier);
    office.as("camille", () -> commands.pause(run.id(), "Médiation en cours"));
  }

  @Test
  @Tag("F-75")
  void a_pause_is_told_with_its_reason_and_shown_with_its_date() {
    assertThat(life.told(dossier, "run_paused"))
        .extracting(entry -> entry.details().get("reason"))
        .containsExactly("Médiation en cours");
    assertThat(life.run(dossier).pausedSince()).isEqualTo(clock.instant());
  }

  @Test
  void what_is_asked_of_a_paused_run_is_answered_with_since_when() {
    var task = life.task(dossier, "agir_pause");
    assertThat(life.answer(dossier, "agir_pause", "")).isInstanceOf(Completion.Paused.class);
    assertThat(office.as("camille", () -> closings.cancel(task.id(), "x")))
        .isInstanceOf(Completion.Paused.class);
    var refused = rest.as("camille").post("/api/v1/tasks/" + task.id() + "/completion", "{}");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.detail()).contains("en pause depuis le").containsPattern("\\d{4}");
    assertThat(life.open(dossier)).containsExactly("agir_pause");
  }

  @Test
  void the_engines_own_doors_answer_the_same() {
    var task = life.task(dossier, "agir_pause").id();
    var refused = rest.as("camille").post("/engine-rest/task/" + task + "/complete", "{}");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().path("message").asText())
        .contains("Séquence en pause depuis le", "paused since");
    assertThatThrownBy(() -> tasklist.complete(task)).hasMessageContaining("en pause depuis");
    assertThatThrownBy(() -> tasklist.setAssignee(task, "paul"))
        .hasMessageContaining("en pause depuis");
  }

  @Test
  void a_paused_run_cannot_be_paused_nor_a_running_one_resumed() {
    assertThat(commands.pause(run.id(), null)).isInstanceOf(Steered.AlreadySo.class);
    office.as("camille", () -> commands.resume(run.id()));
    assertThat(commands.resume(run.id())).isInstanceOf(Steered.AlreadySo.class);
    assertThat(commands.pause("inconnue", null)).isInstanceOf(Steered.Unknown.class);
    life.done(dossier, "agir_pause");
    events.deliver(dossier.id(), "reponse_pause");
    assertThat(commands.pause(run.id(), null)).isInstanceOf(Steered.Over.class);
    assertThat(commands.resume(run.id())).isInstanceOf(Steered.Over.class);
    assertThat(commands.interrupt(run.id(), "x")).isInstanceOf(Steered.Over.class);
  }

  @Test
  void events_are_kept_and_given_in_order_when_it_goes_on() {
    assertThat(events.deliver(dossier.id(), "reponse_pause")).isEmpty();
    assertThat(events.deliver(dossier.id(), "reponse_pause")).isEmpty();
    assertThat(life.told(dossier, "event_arrived")).isEmpty();
    clock.advance(Duration.ofDays(3));
    office.as("camille", () -> commands.resume(run.id()));
    assertThat(life.told(dossier, "event_arrived")).hasSize(1);
    assertThat(life.told(dossier, "event_replayed"))
        .extracting(entry -> entry.details().getOrDefault("kind", "heard"))
        .containsExactly("heard", "unclaimed");
    life.done(dossier, "agir_pause");
    assertThat(life.run(dossier).endLabel()).isEqualTo("Fini");
  }

  @Test
  void an_event_that_ends_the_run_makes_later_ones_unclaimed() {
    events.deliver(dossier.id(), "paiement_pause");
    events.deliver(dossier.id(), "reponse_pause");
    office.as("camille", () -> commands.resume(run.id()));
    assertThat(life.run(dossier).endLabel()).isEqualTo("Payée");
    assertThat(life.told(dossier, "event_replayed"))
        .extracting(entry -> entry.details().getOrDefault("kind", "heard"))
        .containsExactly("heard", "unclaimed");
  }

  @Test
  void a_new_holder_gets_the_open_actions_at_once() {
    office.bind(dossier, "gestionnaire", office.collaborator("dominique", "Dominique Petit"));
    assertThat(life.task(dossier, "agir_pause").assignee()).isEqualTo("dominique");
    assertThat(life.run(dossier).paused()).isTrue();
    var task = life.task(dossier, "agir_pause").id();
    assertThatThrownBy(() -> tasklist.complete(task)).hasMessageContaining("en pause depuis");
  }

  @Test
  @Tag("F-73")
  void a_paused_run_can_be_interrupted() {
    office.as("camille", () -> commands.interrupt(run.id(), "Accord trouvé"));
    assertThat(life.run(dossier))
        .extracting(Run::endKind, Run::paused)
        .containsExactly("user_decision", false);
    assertThat(life.open(dossier)).isEmpty();
  }
}
