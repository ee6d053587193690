package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.dossier.Dossier;
import io.jalon.dossier.Intervenants;
import io.jalon.message.Message;
import io.jalon.message.MessageCommands;
import io.jalon.message.MessageStatus;
import io.jalon.message.SentAgain;
import io.jalon.task.TaskCommands.Completion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Messages to validate that could be written to nobody. */
@Scenario
class UnwrittenScenario {

  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private Intervenants intervenants;
  @Autowired private MessageCommands commands;

  private Dossier dossier;

  @BeforeEach
  void aMessageToNobody() {
    office.functions("voisin");
    office.publish(
        """
        sequence: voisinage
        name: Voisinage
        roles: { gestionnaire: internal, voisin: contact }
        messages:
          avis_voisin: { subject: "Avis ${dossier.reference}", body: "Bonjour." }
        steps:
          - id: envoi
            actions:
              - { id: avis, role: gestionnaire, send-message: { template: avis_voisin, to: voisin, validate: true } }
            routes: [ { otherwise: fini } ]
          - { id: fini, end: Fini }
        """);
    dossier = office.dossier("M. Karim Haddad");
    office.bind(dossier, "gestionnaire", office.collaborator("camille", "Camille Martin"));
    life.launch("voisinage", dossier);
  }

  private void aNeighbour() {
    office.bind(dossier, "voisin", office.contact("Ida Voisin", "ida@example.fr"));
  }

  private Message failed() {
    return life.messages(dossier).stream()
        .filter(one -> one.status() == MessageStatus.FAILED)
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Tag("F-19")
  void whoever_holds_its_function_from_now_on_is_written_to_for_validation() {
    assertThat(failed().recipientName()).isEmpty();
    aNeighbour();
    assertThat(life.messages(dossier))
        .filteredOn(one -> one.status() == MessageStatus.PREPARED)
        .extracting(Message::recipientName)
        .containsExactly("Ida Voisin");
    assertThat(life.messages(dossier))
        .extracting(Message::status)
        .containsExactlyInAnyOrder(MessageStatus.TAKEN_BACK, MessageStatus.PREPARED);
  }

  @Test
  @Tag("F-19")
  void it_leaves_once_it_is_validated_and_not_before() {
    aNeighbour();
    life.post();
    assertThat(life.received(dossier)).isEmpty();
    life.answer(dossier, "avis", "validated");
    life.post();
    assertThat(life.received(dossier)).hasSize(1);
  }

  @Test
  @Tag("F-19")
  void sending_it_again_does_not_go_past_its_validation() {
    var failed = failed();
    assertThat(office.as("camille", () -> commands.sendAgain(failed, "trouvé")))
        .isInstanceOf(SentAgain.Unaddressed.class);
    assertThat(life.open(dossier)).containsExactly("avis");
    assertThat(life.messages(dossier))
        .extracting(Message::status)
        .containsOnly(MessageStatus.FAILED);
  }

  @Test
  @Tag("F-19")
  void an_address_that_is_added_lets_it_be_written_for_validation() {
    var neighbour = office.contact("Ida Voisin", null);
    office.bind(dossier, "voisin", neighbour);
    var failed = failed();
    intervenants.move(neighbour.id(), "ida@example.fr", null);
    var again = office.as("camille", () -> commands.sendAgain(failed, "complétée"));
    assertThat(again)
        .isInstanceOfSatisfying(
            SentAgain.ToValidate.class,
            written ->
                assertThat(written.messages())
                    .extracting(Message::status)
                    .containsExactly(MessageStatus.PREPARED));
    life.post();
    assertThat(life.received(dossier)).isEmpty();
  }

  @Test
  @Tag("F-19")
  void nothing_is_validated_where_nothing_is_written() {
    var task = life.task(dossier, "avis");
    assertThat(life.again(task, "validated")).isInstanceOf(Completion.WrongInputs.class);
    assertThat(life.open(dossier)).containsExactly("avis");
  }
}
