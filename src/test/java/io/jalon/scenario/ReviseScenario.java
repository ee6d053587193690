package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.dossier.Dossier;
import io.jalon.journal.Entry;
import io.jalon.run.RunCommands;
import io.jalon.task.Task;
import io.jalon.task.Tasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A person comes back on an action that is over, and records what nobody asked for. */
@Scenario
class ReviseScenario {

  private static final String TEMPLATE =
      """
      sequence: revue
      name: Revue
      roles: { gestionnaire: internal }
      steps:
        - id: etape
          name: Étape
          actions:
            - { id: appel, role: gestionnaire, task: Appeler, results: { ok: Oui, ko: Non } }
            - { id: visite, role: gestionnaire, task: Visiter }
            - { id: avis, role: gestionnaire, check: Vérifier }
            - { id: suite, role: gestionnaire, after: avis, task: Suivre }
          routes: [ { when: 'appel.result = "ko"', to: perdu }, { otherwise: gagne } ]
        - { id: gagne, end: Gagné }
        - { id: perdu, end: Perdu }
      """;

  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private Rest rest;
  @Autowired private RunCommands commands;
  @Autowired private Tasks tasks;

  private Dossier dossier;

  @BeforeEach
  void aRun() {
    office.publish(TEMPLATE);
    dossier = office.dossier("Mme Nadia Benali");
    office.bind(dossier, "gestionnaire", office.collaborator("camille", "Camille Martin"));
    life.launch("revue", dossier);
  }

  private Task answered(String action, String result) {
    var task = life.task(dossier, action);
    life.answer(dossier, action, result);
    return task;
  }

  private Rest.Reply correct(Task task, String result) {
    return rest.as("camille")
        .post(
            "/api/v1/tasks/" + task.id() + "/correction",
            "{\"result\": \"" + result + "\", \"reason\": \"Erreur de saisie\"}");
  }

  private Rest.Reply redo(Task task) {
    return rest.as("camille")
        .post("/api/v1/tasks/" + task.id() + "/redo", "{\"reason\": \"Mal fait\"}");
  }

  private void finish() {
    life.done(dossier, "visite");
    life.answer(dossier, "avis", "oui");
    life.done(dossier, "suite");
  }

  @Test
  @Tag("F-76")
  void a_corrected_result_decides_the_route() {
    var call = answered("appel", "ok");
    var reply = correct(call, "ko");
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    assertThat(reply.json().get("result").asText()).isEqualTo("ko");
    assertThat(life.told(dossier, "action_corrected"))
        .extracting(Entry::details)
        .singleElement()
        .satisfies(
            details ->
                assertThat(details)
                    .containsEntry("old", "ok")
                    .containsEntry("result", "Non")
                    .containsEntry("reason", "Erreur de saisie"));
    finish();
    assertThat(life.run(dossier).endLabel()).isEqualTo("Perdu");
  }

  @Test
  @Tag("F-76")
  void what_something_followed_from_or_what_is_over_is_not_corrected() {
    var check = answered("avis", "oui");
    var followed = correct(check, "non");
    assertThat(followed.status()).isIn(409, 422);
    var call = answered("appel", "ok");
    assertThat(correct(call, "peut_etre").status()).isEqualTo(422);
    assertThat(correct(call, "ok").status()).isEqualTo(422);
    assertThat(correct(life.task(dossier, "visite"), "ok").detail()).contains("est ouverte");
    life.done(dossier, "visite");
    life.done(dossier, "suite");
    assertThat(life.run(dossier).endLabel()).isEqualTo("Gagné");
    assertThat(correct(call, "ko").detail()).startsWith("Trop tard");
    assertThat(tasks.find(call.id()).map(Task::result)).contains("ok");
  }

  @Test
  @Tag("F-76")
  void an_action_is_done_once_more_and_its_step_waits_for_it() {
    var visit = life.task(dossier, "visite");
    life.done(dossier, "visite");
    var again = redo(visit);
    assertThat(again.status()).as(again.body()).isEqualTo(200);
    assertThat(again.json().get("id").asText()).isNotEqualTo(visit.id());
    assertThat(life.told(dossier, "action_redone")).hasSize(1);
    answered("appel", "ok");
    life.answer(dossier, "avis", "oui");
    life.done(dossier, "suite");
    assertThat(life.open(dossier)).containsExactly("visite");
    life.done(dossier, "visite");
    assertThat(life.run(dossier).endLabel()).isEqualTo("Gagné");
  }

  @Test
  void what_is_open_paused_or_over_is_not_done_again() {
    var visit = life.task(dossier, "visite");
    assertThat(redo(visit).detail()).contains("est ouverte");
    life.done(dossier, "visite");
    var run = life.run(dossier).id();
    office.as("camille", () -> commands.pause(run, null));
    assertThat(redo(visit).detail()).startsWith("Cette séquence est en pause");
    office.as("camille", () -> commands.resume(run));
    redo(visit);
    assertThat(redo(visit).status()).isEqualTo(409);
    office.as("camille", () -> commands.interrupt(run, "Fini"));
    assertThat(redo(visit).detail()).startsWith("Trop tard");
  }

  private Rest.Reply record(String json) {
    return rest.as("camille").post("/api/v1/dossiers/" + dossier.reference() + "/records", json);
  }

  @Test
  @Tag("F-75")
  void a_call_that_came_in_is_a_line_of_the_history_and_the_result_that_was_awaited() {
    var call = life.task(dossier, "appel");
    var reply =
        record(
            """
            {"what": "CALL", "text": "Le locataire refuse",
             "answers": [{"task": "%s", "answer": {"result": "ko", "note": "Au téléphone"}}]}
            """
                .formatted(call.id()));
    assertThat(reply.status()).as(reply.body()).isEqualTo(201);
    assertThat(reply.json().at("/answered/0/result").asText()).isEqualTo("ko");
    assertThat(life.open(dossier)).doesNotContain("appel");
    assertThat(life.told(dossier, "recorded"))
        .extracting(Entry::details)
        .singleElement()
        .satisfies(
            details ->
                assertThat(details)
                    .containsEntry("what", "call")
                    .containsEntry("text", "Le locataire refuse"));
  }

  @Test
  void nothing_is_recorded_when_an_answer_cannot_be_taken() {
    var call = life.task(dossier, "appel");
    var visit = life.task(dossier, "visite");
    var both =
        """
        {"what": "VISIT", "text": "Passage à l’agence", "answers": [
          {"task": "%s", "answer": {}}, {"task": "%s", "answer": {"result": "jamais"}}]}
        """
            .formatted(visit.id(), call.id());
    assertThat(record(both).status()).isEqualTo(422);
    assertThat(life.open(dossier)).contains("appel", "visite");
    assertThat(life.told(dossier, "recorded")).isEmpty();
    assertThat(record("{\"what\": \"CALL\", \"day\": \"2999-01-01\", \"text\": \"x\"}").detail())
        .startsWith("Ce jour n’est pas encore là");
    var other = office.dossier("M. Karim Haddad");
    assertThat(
            rest.as("camille")
                .post(
                    "/api/v1/dossiers/" + other.reference() + "/records",
                    """
                    {"what": "CALL", "text": "x", "answers": [{"task": "%s", "answer": {}}]}
                    """
                        .formatted(visit.id()))
                .status())
        .isEqualTo(404);
  }
}
