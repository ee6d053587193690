package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.dossier.Dossier;
import io.jalon.message.Notification;
import io.jalon.message.Notifications;
import io.jalon.outbox.HttpCall;
import io.jalon.outbox.HttpCalls;
import io.jalon.outbox.http.CallDispatcher;
import io.jalon.outbox.http.OtherProgram;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A call to another program, which whoever answers for it stops, or has made again. */
@Scenario
@Tag("F-27")
class SupervisedCallScenario {

  private static final OtherProgram REGISTRY = Neighbour.PROGRAM;

  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private Rest rest;
  @Autowired private HttpCalls calls;
  @Autowired private CallDispatcher others;
  @Autowired private Notifications notifications;

  private Dossier dossier;

  @BeforeEach
  void aCallBesideATask() {
    others.callDue();
    REGISTRY.forget();
    office.publish(
        """
        sequence: depot_suivi
        name: Dépôt suivi
        roles: { gestionnaire: internal }
        steps:
          - id: deposer
            actions:
              - { id: depot, role: gestionnaire, http-request: { url: '%s', method: POST } }
              - { id: suivi, role: gestionnaire, task: Suivre le dépôt }
            routes:
              - { when: 'depot.result = "reussi"', to: depose }
              - { when: 'depot.result = "echec"', to: en_panne }
              - { otherwise: arrete }
          - { id: depose, end: Déposé }
          - { id: en_panne, end: En panne }
          - { id: arrete, end: Arrêté }
        """
            .formatted(REGISTRY.url("/depot")));
    dossier = office.dossier("Mme Nadia Benali");
    office.bind(dossier, "gestionnaire", office.collaborator("camille", "Camille Martin"));
    life.launch("depot_suivi", dossier);
  }

  private HttpCall call() {
    var all = calls.of(dossier.id());
    return all.get(all.size() - 1);
  }

  private Rest.Reply ask(long call, String command) {
    return rest.as("camille")
        .post("/api/v1/calls/" + call + "/" + command, "{\"reason\": \"Registre en panne\"}");
  }

  private String end() {
    life.done(dossier, "suivi");
    return String.valueOf(life.run(dossier).endLabel());
  }

  private void failed() {
    REGISTRY.then(400, "");
    life.call(dossier);
    assertThat(call().outcome().result()).isEqualTo(HttpCall.Outcome.FAILED);
  }

  @Test
  void a_call_that_is_stopped_never_leaves_and_its_step_goes_on_without_it() {
    var stopped = ask(call().id(), "cancellation");
    assertThat(stopped.status()).as(stopped.body()).isEqualTo(200);
    life.call(dossier);
    assertThat(REGISTRY.asked).isEmpty();
    assertThat(life.told(dossier, "call_stopped"))
        .singleElement()
        .satisfies(line -> assertThat(line.details()).containsEntry("reason", "Registre en panne"));
    assertThat(end()).isEqualTo("Arrêté");
  }

  @Test
  void a_call_that_has_left_is_not_stopped() {
    life.call(dossier);
    assertThat(ask(call().id(), "cancellation").status()).isEqualTo(409);
    assertThat(end()).isEqualTo("Déposé");
  }

  @Test
  void a_failed_call_is_made_again_while_its_step_is_under_way_and_its_answer_decides() {
    failed();
    var again = ask(call().id(), "redo");
    assertThat(again.status()).as(again.body()).isEqualTo(200);
    life.goOn(dossier);
    life.call(dossier);
    assertThat(REGISTRY.asked).hasSize(2);
    assertThat(life.told(dossier, "call_redone")).hasSize(1);
    assertThat(end()).isEqualTo("Déposé");
  }

  @Test
  void a_failed_call_is_made_again_once() {
    failed();
    var first = call().id();
    assertThat(ask(first, "redo").status()).isEqualTo(200);
    assertThat(ask(first, "redo").detail()).contains("rien n’a remplacée");
    life.goOn(dossier);
    assertThat(ask(first, "redo").detail()).contains("rien n’a remplacée");
    assertThat(calls.of(dossier.id())).hasSize(2);
  }

  @Test
  void what_has_succeeded_or_whose_step_is_over_is_not_made_again() {
    life.call(dossier);
    assertThat(ask(call().id(), "redo").status()).isEqualTo(409);
    assertThat(ask(0, "redo").status()).isEqualTo(404);

    aCallBesideATask();
    failed();
    assertThat(end()).isEqualTo("En panne");
    assertThat(ask(call().id(), "redo").detail()).contains("est terminée");
  }

  @Test
  void who_answers_for_a_failed_call_is_told_that_it_failed_and_not_to_decide() {
    REGISTRY.then(501, "");
    life.call(dossier);
    assertThat(alerts()).singleElement().asString().contains("a échoué");
    assertThat(life.told(dossier, "alert_raised"))
        .singleElement()
        .satisfies(line -> assertThat(line.details()).containsEntry("kind", "call_failed"));
  }

  private List<String> alerts() {
    return notifications.of("camille").stream()
        .filter(notice -> notice.dossierId().equals(dossier.id()))
        .map(Notification::text)
        .toList();
  }
}
