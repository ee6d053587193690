package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.dossier.Dossier;
import io.jalon.message.MessageStatus;
import io.jalon.outbox.http.OtherProgram;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A message leaves while what another program has answered still holds, run over or not. */
@Scenario
@Tag("F-129")
class CauseScenario {

  private static final OtherProgram REGISTRY = Neighbour.PROGRAM;

  @Autowired private Office office;
  @Autowired private Life life;

  private Dossier dossier;

  @BeforeEach
  void aCallAndAMessage() {
    REGISTRY.forget();
    office.functions("locataire");
    office.publish(
        """
        sequence: selon_reponse
        name: Selon la réponse
        roles: { gestionnaire: internal, locataire: contact }
        messages: { avis: { subject: "Avis ${dossier.reference}", body: Bonjour. } }
        steps:
          - id: etape
            until: all
            actions:
              - { id: score, role: gestionnaire, http-request: { url: '%s', fields: { note: number } } }
              - id: avis
                role: gestionnaire
                after: score
                while: score.reponse.note > 3
                send-message: { template: avis, to: locataire }
            routes: [ { otherwise: fini } ]
          - { id: fini, end: Fini }
        """
            .formatted(REGISTRY.url("/score")));
    dossier = office.dossier("Mme Nadia Benali");
    office.bind(dossier, "gestionnaire", office.collaborator("camille", "Camille Martin"));
    office.bind(dossier, "locataire", office.contact("Nadia Benali", "nadia@exemple.fr"));
    life.launch("selon_reponse", dossier);
  }

  @Test
  void it_leaves_when_the_answer_is_as_it_has_to_be() {
    REGISTRY.then(200, "{\"note\": 5}");
    life.call(dossier);
    assertThat(life.run(dossier).endLabel()).isEqualTo("Fini");
    life.post();
    assertThat(life.messages(dossier))
        .extracting(message -> message.status())
        .containsExactly(MessageStatus.SENT);
  }

  @Test
  void it_is_not_written_when_the_answer_is_not() {
    REGISTRY.then(200, "{\"note\": 2}");
    life.call(dossier);
    life.post();
    assertThat(life.received(dossier)).isEmpty();
  }
}
