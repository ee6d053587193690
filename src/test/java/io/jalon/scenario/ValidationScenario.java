package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.dossier.Dossier;
import io.jalon.message.MessageStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Messages that a person validates before they leave. */
@Scenario
class ValidationScenario {

  @Autowired private Office office;
  @Autowired private Life life;

  private Dossier dossier;

  @BeforeEach
  void aMessageToValidate() {
    office.functions("locataire");
    office.publish(
        """
        sequence: mise_en_demeure
        name: Mise en demeure
        roles: { gestionnaire: internal, locataire: contact }
        messages:
          demeure: { subject: "Mise en demeure ${dossier.reference}", body: "Vous devez ${dossier.solde}." }
        steps:
          - id: envoi
            actions:
              - { id: lettre, role: gestionnaire, send-message: { template: demeure, to: locataire, validate: true } }
            routes:
              - { when: 'lettre.status = "refused"', to: refusee }
              - { otherwise: envoyee }
          - { id: envoyee, end: Envoyée }
          - { id: refusee, end: Abandonnée }
        """);
    dossier = office.dossier("M. Karim Haddad");
    office.bind(dossier, "gestionnaire", office.collaborator("camille", "Camille Martin"));
    office.bind(dossier, "locataire", office.contact("Karim Haddad", "karim@example.fr"));
    life.launch("mise_en_demeure", dossier);
  }

  @Test
  @Tag("F-19")
  void nothing_leaves_before_its_function_has_validated_it() {
    life.post();
    assertThat(life.received(dossier)).isEmpty();
    life.answer(dossier, "lettre", "validated");
    life.post();
    assertThat(life.received(dossier)).hasSize(1);
    assertThat(life.messages(dossier))
        .extracting(message -> message.status())
        .containsExactly(MessageStatus.SENT);
  }

  @Test
  @Tag("F-19")
  @Tag("F-67")
  @Tag("F-79")
  void a_refused_message_never_leaves_and_its_refusal_takes_its_own_route() {
    life.answer(dossier, "lettre", "refused");
    life.post();
    assertThat(life.received(dossier)).isEmpty();
    assertThat(life.run(dossier).endLabel()).isEqualTo("Abandonnée");
    assertThat(life.told(dossier, "message_refused")).hasSize(1);
  }

  @Test
  @Tag("F-67")
  @Tag("F-79")
  void a_validated_message_takes_the_other_route() {
    life.answer(dossier, "lettre", "validated");
    assertThat(life.run(dossier).endLabel()).isEqualTo("Envoyée");
  }
}
