package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import io.jalon.dossier.Dossier;
import io.jalon.journal.Entry;
import io.jalon.journal.JournalTexts;
import io.jalon.message.Message;
import io.jalon.message.Notification;
import io.jalon.message.Notifications;
import io.jalon.outbox.HttpCall;
import io.jalon.outbox.HttpCall.Status;
import io.jalon.outbox.HttpCalls;
import io.jalon.outbox.http.OtherProgram;
import io.jalon.run.RunCommands;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A sequence that calls another program, on the real program with a real one beside it. */
@Scenario
@Tag("F-220")
@ExtendWith(OutputCaptureExtension.class)
class HttpRequestScenario {

  private static final OtherProgram PROGRAM = Neighbour.PROGRAM;

  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private Rest rest;
  @Autowired private HttpCalls calls;
  @Autowired private Notifications notifications;
  @Autowired private RuntimeService engine;
  @Autowired private JournalTexts texts;
  @Autowired private RunCommands runs;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestClock clock;

  private Dossier dossier;

  @BeforeEach
  void aDossier() {
    office.functions("locataire");
    dossier = office.dossier("Mme Nadia Benali & fils");
    office.bind(dossier, "gestionnaire", office.collaborator("camille", "Camille Martin"));
    office.bind(dossier, "locataire", office.contact("Nadia Benali", "nadia@example.fr"));
    PROGRAM.forget();
  }

  /** A sequence with one call, whose last two keys of the request are given. */
  private void launch(String request) {
    var id = "appel_" + dossier.reference().toLowerCase(Locale.ROOT).replace('-', '_');
    office.publish(
        """
        sequence: ID
        name: Appel
        roles: { gestionnaire: internal, locataire: contact }
        steps:
          - id: interroger
            actions:
              - id: appel
                role: gestionnaire
                http-request:
                  REQUEST
                  headers: { Authorization: 'Bearer ${secret.registre}' }
                  fields: { note: number, ville: text at /adresse/ville }
            deadline: 30 days
            routes:
              - { when: appel.code = 404, to: inconnu }
              - { when: 'appel.result = "echec"', to: en_panne }
              - { when: expired, to: trop_tard }
              - { when: appel.reponse.note < 3, to: fragile }
              - { otherwise: ecrire }
          - id: ecrire
            actions:
              - { id: lettre, role: gestionnaire, send-message: { template: avis, to: locataire } }
            routes: [ { otherwise: ecrit } ]
          - { id: inconnu, end: Inconnu }
          - { id: en_panne, end: En panne }
          - { id: trop_tard, end: Trop tard }
          - { id: fragile, end: Fragile }
          - { id: ecrit, end: Écrit }
        messages:
          avis: { subject: 'Note ${appel.reponse.note}', body: 'De ${appel.reponse.ville}, ${appel.code}' }
        """
            .replace("ID", id)
            .replace("REQUEST", request));
    life.launch(id, dossier);
  }

  private void launch() {
    launch("url: '" + PROGRAM.url("/avis?nom=${client.nom}&cle=${secret.registre}") + "'");
  }

  private void launchPost() {
    launch("url: '" + PROGRAM.url("/avis") + "'\n          method: POST");
  }

  private void pause() {
    runs.pause(life.run(dossier).id(), "Litige");
  }

  private HttpCall call() {
    return calls.of(dossier.id()).get(0);
  }

  private String end() {
    return String.valueOf(life.run(dossier).endLabel());
  }

  private List<String> alerts() {
    return notifications.of("camille").stream()
        .filter(notice -> notice.dossierId().equals(dossier.id()))
        .map(Notification::text)
        .toList();
  }

  private List<String> incidents() {
    return engine.createIncidentQuery().processInstanceId(life.run(dossier).id()).list().stream()
        .map(Incident::getIncidentMessage)
        .toList();
  }

  private List<String> reasons(String kind) {
    return life.told(dossier, kind).stream().map(line -> line.details().get("reason")).toList();
  }

  @Test
  void an_answer_decides_a_route_and_stands_in_a_message() {
    PROGRAM.then(200, "{ \"note\": 7.5, \"adresse\": { \"ville\": \"Brest <29>\" } }");
    launch();
    assertThat(life.run(dossier).active()).isTrue();
    life.call(dossier);

    assertThat(end()).isEqualTo("Écrit");
    assertThat(PROGRAM.asked.get(0).target())
        .isEqualTo("/avis?nom=Mme%20Nadia%20Benali%20%26%20fils&cle=" + Neighbour.SECRET);
    assertThat(PROGRAM.asked.get(0).header("Authorization"))
        .isEqualTo("Bearer " + Neighbour.SECRET);
    assertThat(life.messages(dossier))
        .extracting(Message::subject, Message::body)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("Note 7,5", "De Brest <29>, 200"));
    var line = life.told(dossier, "call_answered").get(0).details();
    assertThat(line).containsEntry("method", "GET").containsEntry("host", "127.0.0.1");
    assertThat(line).containsEntry("code", "200").containsKey("duration");
    assertThat(alerts()).isEmpty();
  }

  @Test
  void an_answer_field_takes_another_route() {
    PROGRAM.then(200, "{ \"note\": 2 }");
    launch();
    life.call(dossier);

    assertThat(end()).isEqualTo("Fragile");
    assertThat(life.told(dossier, "route_taken").get(0).details().get("values"))
        .contains("appel.reponse.note = 2");
    assertThat(life.told(dossier, "call_answered").get(0).details())
        .containsEntry("missing", "ville");
  }

  @Test
  void three_failures_and_a_success_are_a_success() {
    PROGRAM.then(500, "").then(503, "").then(500, "").then(200, "{ \"note\": 1 }");
    launch();
    life.call(dossier);
    life.callAfter(dossier, Duration.ofMinutes(1));
    life.callAfter(dossier, Duration.ofMinutes(5));
    assertThat(life.run(dossier).active()).isTrue();
    life.callAfter(dossier, Duration.ofMinutes(15));

    assertThat(end()).isEqualTo("Fragile");
    assertThat(life.told(dossier, "call_retried")).hasSize(3);
  }

  @Test
  void a_404_is_routed_and_alerts_nobody() {
    PROGRAM.then(404, "{}");
    launch();
    life.call(dossier);

    assertThat(end()).isEqualTo("Inconnu");
    assertThat(alerts()).isEmpty();
  }

  @Test
  void a_time_out_is_tried_again_and_then_has_failed_with_an_alert() {
    PROGRAM.then(exchange -> {}).then(exchange -> {});
    launch(
        "url: '" + PROGRAM.url("/lent") + "'\n          timeout: 1 second\n          retries: 1");
    life.call(dossier);
    life.callAfter(dossier, Duration.ofMinutes(1));

    assertThat(end()).isEqualTo("En panne");
    assertThat(reasons("call_retried")).containsExactly("timeout");
    assertThat(reasons("call_failed")).containsExactly("timeout");
    assertThat(alerts())
        .containsExactly(
            "Alerte\u00a0: la requête GET à 127.0.0.1 a échoué, la réponse a trop tardé.");
    assertThat(life.told(dossier, "alert_raised"))
        .singleElement()
        .satisfies(
            alert ->
                assertThat(alert.details())
                    .containsEntry("kind", "call_failed")
                    .containsEntry("reason", "timeout")
                    .containsEntry("recipient", "Camille Martin"));
  }

  @Test
  void a_redirect_is_refused() {
    PROGRAM.then(
        exchange -> {
          exchange.getResponseHeaders().set("Location", PROGRAM.url("/ailleurs"));
          OtherProgram.reply(exchange, 307, "text/plain", new byte[0]);
        });
    launch();
    life.call(dossier);

    assertThat(end()).isEqualTo("En panne");
    assertThat(PROGRAM.asked).hasSize(1);
    assertThat(reasons("call_answered")).containsExactly("redirect");
  }

  @Test
  void a_host_inside_the_network_is_refused_at_once_and_said_clearly() {
    launch("url: 'http://localhost:8080/camunda'");
    life.call(dossier);

    assertThat(end()).isEqualTo("En panne");
    var line =
        life.history(dossier).stream()
            .filter(l -> l.entry().kind().equals("call_failed"))
            .findFirst()
            .orElseThrow();
    assertThat(texts.text(line, Locale.FRENCH, account -> account))
        .isEqualTo(
            "Requête GET à localhost en échec\u00a0: cette machine est à l’intérieur du réseau, et"
                + " l’administrateur ne l’a pas permise");
    assertThat(alerts()).hasSize(1);
  }

  /** Another node takes over the claim while the request is under way: ours is as good as dead. */
  private void killedWhileSending() {
    PROGRAM.then(
        exchange -> {
          jdbc.sql("update http_call set claimed_by = 'perdu' where dossier_id = ?")
              .param(dossier.id())
              .update();
          OtherProgram.reply(exchange, 200, "text/plain", new byte[0]);
        });
  }

  @Test
  void killed_between_sending_and_storing_a_repeatable_call_is_made_again() {
    killedWhileSending();
    PROGRAM.then(200, "{ \"note\": 1 }");
    launch();
    life.call(dossier);
    assertThat(call().status()).isEqualTo(Status.SENDING);
    life.callAfter(dossier, Duration.ofMinutes(6));
    life.callAfter(dossier, Duration.ofMinutes(1));

    assertThat(end()).isEqualTo("Fragile");
    assertThat(PROGRAM.asked).hasSize(2);
    assertThat(life.told(dossier, "call_answered")).hasSize(1);
  }

  @Test
  @Tag("F-27")
  void killed_between_sending_and_storing_any_other_is_in_doubt_until_a_person_decides() {
    killedWhileSending();
    launchPost();
    life.call(dossier);
    life.callAfter(dossier, Duration.ofMinutes(6));
    life.callAfter(dossier, Duration.ofDays(1));

    assertThat(PROGRAM.asked).hasSize(1);
    assertThat(life.run(dossier).active()).isTrue();
    assertThat(alerts()).hasSize(1);
    var camille = rest.as("camille");
    var shown = camille.get("/api/v1/dossiers/" + dossier.reference() + "/calls").json().get(0);
    assertThat(shown.get("status").asText()).isEqualTo("IN_DOUBT");
    var decision = "/api/v1/calls/" + call().id() + "/decision";
    var body = "{ \"decision\": \"FAILED\", \"note\": \"Rien au registre\" }";
    assertThat(camille.post(decision, body).status()).isEqualTo(200);
    assertThat(camille.post(decision, body).status()).isEqualTo(409);
    life.call(dossier);

    assertThat(end()).isEqualTo("En panne");
    assertThat(life.told(dossier, "call_settled").get(0).details())
        .containsEntry("note", "Rien au registre");
  }

  @Test
  @Tag("F-27")
  void a_call_in_doubt_is_made_again_when_a_person_says_so() {
    PROGRAM.then(HttpExchange::close).then(201, "{ \"note\": 1 }");
    launchPost();
    life.call(dossier);
    assertThat(call().status()).isEqualTo(Status.IN_DOUBT);
    assertThat(incidents()).singleElement().asString().contains(dossier.reference());
    calls.decide(call().id(), HttpCalls.Decision.AGAIN, "");
    assertThat(incidents()).isEmpty();
    life.call(dossier);

    assertThat(end()).isEqualTo("Fragile");
  }

  @Test
  void a_step_that_expires_takes_back_a_call_that_has_not_left() {
    PROGRAM.then(503, "");
    launch();
    life.call(dossier);
    life.pass(dossier, Duration.ofDays(31));
    int asked = PROGRAM.asked.size();
    life.call(dossier);

    assertThat(end()).isEqualTo("Trop tard");
    assertThat(call().status()).isEqualTo(Status.CANCELLED);
    assertThat(PROGRAM.asked).hasSize(asked);
    assertThat(life.told(dossier, "call_cancelled")).hasSize(1);
    assertThat(life.told(dossier, "action_ignored").get(0).details())
        .containsEntry("title", "Appeler\u00a0: 127.0.0.1")
        .containsEntry("cause", "expired");
  }

  @Test
  void the_answer_to_a_run_that_has_ended_meanwhile_is_kept_and_moves_nothing() {
    PROGRAM.then(
        exchange -> {
          runs.interrupt(life.run(dossier).id(), "affaire close");
          OtherProgram.reply(exchange, 200, "application/json", "{}".getBytes());
        });
    launch();
    life.call(dossier);

    assertThat(end()).isEqualTo("affaire close");
    assertThat(call().status()).isEqualTo(Status.UNHEARD);
    assertThat(call().outcome().code()).isEqualTo(200);
    assertThat(life.told(dossier, "call_unheard")).hasSize(1);
  }

  @Test
  void a_paused_run_calls_nobody_and_hears_its_answer_when_it_goes_on() {
    launch();
    pause();
    life.call(dossier);
    assertThat(PROGRAM.asked).isEmpty();
    runs.resume(life.run(dossier).id());
    PROGRAM.then(
        exchange -> {
          pause();
          OtherProgram.reply(exchange, 200, "application/json", "{\"note\":1}".getBytes());
        });
    life.callAfter(dossier, Duration.ofMinutes(1));
    assertThat(call().status()).isEqualTo(Status.DECIDED);
    assertThat(life.run(dossier).active()).isTrue();
    runs.resume(life.run(dossier).id());
    life.call(dossier);

    assertThat(end()).isEqualTo("Fragile");
    assertThat(PROGRAM.asked).hasSize(1);
  }

  @Test
  @Tag("F-129")
  void a_call_whose_condition_no_longer_holds_is_dropped_and_the_run_goes_on() {
    office.publish(
        """
        sequence: appel_conditionnel
        name: Appel conditionnel
        roles: { gestionnaire: internal }
        steps:
          - id: interroger
            actions:
              - id: appel
                role: gestionnaire
                while: dossier.solde <= 0
                http-request: { url: 'URL' }
            routes:
              - { when: 'appel.status = "cancelled"', to: inutile }
              - { when: 'appel.result = "echec"', to: inutile }
              - { otherwise: fait }
          - { id: inutile, end: Inutile }
          - { id: fait, end: Fait }
        """
            .replace("URL", PROGRAM.url("/")));
    life.launch("appel_conditionnel", dossier);
    life.call(dossier);

    assertThat(end()).isEqualTo("Inutile");
    assertThat(PROGRAM.asked).isEmpty();
    assertThat(life.told(dossier, "action_dropped").get(0).details())
        .containsEntry("reason", "dossier.solde <= 0");
  }

  @Test
  void a_loop_sees_the_answer_of_its_own_pass() {
    office.publish(
        """
        sequence: appel_en_boucle
        name: Appel en boucle
        roles: { gestionnaire: internal }
        steps:
          - id: interroger
            start: 1 hour after start
            actions:
              - id: appel
                role: gestionnaire
                http-request: { url: 'URL', fields: { note: number } }
            routes:
              - { when: passage = 1, to: interroger }
              - { when: 'appel.result = "reussi" and appel.reponse.note = null', to: vide }
              - { otherwise: ancienne }
          - { id: vide, end: Vide }
          - { id: ancienne, end: Ancienne }
        """
            .replace("URL", PROGRAM.url("/")));
    PROGRAM.then(200, "{ \"note\": 5 }").then(200, "{}");
    life.launch("appel_en_boucle", dossier);
    life.pass(dossier, Duration.ofHours(1));
    life.call(dossier);
    life.pass(dossier, Duration.ofHours(1));
    life.call(dossier);

    assertThat(end()).isEqualTo("Vide");
  }

  @Test
  void a_secret_is_shown_nowhere(CapturedOutput output) {
    PROGRAM.then(500, "").then(400, "{ \"adresse\": { \"ville\": \"" + Neighbour.SECRET + "\" } }");
    launch();
    life.call(dossier);
    life.callAfter(dossier, Duration.ofMinutes(1));

    assertThat(PROGRAM.asked.get(0).target()).contains(Neighbour.SECRET);
    var camille = rest.as("camille");
    var path = "/api/v1/dossiers/" + dossier.reference();
    assertThat(camille.get(path + "/calls").body())
        .contains("${secret.registre}")
        .contains("***")
        .doesNotContain(Neighbour.SECRET);
    assertThat(camille.get("/api/v1/calls/" + call().id()).body()).doesNotContain(Neighbour.SECRET);
    assertThat(camille.get(path + "/history").body()).doesNotContain(Neighbour.SECRET);
    assertThat(life.history(dossier).toString()).doesNotContain(Neighbour.SECRET);
    assertThat(life.told(dossier, "call_answered")).extracting(Entry::toString).isNotEmpty();
    for (var table : List.of("http_call", "journal_entry", "act_hi_varinst", "act_ru_variable")) {
      var rows = jdbc.sql("select * from " + table).query().listOfRows();
      assertThat(rows.toString()).as(table).doesNotContain(Neighbour.SECRET);
    }
    assertThat(output.getAll()).doesNotContain(Neighbour.SECRET);
  }
}
