package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.dossier.Dossier;
import io.jalon.message.MessageStatus;
import io.jalon.run.Run;
import io.jalon.run.RunCommands;
import io.jalon.run.Runs;
import io.jalon.task.Task;
import io.jalon.task.TaskStatus;
import io.jalon.task.Tasks;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A person hands a dossier over from one sequence to another. */
@Scenario
class SwitchScenario {

  private static final String AMICABLE =
      """
      sequence: a_l_amiable
      name: À l’amiable
      roles: { gestionnaire: internal, locataire: contact }
      messages:
        rappel: { subject: "Rappel ${dossier.reference}", body: "Bonjour." }
      steps:
        - id: relance
          actions:
            - { id: courriel, role: gestionnaire, send-message: { template: rappel, to: locataire } }
            - { id: appel, role: gestionnaire, task: Appeler }
          deadline: 10 days
          routes: [ { otherwise: fini } ]
        - { id: fini, end: Fini }
      """;

  private static final String COURT =
      """
      sequence: au_tribunal
      name: Au tribunal
      roles: { gestionnaire: internal }
      steps:
        - id: assignation
          actions: [ { id: assigner, role: gestionnaire, task: Assigner } ]
          routes: [ { otherwise: juge } ]
        - { id: juge, end: Jugé }
      """;

  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private Rest rest;
  @Autowired private Runs runs;
  @Autowired private RunCommands commands;
  @Autowired private Tasks tasks;

  private Dossier dossier;
  private Run run;

  @BeforeEach
  void anAmicableRun() {
    office.functions("locataire");
    office.publish(AMICABLE);
    office.publish(COURT);
    dossier = office.dossier("Mme Nadia Benali");
    office.bind(dossier, "gestionnaire", office.collaborator("camille", "Camille Martin"));
    office.bind(dossier, "locataire", office.contact("Nadia Benali", "nadia@example.fr"));
    run = life.launch("a_l_amiable", dossier);
  }

  private Rest.Reply switched(String template) {
    return rest.as("camille")
        .post(
            "/api/v1/runs/" + run.id() + "/switch",
            "{\"template\": \"" + template + "\", \"reason\": \"Refus de payer\"}");
  }

  private Run before() {
    return runs.find(run.id()).orElseThrow();
  }

  @Test
  @Tag("F-74")
  @Tag("F-89")
  void the_other_sequence_begins_as_this_one_ends() {
    var reply = switched("au_tribunal");
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    assertThat(reply.json().get("templateId").asText()).isEqualTo("au_tribunal");
    assertThat(life.open(dossier)).containsExactly("assigner");
    assertThat(before().endKind()).isEqualTo("user_decision");
    assertThat(before().endLabel()).isEqualTo("Refus de payer");
    assertThat(before().switchedTo()).isEqualTo(reply.json().get("id").asText());
    assertThat(reply.json().get("parentRunId").asText()).isEqualTo(run.id());
    assertThat(life.told(dossier, "run_switched"))
        .singleElement()
        .satisfies(
            line ->
                assertThat(line.details())
                    .containsEntry("to", "Au tribunal")
                    .containsEntry("reason", "Refus de payer"));
  }

  @Test
  @Tag("F-74")
  void open_actions_timers_and_messages_of_the_first_end_with_it() {
    var call = life.task(dossier, "appel");
    switched("au_tribunal");
    assertThat(tasks.find(call.id()).map(Task::status)).contains(TaskStatus.CANCELLED);
    assertThat(life.messages(dossier))
        .extracting(message -> message.status())
        .containsExactly(MessageStatus.DROPPED);
    life.post();
    assertThat(life.received(dossier)).isEmpty();
    life.pass(dossier, Duration.ofDays(20));
    assertThat(life.open(dossier)).containsExactly("assigner");
  }

  @Test
  void what_is_not_published_or_runs_already_changes_nothing() {
    assertThat(switched("jamais_publiee").status()).isEqualTo(404);
    var same = switched("a_l_amiable");
    assertThat(same.status()).isEqualTo(409);
    assertThat(same.detail()).startsWith("Cette séquence est déjà en cours");
    life.launch("au_tribunal", dossier);
    assertThat(switched("au_tribunal").status()).isEqualTo(409);
    assertThat(before().active()).isTrue();
    assertThat(life.open(dossier)).contains("appel");
    assertThat(life.told(dossier, "run_switched")).isEmpty();
  }

  @Test
  void a_paused_run_can_hand_over_and_one_that_is_over_cannot() {
    office.as("camille", () -> commands.pause(run.id(), null));
    assertThat(switched("au_tribunal").status()).isEqualTo(200);
    assertThat(life.open(dossier)).containsExactly("assigner");
    var late = switched("au_tribunal");
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.detail()).startsWith("Trop tard");
  }

  @Test
  void the_same_key_hands_over_once() {
    var camille = rest.as("camille").withKey("bascule-" + dossier.reference());
    var body = "{\"template\": \"au_tribunal\", \"reason\": \"Refus\"}";
    var first = camille.post("/api/v1/runs/" + run.id() + "/switch", body);
    var again = camille.post("/api/v1/runs/" + run.id() + "/switch", body);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json().get("id")).isEqualTo(first.json().get("id"));
    assertThat(life.runs(dossier)).hasSize(2);
  }
}
