package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.dossier.Dossier;
import io.jalon.dossier.RepereKind;
import io.jalon.message.Message;
import io.jalon.message.MessageStatus;
import io.jalon.outbox.http.OtherProgram;
import io.jalon.run.RunCommands;
import io.jalon.task.Task;
import io.jalon.task.TaskCommands.Answer;
import io.jalon.task.Tasks;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An action is done once more, and with it all that comes after it. */
@Scenario
@Tag("F-76")
class RedoneScenario {

  private static final OtherProgram REGISTRY = Neighbour.PROGRAM;

  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private Rest rest;
  @Autowired private RunCommands commands;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient jdbc;
  @Autowired private Tasks tasks;

  private Dossier dossier;

  @BeforeEach
  void aDossier() {
    office.functions("locataire", "juriste", "elu");
    office.repere("date_audience", RepereKind.DATE);
    dossier = office.dossier("Mme Nadia Benali");
    office.bind(dossier, "gestionnaire", office.collaborator("camille", "Camille Martin"));
    office.bind(dossier, "juriste", office.collaborator("paul", "Paul Rivière"));
    office.bind(dossier, "elu", office.collaborator("lea", "Léa Roy"));
    office.bind(dossier, "locataire", office.contact("Nadia Benali", "nadia@example.fr"));
  }

  private void launched(String actions) {
    office.publish(template(actions));
    life.launch("refaite", dossier);
  }

  private static String template(String actions) {
    return """
        sequence: refaite
        name: Refaite
        roles: { gestionnaire: internal, juriste: internal, elu: internal, locataire: contact }
        reperes: [ date_audience ]
        messages: { avis: { subject: "Avis ${dossier.reference}", body: Bonjour. } }
        steps:
          - id: etape
            until: all
            actions:
              - { id: veille, role: gestionnaire, task: Veiller }
        %s
            routes: [ { otherwise: fini } ]
          - { id: fini, end: Fini }
        """
        .formatted(actions.indent(6).stripTrailing());
  }

  private Rest.Reply redo(Task task) {
    return rest.as("camille")
        .post("/api/v1/tasks/" + task.id() + "/redo", "{\"reason\": \"Mal fait\"}");
  }

  private Rest.Reply correct(Task task, String result) {
    return rest.as("camille")
        .post(
            "/api/v1/tasks/" + task.id() + "/correction",
            "{\"result\": \"" + result + "\", \"reason\": \"Erreur\"}");
  }

  private Task done(String action, String result) {
    var task = life.task(dossier, action);
    life.answer(dossier, action, result);
    return task;
  }

  private static void refused(Rest.Reply reply, String code) {
    assertThat(reply.status()).as(reply.body()).isEqualTo(409);
    assertThat(reply.json().path("code").asText()).isEqualTo(code);
  }

  private List<MessageStatus> statuses() {
    return life.messages(dossier).stream().map(Message::status).toList();
  }

  private static final String VALIDATED =
      "- { id: avis, role: gestionnaire, send-message: { template: avis, to: locataire, validate:"
          + " true } }";

  @Test
  @Tag("F-19")
  void a_message_that_was_validated_before_leaves_only_if_it_is_validated_anew() {
    launched(VALIDATED);
    var first = done("avis", "validated");
    life.goOn(dossier);
    assertThat(statuses()).containsExactly(MessageStatus.QUEUED);

    assertThat(redo(first).status()).isEqualTo(200);
    life.answer(dossier, "avis", new Answer("refused", "Le montant est faux"));
    life.goOn(dossier);
    life.post();
    assertThat(life.received(dossier)).isEmpty();
    assertThat(statuses()).containsExactly(MessageStatus.DROPPED, MessageStatus.REFUSED);
  }

  @Test
  @Tag("F-48")
  void a_message_that_was_corrected_does_not_leave_when_its_action_is_done_again() {
    launched(VALIDATED);
    var first = done("avis", "validated");
    life.goOn(dossier);
    office.publish(template(VALIDATED).replace("Bonjour.", "Bonsoir."));
    var ids = life.messages(dossier).stream().map(message -> "\"" + message.id() + "\"").toList();
    rest.as("camille")
        .post(
            "/api/v1/templates/refaite/messages/corrections",
            "{\"messages\": " + ids + ", \"reason\": \"Faux\"}");
    assertThat(statuses()).containsExactly(MessageStatus.TAKEN_BACK, MessageStatus.QUEUED);

    assertThat(redo(first).status()).isEqualTo(200);
    life.post();
    assertThat(life.received(dossier)).isEmpty();
  }

  @Test
  @Tag("F-19")
  void a_message_that_was_refused_before_leaves_when_it_is_validated_now() {
    launched(VALIDATED);
    var first = life.task(dossier, "avis");
    life.answer(dossier, "avis", new Answer("refused", "Le montant est faux"));

    assertThat(redo(first).status()).isEqualTo(200);
    life.answer(dossier, "avis", "validated");
    life.goOn(dossier);
    life.post();
    assertThat(life.received(dossier)).hasSize(1);
    assertThat(statuses()).containsExactly(MessageStatus.REFUSED, MessageStatus.SENT);
  }

  private static final String FOLLOWED =
      """
      - { id: appel, role: gestionnaire, task: Appeler, results: { ok: Oui, ko: Non } }
      - { id: suite, role: gestionnaire, after: appel, task: Suivre }
      - { id: bilan, role: gestionnaire, after: suite, task: Conclure }
      """;

  @Test
  void what_comes_after_comes_again_and_once() {
    launched(FOLLOWED);
    var call = done("appel", "ok");
    assertThat(life.open(dossier)).containsExactly("suite", "veille");

    assertThat(redo(call).status()).isEqualTo(200);
    assertThat(life.open(dossier)).containsExactly("appel", "veille");
    assertThat(life.told(dossier, "action_ignored"))
        .singleElement()
        .satisfies(line -> assertThat(line.details()).containsEntry("cause", "redone"));
    done("appel", "ok");
    life.done(dossier, "suite");
    assertThat(life.open(dossier)).containsExactly("bilan", "veille");
    life.done(dossier, "bilan");
    life.done(dossier, "veille");
    assertThat(life.run(dossier).endLabel()).isEqualTo("Fini");
  }

  @Test
  void what_was_sent_after_it_is_not_sent_twice_and_what_waited_leaves_once() {
    launched(
        """
        - { id: appel, role: gestionnaire, task: Appeler, results: { ok: Oui } }
        - { id: envoi, role: gestionnaire, after: appel, send-message: { template: avis, to: locataire } }
        """);
    var call = done("appel", "ok");
    life.goOn(dossier);
    redo(call);
    var again = done("appel", "ok");
    life.goOn(dossier);
    assertThat(statuses()).containsExactly(MessageStatus.DROPPED, MessageStatus.QUEUED);
    life.post();
    assertThat(life.received(dossier)).hasSize(1);

    redo(again);
    done("appel", "ok");
    life.goOn(dossier);
    life.post();
    assertThat(life.received(dossier)).hasSize(1);
  }

  @Test
  void the_answer_that_was_replaced_is_not_corrected() {
    launched("- { id: appel, role: gestionnaire, task: Appeler, results: { ok: Oui, ko: Non } }");
    var first = done("appel", "ko");
    redo(first);
    refused(correct(first, "ok"), "task.superseded");
    var second = done("appel", "ok");
    refused(correct(first, "ok"), "task.superseded");
    assertThat(correct(second, "ko").status()).isEqualTo(200);
  }

  @Test
  @Tag("F-79")
  void a_validation_is_corrected_and_conditions_see_it() {
    office.publish(
        template("- { id: accord, role: gestionnaire, validation: Valider }")
                .replace(
                    "routes: [ {",
                    "routes: [ { when: 'accord.status = \"refused\"', to: refuse }, {")
            + "  - { id: refuse, end: Refus }\n");
    life.launch("refaite", dossier);
    var asked = done("accord", "validated");
    var reply = correct(asked, "refused");
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    assertThat(reply.json().path("status").asText()).isEqualTo("REFUSED");
    life.done(dossier, "veille");
    assertThat(life.run(dossier).endLabel()).isEqualTo("Refus");
  }

  private static final String BALLOT =
      """
      - id: vote
        role: gestionnaire
        validation: { title: Valider, by: [ gestionnaire, juriste, elu ], needed: 2, due: 5 days before date_audience }
      """;

  @Test
  @Tag("F-79")
  void votes_are_cast_anew() {
    launched(BALLOT);
    life.vote(dossier, "gestionnaire", "validated");
    var voted = life.votes(dossier).get(0);
    life.vote(dossier, "juriste", "validated");
    assertThat(life.votes(dossier)).isEmpty();
    refused(correct(voted, "refused"), "task.settled.vote");

    assertThat(redo(voted).status()).isEqualTo(200);
    assertThat(life.votes(dossier)).hasSize(3);
    life.vote(dossier, "elu", "validated");
    assertThat(life.votes(dossier)).hasSize(2);
    life.vote(dossier, "juriste", "refused");
    life.vote(dossier, "gestionnaire", "refused");
    assertThat(life.votes(dossier)).isEmpty();
  }

  @Test
  @Tag("F-75")
  void each_voter_is_given_a_time_of_their_own() {
    office.set(dossier, "date_audience", day(60).toString());
    launched(BALLOT);
    var dues = List.of(10, 20, 30);
    for (int i = 0; i < 3; i++) {
      var task = life.votes(dossier).get(i).id();
      var body = "{\"until\": \"" + day(dues.get(i)) + "\", \"reason\": \"Absent\"}";
      assertThat(rest.as("camille").post("/api/v1/tasks/" + task + "/postponement", body).status())
          .isEqualTo(200);
    }
    office.set(dossier, "date_audience", day(90).toString());
    assertThat(life.votes(dossier))
        .extracting(task -> LocalDate.ofInstant(task.dueAt(), ZoneId.of("Europe/Paris")))
        .containsExactlyInAnyOrder(day(10), day(20), day(30));
  }

  private LocalDate day(int ahead) {
    return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Paris")).plusDays(ahead);
  }

  @Test
  @Tag("F-81")
  void what_outlives_its_step_is_done_once_more_beside_it() {
    launched("- { id: veillee, role: gestionnaire, task: Surveiller, outlives: step }");
    var watch = life.task(dossier, "veillee");
    life.done(dossier, "veillee");
    var again = redo(watch);
    assertThat(again.status()).as(again.body()).isEqualTo(200);
    assertThat(life.task(dossier, "veillee").pass()).isEqualTo(watch.pass());
    assertThat(life.open(dossier)).containsExactly("veille", "veillee");
  }

  @Test
  @Tag("F-27")
  void a_call_that_outlives_its_step_is_made_again() {
    REGISTRY.forget();
    launched(
        "- { id: depot, role: gestionnaire, outlives: step, http-request: { url: '%s', method: POST } }"
            .formatted(REGISTRY.url("/depot")));
    REGISTRY.then(400, "");
    life.call(dossier);
    var calls = rest.as("camille").get("/api/v1/dossiers/" + dossier.id() + "/calls").json();
    var path = "/api/v1/calls/" + calls.get(0).path("id").asLong() + "/redo";
    var again = rest.as("camille").post(path, "{\"reason\": \"Réparé\"}");
    assertThat(again.status()).as(again.body()).isEqualTo(200);
    life.goOn(dossier);
    life.call(dossier);
    assertThat(REGISTRY.asked).hasSize(2);
  }

  @Test
  void an_action_that_the_newer_version_no_longer_has_is_neither_corrected_nor_done_again() {
    var before = "- { id: %s, role: gestionnaire, task: Vérifier, results: { ok: Oui, ko: Non } }";
    launched(before.formatted("verif2"));
    var check = done("verif2", "ok");
    int newer = office.publish(template(before.formatted("verif3")));
    office.as("camille", () -> commands.migrate(life.run(dossier).id(), newer));
    refused(correct(check, "ko"), "task.no-longer");
    refused(redo(check), "task.no-longer");
  }

  private static final String SENT_AFTER =
      """
      - { id: appel, role: gestionnaire, task: Appeler, results: { ok: Oui } }
      - { id: envoi, role: gestionnaire, after: appel, send-message: { template: avis, to: locataire } }
      """;

  @Test
  void each_recipient_has_the_message_once_however_often_it_comes_again() {
    var other = office.contact("Karim Haddad", "karim@exemple.fr").id();
    var path = "/api/v1/dossiers/" + dossier.id() + "/intervenants/locataire";
    rest.as("camille").post(path, "{\"intervenant\": \"" + other + "\"}");
    launched(SENT_AFTER);
    var call = done("appel", "ok");
    life.goOn(dossier);
    later(life.messages(dossier).get(1));
    life.post();
    assertThat(statuses()).containsExactly(MessageStatus.SENT, MessageStatus.QUEUED);

    redo(call);
    done("appel", "ok");
    life.goOn(dossier);
    life.post();
    assertThat(statuses())
        .containsExactly(MessageStatus.SENT, MessageStatus.DROPPED, MessageStatus.SENT);
    assertThat(life.received(dossier)).hasSize(2);
  }

  /** As if the mail server had asked for patience. */
  private void later(Message message) {
    jdbc.sql("update outbox set next_at = ? where item_key = ?")
        .params(Timestamp.from(clock.instant().plus(Duration.ofHours(2))), message.mailKey())
        .update();
  }

  @Test
  void a_message_that_failed_is_written_again() {
    launched(SENT_AFTER);
    var call = done("appel", "ok");
    life.goOn(dossier);
    var key = life.messages(dossier).get(0).mailKey();
    jdbc.sql("update message set status = 'FAILED' where mail_key = ?").param(key).update();
    jdbc.sql("update outbox set status = 'FAILED' where item_key = ?").param(key).update();
    redo(call);
    done("appel", "ok");
    life.goOn(dossier);
    life.post();
    assertThat(statuses()).containsExactly(MessageStatus.DROPPED, MessageStatus.SENT);
  }

  @Test
  void a_message_that_is_being_handed_over_counts_and_is_tried_again_if_it_is_not_taken() {
    launched(SENT_AFTER);
    var call = done("appel", "ok");
    life.goOn(dossier);
    var key = life.messages(dossier).get(0).mailKey();
    jdbc.sql("update outbox set status = 'SENDING' where item_key = ?").param(key).update();
    redo(call);
    done("appel", "ok");
    life.goOn(dossier);
    jdbc.sql("update outbox set status = 'QUEUED' where item_key = ?").param(key).update();
    life.post();
    assertThat(statuses()).containsExactly(MessageStatus.SENT);
    assertThat(
            jdbc.sql("select withdrawn from outbox where item_key = ?")
                .param(key)
                .query()
                .singleRow())
        .containsEntry("withdrawn", null);
  }

  @Test
  @Tag("F-59")
  void a_sequence_that_comes_after_it_ends_and_is_launched_again() {
    office.publish(
        """
        sequence: refaite_fille
        name: Fille
        roles: { gestionnaire: internal }
        steps:
          - id: etape
            actions: [ { id: garde, role: gestionnaire, task: Garder } ]
            routes: [ { otherwise: fini } ]
          - { id: fini, end: Fini }
        """);
    launched(
        """
        - { id: appel, role: gestionnaire, task: Appeler, results: { ok: Oui } }
        - { id: fils, role: gestionnaire, after: appel, launch-sequence: { sequence: refaite_fille, wait: true } }
        """);
    var call = done("appel", "ok");
    life.goOn(dossier);
    assertThat(life.open(dossier)).containsExactly("garde", "veille");
    redo(call);
    assertThat(life.open(dossier)).containsExactly("appel", "veille");
    done("appel", "ok");
    life.goOn(dossier);
    assertThat(life.open(dossier)).containsExactly("garde", "veille");
    life.done(dossier, "veille");
    assertThat(life.open(dossier)).containsExactly("garde");
  }

  @Test
  @Tag("F-53")
  void another_role_in_the_newer_version_changes_neither_which_answer_is_the_last_nor_a_delay() {
    var action =
        "- { id: appel, role: %s, task: { title: Appeler, due: 10 days }, results: { ok: Oui, ko: Non } }";
    launched(action.formatted("gestionnaire"));
    var first = life.task(dossier, "appel");
    var body = "{\"until\": \"" + day(30) + "\", \"reason\": \"Absent\"}";
    rest.as("camille").post("/api/v1/tasks/" + first.id() + "/postponement", body);
    int newer = office.publish(template(action.formatted("juriste")));
    office.as("camille", () -> commands.migrate(life.run(dossier).id(), newer));
    assertThat(LocalDate.ofInstant(life.task(dossier, "appel").dueAt(), ZoneId.of("Europe/Paris")))
        .isEqualTo(day(30));

    done("appel", "ko");
    redo(first);
    refused(correct(first, "ok"), "task.superseded");
  }

  /** The answered task of an action after which another program is called. */
  private Task answeredWithACallAfter() {
    REGISTRY.forget();
    launched(
        """
        - { id: appel, role: gestionnaire, task: Appeler, results: { ok: Oui } }
        - { id: depot, role: gestionnaire, after: appel, http-request: { url: '%s', method: POST } }
        """
            .formatted(REGISTRY.url("/depot")));
    var answered = done("appel", "ok");
    life.goOn(dossier);
    return answered;
  }

  @Test
  @Tag("F-27")
  void the_answer_of_a_call_that_was_made_again_decides_and_no_other() {
    var first = answeredWithACallAfter();
    jdbc.sql("update http_call set status = 'SENDING' where dossier_id = ?")
        .param(dossier.id())
        .update();
    redo(first);
    done("appel", "ok");
    life.goOn(dossier);
    var now = Timestamp.from(clock.instant());
    jdbc.sql(
            "update http_call set status = 'DECIDED', result = 'echec', decided_at = ?, next_at = ?"
                + " where dossier_id = ? and status = 'SENDING'")
        .params(now, now, dossier.id())
        .update();
    life.call(dossier);
    var calls = rest.as("camille").get("/api/v1/dossiers/" + dossier.id() + "/calls").json();
    assertThat(calls.findValuesAsText("status")).containsExactly("UNHEARD", "DELIVERED");
  }

  @Test
  @Tag("F-19")
  void what_a_jump_to_the_same_step_prepares_waits_for_its_own_validation() {
    launched(VALIDATED);
    office.as("camille", () -> commands.jump(life.run(dossier).id(), "etape", "Repris"));
    assertThat(statuses()).containsExactly(MessageStatus.DROPPED, MessageStatus.PREPARED);
    life.answer(dossier, "avis", "validated");
    life.goOn(dossier);
    life.post();
    assertThat(statuses()).containsExactly(MessageStatus.DROPPED, MessageStatus.SENT);
  }

  private void handedOver(Message message, String status) {
    jdbc.sql("update outbox set status = ? where item_key = ?")
        .params(status, message.mailKey())
        .update();
  }

  @Test
  @Tag("F-19")
  void a_mail_that_is_replaced_while_it_is_handed_over_is_not_tried_again() {
    launched(VALIDATED);
    var first = done("avis", "validated");
    life.goOn(dossier);
    var old = life.messages(dossier).get(0);
    handedOver(old, "SENDING");
    redo(first);
    life.answer(dossier, "avis", "validated");
    life.goOn(dossier);
    assertThat(
            jdbc.sql("select withdrawn from outbox where item_key = ?")
                .param(old.mailKey())
                .query(String.class)
                .single())
        .isEqualTo("redone");
  }

  @Test
  void what_comes_by_itself_after_an_open_action_is_not_done_again_by_hand() {
    launched(FOLLOWED);
    var call = done("appel", "ok");
    var next = life.task(dossier, "suite");
    life.done(dossier, "suite");
    redo(call);
    refused(redo(next), "task.comes-again");
    done("appel", "ok");
    assertThat(life.open(dossier)).containsExactly("suite", "veille");
  }

  @Test
  @Tag("F-27")
  void a_call_that_comes_by_itself_after_an_open_action_is_not_made_again_by_hand() {
    var first = answeredWithACallAfter();
    REGISTRY.then(400, "");
    life.call(dossier);
    redo(first);
    refused(
        rest.as("camille").post(lastCall() + "/redo", "{\"reason\": \"R\"}"), "call.comes-again");
    done("appel", "ok");
    life.goOn(dossier);
    life.call(dossier);
    life.done(dossier, "veille");
    assertThat(life.run(dossier).endLabel()).isEqualTo("Fini");
  }

  private String lastCall() {
    var calls = rest.as("camille").get("/api/v1/dossiers/" + dossier.id() + "/calls").json();
    return "/api/v1/calls/" + calls.get(calls.size() - 1).path("id").asLong();
  }

  @Test
  @Tag("F-27")
  void a_call_beside_its_step_is_made_again_in_its_own_pass() {
    REGISTRY.forget();
    launched(
        "- { id: depot, role: gestionnaire, outlives: step, http-request: { url: '%s', method: POST } }"
            .formatted(REGISTRY.url("/depot")));
    office.as("camille", () -> commands.jump(life.run(dossier).id(), "etape", "Repris"));
    life.goOn(dossier);
    jdbc.sql("update http_call set status = 'SENDING' where dossier_id = ? and pass = 1")
        .param(dossier.id())
        .update();
    REGISTRY.then(400, "");
    life.call(dossier);
    assertThat(rest.as("camille").post(lastCall() + "/redo", "{\"reason\": \"R\"}").status())
        .isEqualTo(200);
    life.goOn(dossier);
    life.call(dossier);
    assertThat(
            jdbc.sql("select status from http_call where dossier_id = ? and pass = 2 order by id")
                .param(dossier.id())
                .query(String.class)
                .list())
        .containsExactly("DELIVERED", "DELIVERED");
  }

  @Test
  @Tag("F-79")
  void a_validation_that_nobody_has_answered_is_not_corrected() {
    launched("- { id: accord, role: gestionnaire, validation: Valider }");
    var task = life.task(dossier, "accord");
    rest.as("camille").post("/api/v1/tasks/" + task.id() + "/cancellation", "{\"reason\": \"R\"}");
    assertThat(correct(task, "validated").status()).isEqualTo(422);
  }

  @Test
  @Tag("F-122")
  void what_a_person_has_sent_again_leaves_although_its_action_is_done_again() {
    launched(SENT_AFTER);
    var call = done("appel", "ok");
    life.goOn(dossier);
    life.post();
    var sent = "/api/v1/messages/" + life.messages(dossier).get(0).id();
    rest.as("camille").post(sent + "/resend", "{\"reason\": \"Adresse corrigée\"}");
    redo(call);
    done("appel", "ok");
    life.goOn(dossier);
    life.post();
    assertThat(statuses()).containsExactly(MessageStatus.SENT, MessageStatus.SENT);
  }

  @Test
  @Tag("F-81")
  void a_message_to_validate_beside_its_step_waits_on_after_a_jump() {
    launched(
        "- { id: avis, role: gestionnaire, outlives: step, send-message: { template: avis, to:"
            + " locataire, validate: true } }");
    office.as("camille", () -> commands.jump(life.run(dossier).id(), "etape", "Repris"));
    assertThat(statuses()).containsExactly(MessageStatus.PREPARED, MessageStatus.PREPARED);
  }

  @Test
  @Tag("F-75")
  void each_pass_of_what_outlives_its_step_is_given_a_time_of_its_own() {
    office.set(dossier, "date_audience", day(60).toString());
    launched(
        """
        - id: suivre
          role: gestionnaire
          outlives: step
          task: { title: Suivre, due: 5 days before date_audience }
        """);
    var first = life.task(dossier, "suivre");
    office.as("camille", () -> commands.jump(life.run(dossier).id(), "etape", "Repris"));
    var body = "{\"until\": \"" + day(30) + "\", \"reason\": \"Absent\"}";
    rest.as("camille").post("/api/v1/tasks/" + first.id() + "/postponement", body);
    office.set(dossier, "date_audience", day(90).toString());
    assertThat(life.open(dossier)).containsExactly("suivre", "suivre", "veille");
    assertThat(due(first)).isEqualTo(day(30));
    assertThat(tasks.ofRun(first.runId()))
        .filteredOn(task -> task.actionId().equals("suivre") && task.pass() == 2)
        .singleElement()
        .satisfies(task -> assertThat(due(task)).isEqualTo(day(85)));
  }

  private LocalDate due(Task task) {
    var now = tasks.find(task.id()).orElseThrow();
    return LocalDate.ofInstant(now.dueAt(), ZoneId.of("Europe/Paris"));
  }
}
