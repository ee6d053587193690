package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.dossier.Dossier;
import io.jalon.message.MessageStatus;
import io.jalon.message.Notifications;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people do with messages on their way, and what ends them. */
@Scenario
class MessageScenario {

  private static final int PAIRS = 25;
  private static final String REASON = "{\"reason\": \"Erreur dans le texte\"}";

  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private Rest rest;
  @Autowired private Notifications notifications;

  private Dossier dossier;

  @BeforeEach
  void aReminderThatLeavesByItself() {
    office.functions("locataire");
    office.publish(
        """
        sequence: rappel_loyer
        name: Rappel de loyer
        roles: { gestionnaire: internal, locataire: contact }
        always:
          - { event: payment_received, to: soldee }
        messages:
          rappel: { subject: "Rappel ${dossier.reference}", body: "Vous devez ${dossier.solde}." }
          demeure: { subject: "Mise en demeure ${dossier.reference}", body: "Payez." }
        steps:
          - id: rappel
            actions:
              - { id: courriel, role: gestionnaire, send-message: { template: rappel, to: locataire }, while: dossier.solde > 0 }
              - { id: suivi, role: gestionnaire, task: Suivre }
            routes: [ { otherwise: demeure } ]
          - id: demeure
            actions:
              - { id: lettre, role: gestionnaire, send-message: { template: demeure, to: locataire, validate: true } }
            routes: [ { otherwise: soldee } ]
          - { id: soldee, end: Soldée }
        """);
    dossier = office.dossier("Mme Rosa Lind");
    office.bind(dossier, "gestionnaire", office.collaborator("camille", "Camille Martin"));
  }

  private void tenant() {
    office.bind(dossier, "locataire", office.contact("Rosa Lind", "rosa@example.fr"));
  }

  private Rest.Reply camille(String path, String body) {
    return rest.as("camille").post("/api/v1" + path, body);
  }

  private MessageStatus status() {
    return life.messages(dossier).get(0).status();
  }

  @Test
  @Tag("F-122")
  void the_red_switch_holds_messages_while_dossiers_go_on() {
    tenant();
    assertThat(camille("/templates/rappel_loyer/messages/hold", REASON).status()).isEqualTo(204);
    try {
      life.launch("rappel_loyer", dossier);
      life.post();
      assertThat(life.received(dossier)).isEmpty();
      life.done(dossier, "suivi");
      assertThat(life.open(dossier)).containsExactly("lettre");

      var again = camille("/templates/rappel_loyer/messages/hold", REASON);
      assertThat(again.status()).isEqualTo(409);
      assertThat(again.detail()).isEqualTo("Les messages de ce modèle sont déjà retenus.");
      var held =
          rest.as("camille")
              .get("/api/v1/dossiers/" + dossier.reference() + "/messages?state=HELD")
              .json();
      assertThat(held).hasSize(1);
      assertThat(held.get(0).path("subject").asText()).isEqualTo("Rappel " + dossier.reference());
      assertThat(held.get(0).path("waiting").path("held").asBoolean()).isTrue();
    } finally {
      camille("/templates/rappel_loyer/messages/release", REASON);
    }
    life.post();
    assertThat(life.received(dossier)).hasSize(1);
  }

  @Test
  @Tag("F-122")
  void a_message_is_taken_back_before_it_leaves_and_sent_after_all() {
    tenant();
    life.launch("rappel_loyer", dossier);
    var message = "/messages/" + life.messages(dossier).get(0).id();
    assertThat(camille(message + "/recall", "{}").status()).isEqualTo(400);
    assertThat(camille(message + "/recall", REASON).json().path("status").asText())
        .isEqualTo("TAKEN_BACK");
    life.post();
    assertThat(life.received(dossier)).isEmpty();
    assertThat(camille(message + "/recall", REASON).status()).isEqualTo(409);

    assertThat(camille(message + "/resend", REASON).json().get(0).path("status").asText())
        .isEqualTo("QUEUED");
    life.post();
    assertThat(life.received(dossier)).hasSize(1);
    assertThat(life.told(dossier, "message_taken_back")).hasSize(1);
    assertThat(life.told(dossier, "message_sent_again")).hasSize(1);
  }

  @Test
  @Tag("F-122")
  void who_answers_for_a_message_is_told_when_it_cannot_leave() {
    life.launch("rappel_loyer", dossier);
    assertThat(status()).isEqualTo(MessageStatus.FAILED);
    assertThat(notifications.of("camille"))
        .filteredOn(notice -> notice.dossierId().equals(dossier.id()))
        .singleElement()
        .satisfies(notice -> assertThat(notice.text()).contains("Rappel", "n’est pas parti"));
    assertThat(life.told(dossier, "alert_raised"))
        .singleElement()
        .satisfies(told -> assertThat(told.details()).containsEntry("kind", "message"));

    var message = "/messages/" + life.messages(dossier).get(0).id();
    assertThat(camille(message + "/resend", REASON).status()).isEqualTo(409);
    tenant();
    assertThat(camille(message + "/resend", REASON).status()).isEqualTo(200);
    life.post();
    assertThat(life.received(dossier)).hasSize(1);
  }

  @Test
  @Tag("F-129")
  void an_event_that_ends_a_step_ends_its_messages() {
    tenant();
    life.launch("rappel_loyer", dossier);
    rest.as("camille")
        .post(
            "/api/v1/dossiers/" + dossier.reference() + "/events",
            "{\"event\": \"payment_received\"}");
    life.post();
    assertThat(life.received(dossier)).isEmpty();
    assertThat(status()).isEqualTo(MessageStatus.DROPPED);
    assertThat(life.run(dossier).endLabel()).isEqualTo("Soldée");
  }

  @Test
  @Tag("F-73")
  void nothing_leaves_after_an_interruption() {
    tenant();
    var run = life.launch("rappel_loyer", dossier).id();
    life.done(dossier, "suivi");
    assertThat(life.open(dossier)).containsExactly("lettre");
    assertThat(camille("/runs/" + run + "/interruption", REASON).status()).isEqualTo(200);
    life.post();
    assertThat(life.received(dossier)).isEmpty();
    assertThat(life.messages(dossier))
        .extracting(message -> message.status())
        .containsExactly(MessageStatus.DROPPED, MessageStatus.DROPPED);
  }

  @Test
  @Tag("F-73")
  void nothing_leaves_while_a_run_is_paused() {
    tenant();
    var run = life.launch("rappel_loyer", dossier).id();
    assertThat(camille("/runs/" + run + "/pause", REASON).status()).isEqualTo(200);
    life.post();
    assertThat(life.received(dossier)).isEmpty();
    assertThat(camille("/runs/" + run + "/resumption", "{}").status()).isEqualTo(200);
    life.post();
    assertThat(life.received(dossier)).hasSize(1);
  }

  @Test
  @Tag("F-129")
  void a_message_is_dropped_when_its_cause_is_gone_as_it_leaves() {
    tenant();
    life.launch("rappel_loyer", dossier);
    office.owes(dossier, "0");
    life.post();
    assertThat(life.received(dossier)).isEmpty();
    assertThat(life.told(dossier, "message_dropped"))
        .singleElement()
        .satisfies(
            told ->
                assertThat(told.details())
                    .containsEntry("reason", "dossier.solde > 0")
                    .containsEntry("values", "dossier.solde = 0.00"));
  }

  @Test
  @Tag("F-129")
  void a_cause_that_goes_as_its_message_leaves_drops_it_or_comes_too_late() throws Exception {
    for (int i = 0; i < PAIRS; i++) {
      dossier = office.dossier("Mme Rosa Lind");
      office.bind(dossier, "gestionnaire", office.collaborator("camille", "Camille Martin"));
      tenant();
      life.launch("rappel_loyer", dossier);
      AtOnce.both(this::paid, this::posted);
      boolean dropped = status() == MessageStatus.DROPPED;
      assertThat(status()).isIn(MessageStatus.DROPPED, MessageStatus.SENT);
      assertThat(life.received(dossier)).hasSize(dropped ? 0 : 1);
      assertThat(life.told(dossier, "message_dropped")).hasSize(dropped ? 1 : 0);
    }
  }

  private Object paid() {
    office.owes(dossier, "0");
    return dossier;
  }

  private Object posted() {
    life.post();
    return dossier;
  }

  @Test
  @Tag("F-19")
  void a_message_whose_validation_is_cancelled_does_not_stay_prepared() {
    tenant();
    life.launch("rappel_loyer", dossier);
    life.done(dossier, "suivi");
    var task = life.task(dossier, "lettre").id();
    assertThat(camille("/tasks/" + task + "/cancellation", REASON).status()).isEqualTo(200);
    assertThat(life.messages(dossier))
        .extracting(message -> message.status())
        .containsExactlyInAnyOrder(MessageStatus.QUEUED, MessageStatus.DROPPED);
  }
}
