package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.jalon.dossier.Dossier;
import io.jalon.dossier.RoleHolders;
import io.jalon.dossier.Scope;
import io.jalon.message.Message;
import io.jalon.message.MessageStatus;
import io.jalon.outbox.ReceivedMail;
import io.jalon.task.TaskCommands.Answer;
import io.jalon.task.TaskCommands.Completion;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Messages to validate whose facts have changed since they were written. */
@Scenario
class ChangedFactsScenario {

  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private Rest rest;
  @Autowired private FormService forms;
  @Autowired private RoleHolders holders;
  @Autowired private JdbcClient jdbc;

  private Dossier dossier;

  @BeforeEach
  void aMessageWrittenBeforeThePayment() {
    office.functions("locataire");
    office.publish(
        """
        sequence: relance_du_solde
        name: Relance du solde
        roles: { gestionnaire: internal, locataire: contact }
        messages:
          relance: { subject: "Relance ${dossier.reference}", body: "Vous devez ${dossier.solde} ce ${aujourdhui}." }
        steps:
          - id: envoi
            actions:
              - { id: lettre, role: gestionnaire, send-message: { template: relance, to: locataire, validate: true } }
            routes: [ { otherwise: fin } ]
          - { id: fin, end: Fin }
        """);
    dossier = office.dossier("Mme Inès Carpentier");
    office.owes(dossier, "5208.50");
    office.bind(dossier, "gestionnaire", office.collaborator("camille", "Camille Martin"));
    office.bind(dossier, "locataire", office.contact("Inès Carpentier", "ines@example.fr"));
    life.launch("relance_du_solde", dossier);
  }

  private Message waiting() {
    return life.messages(dossier).stream()
        .filter(message -> message.status() == MessageStatus.PREPARED)
        .findFirst()
        .orElseThrow();
  }

  private Map<?, ?> fiche() {
    return forms
        .getTaskFormVariables(life.task(dossier, "lettre").id())
        .getValue("fiche", Map.class);
  }

  private Rest.Reply command(String what) {
    return rest.as("camille").post("/api/v1/messages/" + waiting().id() + what, "");
  }

  /** What a program reads of the facts now: what each says, by its path. */
  private String seen() {
    var facts = rest.as("camille").get("/api/v1/messages/" + waiting().id() + "/facts").json();
    var seen = JsonNodeFactory.instance.objectNode();
    facts.forEach(fact -> seen.set(fact.get("path").asText(), fact.get("is")));
    return "{\"seen\": " + seen + "}";
  }

  private Rest.Reply keep(String seen) {
    return rest.as("camille")
        .post("/api/v1/messages/" + waiting().id() + "/facts/acceptance", seen);
  }

  @Test
  @Tag("F-19")
  void a_message_whose_facts_have_changed_is_not_validated_before_somebody_has_seen_it() {
    office.owes(dossier, "4168.50");

    var refused = life.answer(dossier, "lettre", "validated");

    assertThat(refused).isInstanceOf(Completion.WrongInputs.class);
    var told = ((Completion.WrongInputs) refused).inputs().get(0).args().get(1);
    assertThat(told).matches("Solde.: 5.208,50.€ → 4.168,50.€");
    assertThat(waiting().status()).isEqualTo(MessageStatus.PREPARED);
    var facts = rest.as("camille").get("/api/v1/messages/" + waiting().id() + "/facts").json();
    assertThat(facts.findValuesAsText("path"))
        .contains("dossier.reference", "dossier.solde")
        .doesNotContain("aujourdhui");
  }

  @Test
  @Tag("F-19")
  void it_is_prepared_again_with_the_facts_of_today_and_leaves_so() {
    var before = waiting();
    office.owes(dossier, "4168.50");

    var renewed = command("/renewal");

    assertThat(renewed.status()).as(renewed.body()).isEqualTo(200);
    assertThat(renewed.json().get("id").asText())
        .isEqualTo(waiting().id())
        .isNotEqualTo(before.id());
    var fiche = fiche();
    assertThat(String.valueOf(fiche.get("corps"))).contains("168").doesNotContain("208");
    life.answer(dossier, "lettre", "validated");
    life.post();
    assertThat(ReceivedMail.text(life.received(dossier).get(0))).contains("168,50");
    assertThat(life.messages(dossier))
        .extracting(Message::status)
        .containsExactly(MessageStatus.TAKEN_BACK, MessageStatus.SENT);
    assertThat(life.told(dossier, "message_renewed").get(0).details().get("values"))
        .asString()
        .startsWith("dossier.solde");
  }

  @Test
  @Tag("F-19")
  void its_text_is_kept_on_purpose_until_the_facts_change_once_more() {
    office.owes(dossier, "4168.50");
    assertThat(keep(seen()).status()).isEqualTo(200);
    office.owes(dossier, "1000");
    assertThat(life.answer(dossier, "lettre", "validated"))
        .isInstanceOf(Completion.WrongInputs.class);

    assertThat(keep(seen()).status()).isEqualTo(200);
    life.answer(dossier, "lettre", "validated");
    life.post();

    assertThat(ReceivedMail.text(life.received(dossier).get(0))).contains("208,50");
    assertThat(life.told(dossier, "message_upheld")).hasSize(2);
  }

  @Test
  @Tag("F-19")
  void a_change_that_nobody_has_seen_is_not_kept() {
    office.owes(dossier, "4168.50");
    var old = seen();
    office.owes(dossier, "1000");

    for (var seen : List.of(old, "{\"seen\": {}}")) {
      var refused = keep(seen);
      assertThat(refused.status()).isEqualTo(409);
      assertThat(refused.json().get("code").asText()).isEqualTo("message.facts-changed");
      assertThat(refused.detail()).contains("relisez-le");
    }
    assertThat(life.told(dossier, "message_upheld")).isEmpty();
    assertThat(keep(seen()).status()).isEqualTo(200);
  }

  @Test
  @Tag("F-19")
  void a_program_reads_with_the_message_which_text_its_answer_is_about() {
    var path = "/api/v1/messages/" + waiting().id();
    var revision = rest.as("camille").get(path).json().get("revision").asText();
    rest.as("camille").put(path + "/text", "{\"subject\": \"Solde\", \"body\": \"Payez.\"}");
    var completion = "/api/v1/tasks/" + life.task(dossier, "lettre").id() + "/completion";
    var answer = "{\"result\": \"validated\", \"revision\": \"%s\"}";

    var refused = rest.as("camille").post(completion, answer.formatted(revision));

    assertThat(refused.json().get("code").asText()).isEqualTo("task.message-changed");
    var now = rest.as("camille").get(path).json().get("revision").asText();
    assertThat(rest.as("camille").post(completion, answer.formatted(now)).status()).isEqualTo(200);
  }

  @Test
  @Tag("F-103")
  void another_recipient_is_another_fact_and_receives_what_is_prepared_again() {
    office.bind(dossier, "locataire", office.contact("Marc Carpentier", "marc@example.fr"));
    assertThat(life.answer(dossier, "lettre", "validated"))
        .isInstanceOf(Completion.WrongInputs.class);

    command("/renewal");

    assertThat(waiting().recipientName()).isEqualTo("Marc Carpentier");
    var fiche = fiche();
    assertThat(String.valueOf(fiche.get("destinataire"))).contains("Marc").doesNotContain("Inès");
    assertThat(life.answer(dossier, "lettre", "validated"))
        .isInstanceOf(Completion.Completed.class);
  }

  @Test
  @Tag("F-103")
  void who_is_bound_on_the_sequence_is_another_recipient_too() {
    var marc = office.contact("Marc Carpentier", "marc@example.fr");
    holders.bind(Scope.run(life.run(dossier).id()), "locataire", marc);

    assertThat(life.answer(dossier, "lettre", "validated"))
        .isInstanceOf(Completion.WrongInputs.class);
  }

  @Test
  void what_was_kept_of_its_facts_is_forgotten_when_it_will_not_leave() {
    life.answer(dossier, "lettre", new Answer("refused", "Trop tôt"));
    var left = "select count(*) from message_fact f join message m on m.id = f.message_id where";
    assertThat(jdbc.sql(left + " m.dossier_id = ?").param(dossier.id()).query(Long.class).single())
        .isZero();
  }

  @Test
  void what_does_not_wait_any_more_is_neither_prepared_again_nor_kept() {
    var message = waiting();
    life.answer(dossier, "lettre", "validated");
    var one = rest.as("camille").get("/api/v1/messages/" + message.id()).json();
    assertThat(one.get("revision").isNull()).isTrue();
    for (var what : Map.of("/renewal", "", "/facts/acceptance", "{\"seen\": {}}").entrySet()) {
      var path = "/api/v1/messages/" + message.id() + what.getKey();
      var reply = rest.as("camille").post(path, what.getValue());
      assertThat(reply.status()).isEqualTo(409);
      assertThat(reply.json().get("code").asText()).isEqualTo("message.not-to-validate");
    }
  }
}
