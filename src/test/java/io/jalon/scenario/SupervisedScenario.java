package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jalon.dossier.Dossier;
import io.jalon.message.Message;
import io.jalon.message.MessageStatus;
import io.jalon.message.Notification;
import io.jalon.message.Notifications;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An automatic action runs alone; whoever supervises it sees what became of it, and steps in. */
@Scenario
class SupervisedScenario {

  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private Rest rest;
  @Autowired private Notifications notifications;

  @Autowired private RuntimeService engine;

  private Dossier dossier;

  @BeforeEach
  void anAutomaticMessage() {
    office.functions("locataire");
    office.publish(
        """
        sequence: surveillee
        name: Surveillée
        roles: { gestionnaire: internal, locataire: contact }
        messages:
          rappel: { subject: "Rappel ${dossier.reference}", body: "Bonjour." }
        steps:
          - id: envoi
            actions:
              - { id: courriel, role: gestionnaire, send-message: { template: rappel, to: locataire } }
              - { id: suivi, role: gestionnaire, task: Suivre }
            routes: [ { otherwise: fini } ]
          - { id: fini, end: Fini }
        """);
    dossier = office.dossier("M. Karim Haddad");
    office.bind(dossier, "gestionnaire", office.collaborator("camille", "Camille Martin"));
  }

  private void reachable() {
    office.bind(dossier, "locataire", office.contact("Karim Haddad", "karim@example.fr"));
  }

  private List<String> incidents() {
    return engine.createIncidentQuery().processInstanceId(life.run(dossier).id()).list().stream()
        .map(Incident::getIncidentMessage)
        .toList();
  }

  private JsonNode shown() {
    var address = "/api/v1/dossiers/" + dossier.reference() + "/messages";
    return rest.as("camille").get(address).json();
  }

  private int asked(String command) {
    var address = "/api/v1/messages/" + life.messages(dossier).get(0).id() + "/" + command;
    return rest.as("camille").post(address, "{\"reason\": \"Locataire retrouvé\"}").status();
  }

  @Test
  @Tag("F-27")
  void its_success_is_shown_and_asks_nobody_for_anything() {
    reachable();
    life.launch("surveillee", dossier);
    assertThat(life.open(dossier)).containsExactly("suivi");
    life.post();
    assertThat(life.received(dossier)).hasSize(1);
    assertThat(shown().findValuesAsText("status")).contains("SENT");
    assertThat(life.messages(dossier).get(0).terms().supervisor()).isEqualTo("gestionnaire");
    assertThat(life.told(dossier, "message_sent")).hasSize(1);
    assertThat(life.told(dossier, "alert_raised")).isEmpty();
  }

  @Test
  @Tag("F-27")
  void its_failure_is_told_to_its_supervisor_who_has_it_done_again() {
    life.launch("surveillee", dossier);
    assertThat(shown().findValuesAsText("status")).contains("FAILED");
    assertThat(notifications.of("camille"))
        .filteredOn(told -> told.dossierId().equals(dossier.id()))
        .extracting(Notification::text)
        .singleElement()
        .asString()
        .contains("Rappel " + dossier.reference());
    assertThat(incidents()).singleElement().asString().contains(dossier.reference(), "courriel");

    reachable();
    assertThat(asked("resend")).isEqualTo(200);
    assertThat(incidents()).isEmpty();
    life.post();
    assertThat(life.received(dossier)).hasSize(1);
    assertThat(life.messages(dossier))
        .extracting(Message::status)
        .containsExactly(MessageStatus.FAILED, MessageStatus.SENT);
  }

  @Test
  @Tag("F-27")
  void its_supervisor_stops_it_before_it_leaves() {
    reachable();
    life.launch("surveillee", dossier);
    assertThat(asked("recall")).isEqualTo(200);
    life.post();
    assertThat(life.received(dossier)).isEmpty();
    assertThat(shown().findValuesAsText("status")).contains("TAKEN_BACK");
    assertThat(asked("recall")).isEqualTo(409);
  }
}
