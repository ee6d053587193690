package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.dossier.Dossier;
import io.jalon.message.Message;
import io.jalon.message.MessageStatus;
import io.jalon.outbox.ReceivedMail;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A content that is corrected in a new version reaches messages to come on purpose only. */
@Scenario
class CorrectionsScenario {

  private static final String SEQUENCE =
      """
      sequence: corrections
      name: Corrections
      roles: { gestionnaire: internal, locataire: contact }
      messages:
        frais: { subject: "Frais ${dossier.reference}", body: "Les frais sont de %s, le solde de ${dossier.solde}." }
      steps:
        - id: envoi
          actions:
            - { id: seul, role: gestionnaire, send-message: { template: frais, to: locataire } }
            - { id: relu, role: gestionnaire, send-message: { template: frais, to: locataire, validate: true } }
          routes: [ { otherwise: fin } ]
        - { id: fin, end: Fin }
      """;

  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private Rest rest;

  private Dossier dossier;

  @BeforeEach
  void twoMessagesOfTheVersionBefore() {
    office.functions("locataire");
    office.publish(SEQUENCE.formatted("10 €"));
    dossier = office.dossier("Mme Nadia Benali");
    office.owes(dossier, "900");
    office.bind(dossier, "gestionnaire", office.collaborator("camille", "Camille Martin"));
    office.bind(dossier, "locataire", office.contact("Nadia Benali", "nadia@example.fr"));
    life.launch("corrections", dossier);
    office.publish(SEQUENCE.formatted("12 €"));
  }

  private List<String> outdated() {
    return rest
        .as("camille")
        .get("/api/v1/templates/corrections/messages/outdated")
        .json()
        .findValuesAsText("dossierId")
        .stream()
        .filter(dossier.id()::equals)
        .toList();
  }

  private Rest.Reply correct() {
    var ids = life.messages(dossier).stream().map(message -> "\"" + message.id() + "\"").toList();
    return rest.as("camille")
        .post(
            "/api/v1/templates/corrections/messages/corrections",
            "{\"messages\": " + ids + ", \"reason\": \"Frais faux\"}");
  }

  @Test
  @Tag("F-48")
  void messages_to_come_keep_their_text_until_somebody_corrects_them() {
    assertThat(outdated()).hasSize(2);
    life.answer(dossier, "relu", "validated");
    life.post();
    assertThat(life.received(dossier))
        .extracting(ReceivedMail::text)
        .allSatisfy(text -> assertThat(text).contains("10"));
    assertThat(outdated()).isEmpty();
  }

  @Test
  @Tag("F-48")
  void what_is_corrected_says_the_new_text_and_is_validated_again() {
    office.owes(dossier, "700");
    var reply = correct();
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    assertThat(reply.json().findValuesAsText("result")).containsOnly("CORRECTED");
    assertThat(outdated()).isEmpty();
    assertThat(life.messages(dossier))
        .extracting(Message::status)
        .containsExactlyInAnyOrder(
            MessageStatus.TAKEN_BACK,
            MessageStatus.TAKEN_BACK,
            MessageStatus.QUEUED,
            MessageStatus.PREPARED);

    life.answer(dossier, "relu", "validated");
    life.post();
    assertThat(life.received(dossier))
        .hasSize(2)
        .extracting(ReceivedMail::text)
        .allSatisfy(text -> assertThat(text).contains("12", "700"));
    assertThat(life.told(dossier, "message_corrected")).hasSize(1);
  }

  @Test
  void what_has_left_is_not_corrected() {
    life.answer(dossier, "relu", "validated");
    life.post();
    assertThat(correct().json().findValuesAsText("result")).containsOnly("NOT_WAITING");
    assertThat(life.messages(dossier)).hasSize(2);
  }
}
