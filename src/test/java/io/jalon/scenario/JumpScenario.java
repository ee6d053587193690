package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.dossier.Dossier;
import io.jalon.journal.Entry;
import io.jalon.message.MessageStatus;
import io.jalon.run.Run;
import io.jalon.run.RunCommands;
import io.jalon.task.Task;
import io.jalon.task.TaskStatus;
import io.jalon.task.Tasks;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A person moves a run to another step, whatever its routes say. */
@Scenario
class JumpScenario {

  private static final String TEMPLATE =
      """
      sequence: sautee
      name: Sautée
      roles: { gestionnaire: internal, locataire: contact }
      messages:
        rappel: { subject: "Rappel ${dossier.reference}", body: "Bonjour." }
      ALWAYS
      steps:
        - id: relance
          name: Relance
          actions:
            - { id: courriel, role: gestionnaire, send-message: { template: rappel, to: locataire } }
            - { id: appel, role: gestionnaire, task: Appeler, results: { ok: Oui, ko: Non } }
            - { id: suivi, role: gestionnaire, task: Suivre, outlives: step }
          deadline: 10 days
          routes: [ { when: 'appel.result = "ko"', to: relance }, { otherwise: visite } ]
        - id: visite
          name: Visite
          actions: [ { id: visiter, role: gestionnaire, task: Visiter } ]
          routes: [ { otherwise: bilan } ]
        - id: bilan
          name: Bilan
          actions:
            - { id: enfant, role: gestionnaire, launch-sequence: { sequence: fille, wait: true } }
            - { id: conclure, role: gestionnaire, task: Conclure }
          routes: [ { otherwise: fini } ]
        - { id: fini, end: Fini }
      """;

  private static final String CHILD =
      """
      sequence: fille
      name: Fille
      roles: { gestionnaire: internal }
      steps:
        - id: seule
          actions: [ { id: expertiser, role: gestionnaire, task: Expertiser } ]
          routes: [ { otherwise: rendue } ]
        - { id: rendue, end: Rendue }
      """;

  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private Rest rest;
  @Autowired private RunCommands commands;
  @Autowired private Tasks tasks;

  private Dossier dossier;
  private Run run;

  @BeforeEach
  void aDossier() {
    office.functions("locataire");
    office.publish(CHILD);
    dossier = office.dossier("Mme Nadia Benali");
    office.bind(dossier, "gestionnaire", office.collaborator("camille", "Camille Martin"));
    office.bind(dossier, "locataire", office.contact("Nadia Benali", "nadia@example.fr"));
  }

  private void launched() {
    launched("");
  }

  private void launched(String always) {
    office.publish(TEMPLATE.replace("ALWAYS\n", always));
    run = life.launch("sautee", dossier);
  }

  private Rest.Reply jump(String step) {
    var reply =
        rest.as("camille")
            .post(
                "/api/v1/runs/" + run.id() + "/jump",
                "{\"step\": \"" + step + "\", \"reason\": \"Client rencontré\"}");
    life.goOn(dossier);
    return reply;
  }

  private TaskStatus status(Task task) {
    return tasks.find(task.id()).map(Task::status).orElseThrow();
  }

  @Test
  @Tag("F-76")
  void the_step_that_is_left_ends_with_its_actions_and_its_messages() {
    launched();
    var call = life.task(dossier, "appel");
    assertThat(jump("bilan").status()).isEqualTo(200);
    assertThat(life.open(dossier)).containsExactly("conclure", "expertiser", "suivi");
    assertThat(status(call)).isEqualTo(TaskStatus.IGNORED);
    assertThat(life.messages(dossier))
        .extracting(message -> message.status())
        .containsExactly(MessageStatus.DROPPED);
    assertThat(life.told(dossier, "action_ignored"))
        .extracting(line -> line.details().get("cause"))
        .containsExactly("jump");
    assertThat(life.told(dossier, "run_jumped"))
        .extracting(Entry::details)
        .singleElement()
        .satisfies(
            details ->
                assertThat(details)
                    .containsEntry("from", "Relance")
                    .containsEntry("to", "Bilan")
                    .containsEntry("reason", "Client rencontré"));
    life.pass(dossier, Duration.ofDays(20));
    assertThat(life.open(dossier)).containsExactly("conclure", "expertiser", "suivi");
  }

  @Test
  @Tag("F-76")
  void the_step_under_way_begins_anew_and_knows_nothing_of_its_last_pass() {
    launched();
    jump("relance");
    assertThat(life.open(dossier)).containsExactly("appel", "suivi", "suivi");
    assertThat(life.task(dossier, "appel").pass()).isEqualTo(2);
    life.answer(dossier, "appel", "ok");
    assertThat(life.open(dossier)).contains("visiter");
  }

  @Test
  @Tag("F-76")
  void an_earlier_step_can_be_gone_back_to_and_the_sequence_goes_on_from_there() {
    launched();
    life.answer(dossier, "appel", "ok");
    jump("relance");
    life.answer(dossier, "appel", "ok");
    life.done(dossier, "visiter");
    assertThat(life.open(dossier)).contains("conclure");
  }

  @Test
  void sequences_that_the_left_step_waits_for_end_with_it() {
    launched();
    jump("bilan");
    jump("visite");
    assertThat(life.open(dossier)).contains("visiter").doesNotContain("expertiser", "conclure");
    assertThat(life.runs(dossier)).filteredOn(Run::active).hasSize(1);
  }

  @Test
  void alerts_of_the_whole_run_go_on() {
    launched("always: [ { at: 30 days after start, alert: gestionnaire } ]\n");
    jump("visite");
    life.pass(dossier, Duration.ofDays(31));
    assertThat(life.told(dossier, "alert_raised")).hasSize(1);
    life.done(dossier, "visiter");
    assertThat(life.open(dossier)).contains("conclure");
  }

  @Test
  void what_cannot_be_is_said_and_changes_nothing() {
    launched();
    var unknown = jump("nulle_part");
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.detail()).contains("relance, visite, bilan");
    office.as("camille", () -> commands.pause(run.id(), null));
    assertThat(jump("visite").detail()).startsWith("Cette séquence est en pause");
    office.as("camille", () -> commands.resume(run.id()));
    assertThat(life.open(dossier)).containsExactly("appel", "suivi");
    office.as("camille", () -> commands.interrupt(run.id(), "Fini"));
    assertThat(jump("visite").detail()).startsWith("Trop tard");
    assertThat(life.told(dossier, "run_jumped")).isEmpty();
  }
}
