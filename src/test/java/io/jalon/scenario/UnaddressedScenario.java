package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.dossier.Dossier;
import io.jalon.message.Notification;
import io.jalon.message.Notifications;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Messages that have nowhere to go. */
@Scenario
class UnaddressedScenario {

  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private Notifications notifications;

  private Dossier dossier;

  @BeforeEach
  void aMessageToATenant() {
    office.functions("locataire");
    office.publish(
        """
        sequence: sans_adresse
        name: Sans adresse
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
  }

  @Test
  @Tag("F-27")
  void whoever_supervises_a_message_that_cannot_leave_is_alerted() {
    office.bind(dossier, "gestionnaire", office.collaborator("camille", "Camille Martin"));
    office.bind(dossier, "locataire", office.contact("Karim Haddad", null));
    life.launch("sans_adresse", dossier);
    assertThat(life.told(dossier, "alert_raised"))
        .singleElement()
        .satisfies(
            alert ->
                assertThat(alert.details())
                    .containsEntry("kind", "message")
                    .containsEntry("reason", "no_address")
                    .containsEntry("recipient", "Camille Martin"));
    assertThat(notifications.of("camille"))
        .filteredOn(told -> told.dossierId().equals(dossier.id()))
        .extracting(Notification::text)
        .singleElement()
        .asString()
        .contains("Rappel " + dossier.reference(), "n’est pas parti");
  }

  @Test
  @Tag("F-27")
  void what_nobody_receives_and_nobody_supervises_is_told_to_the_team() {
    life.launch("sans_adresse", dossier);
    assertThat(life.told(dossier, "alert_raised"))
        .singleElement()
        .satisfies(
            alert ->
                assertThat(alert.details())
                    .containsEntry("reason", "no_holder")
                    .containsEntry("team", dossier.team()));
  }
}
