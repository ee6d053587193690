package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.dossier.Document;
import io.jalon.dossier.Documents;
import io.jalon.dossier.Dossier;
import io.jalon.journal.Entry;
import io.jalon.run.RunCommands;
import io.jalon.task.Task;
import io.jalon.task.Tasks;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
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
            - { id: adresse, role: gestionnaire, check: Vérifier l’adresse }
            - { id: bail, role: gestionnaire, request-document: { document: Bail } }
          routes: [ { when: 'appel.result = "ko"', to: perdu }, { otherwise: gagne } ]
        - { id: gagne, end: Gagné }
        - { id: perdu, end: Perdu }
      """;

  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private Rest rest;
  @Autowired private RunCommands commands;
  @Autowired private Tasks tasks;
  @Autowired private Documents documents;
  @Autowired private TestClock clock;

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
    answered("avis", "oui");
    life.done(dossier, "suite");
    answered("adresse", "oui");
    answered("bail", "recu");
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
                    .containsEntry("old", "Oui")
                    .containsEntry("result", "Non")
                    .containsEntry("reason", "Erreur de saisie"));
    finish();
    assertThat(life.run(dossier).endLabel()).isEqualTo("Perdu");
  }

  @Test
  @Tag("F-76")
  void a_check_that_names_no_results_is_corrected_to_the_other_one_of_its_own() {
    var reply = correct(answered("adresse", "oui"), "non");
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    assertThat(life.told(dossier, "action_corrected"))
        .singleElement()
        .satisfies(
            line ->
                assertThat(line.details())
                    .containsEntry("old", "Oui")
                    .containsEntry("result", "Non"));
  }

  @Test
  @Tag("F-76")
  void a_document_that_was_not_received_after_all_leaves_the_dossier_and_can_come_back() {
    var asked = answered("bail", "recu");
    assertThat(documents.of(dossier.id())).extracting(Document::name).containsExactly("Bail");
    assertThat(correct(asked, "non_recu").status()).isEqualTo(200);
    assertThat(documents.of(dossier.id())).isEmpty();
    assertThat(life.told(dossier, "document_withdrawn")).hasSize(1);
    assertThat(correct(asked, "recu").status()).isEqualTo(200);
    assertThat(documents.of(dossier.id())).extracting(Document::name).containsExactly("Bail");
  }

  @Test
  @Tag("F-76")
  void an_action_that_was_added_is_done_once_more_by_the_same_day() {
    var day = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Paris")).plusDays(9);
    var body = "{\"title\": \"Rappeler\", \"role\": \"gestionnaire\", \"due\": \"" + day + "\"}";
    var run = "/api/v1/runs/" + life.run(dossier).id();
    var added = rest.as("camille").post(run + "/actions", body);
    var task = tasks.find(added.json().path("id").asText()).orElseThrow();
    life.done(dossier, task.actionId());
    assertThat(redo(task).status()).isEqualTo(200);
    assertThat(life.task(dossier, task.actionId()).dueAt()).isEqualTo(task.dueAt());
    clock.advance(Duration.ofDays(20));
    life.done(dossier, task.actionId());
    assertThat(redo(task).status()).isEqualTo(200);
    assertThat(life.task(dossier, task.actionId()).dueAt()).isNull();
  }

  @Test
  @Tag("F-76")
  void what_is_open_or_over_or_no_other_result_is_not_corrected() {
    var call = answered("appel", "ok");
    assertThat(correct(call, "peut_etre").status()).isEqualTo(422);
    assertThat(correct(call, "ok").status()).isEqualTo(422);
    assertThat(correct(life.task(dossier, "visite"), "ok").detail()).contains("est ouverte");
    finish();
    assertThat(life.run(dossier).endLabel()).isEqualTo("Gagné");
    assertThat(correct(call, "ko").detail()).startsWith("Trop tard");
    assertThat(tasks.find(call.id()).map(Task::result)).contains("ok");
  }

  private static void refused(Rest.Reply reply, String code, String detail) {
    assertThat(reply.status()).as(reply.body()).isEqualTo(409);
    assertThat(reply.json().path("code").asText()).isEqualTo(code);
    assertThat(reply.detail()).isEqualTo(detail);
  }

  @Test
  @Tag("F-76")
  void a_result_is_not_corrected_when_an_action_comes_after_it_which_is_named() {
    refused(
        correct(answered("avis", "oui"), "non"),
        "task.followed",
        "Trop tard\u00a0: d’autres actions en ont découlé (suite). Refaites l’action, ou faites passer"
            + " la séquence à une autre étape.");
    assertThat(life.told(dossier, "action_corrected")).isEmpty();
  }

  @Test
  @Tag("F-76")
  void a_result_is_not_corrected_when_its_step_is_over() {
    var call = answered("appel", "ok");
    finish();
    refused(
        correct(call, "ko"),
        "task.step-over",
        "Trop tard\u00a0: l’étape de cette action est passée. Pour y revenir, faites passer la séquence"
            + " à cette étape.");
    assertThat(tasks.find(call.id()).map(Task::result)).contains("ok");
  }

  @Test
  @Tag("F-76")
  void a_result_is_not_corrected_in_a_later_pass_of_its_step() {
    var call = answered("appel", "ok");
    office.as("camille", () -> commands.jump(life.run(dossier).id(), "etape", "Repris"));
    assertThat(correct(call, "ko").json().path("code").asText()).isEqualTo("task.step-over");
  }

  @Test
  @Tag("F-76")
  void a_result_is_not_corrected_to_the_one_that_decides_the_step() {
    office.publish(
        """
        sequence: revue_decidee
        name: Revue décidée
        roles: { gestionnaire: internal }
        steps:
          - id: etape
            until: accord
            actions:
              - { id: demande, role: gestionnaire, task: Demander, results: { accord: Oui, refus: Non } }
              - { id: attendre, role: gestionnaire, task: Attendre }
            routes: [ { when: 'demande.result = "accord"', to: gagne }, { otherwise: perdu } ]
          - { id: gagne, end: Gagné }
          - { id: perdu, end: Perdu }
        """);
    life.launch("revue_decidee", dossier);
    refused(
        correct(answered("demande", "refus"), "accord"),
        "task.decides",
        "Ce résultat décide de l’étape\u00a0: refaites l’action pour le donner.");
    assertThat(life.open(dossier)).contains("attendre");
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
    answered("avis", "oui");
    answered("adresse", "oui");
    answered("bail", "recu");
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
