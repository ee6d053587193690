package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.dossier.Dossier;
import io.jalon.message.MessageStatus;
import io.jalon.scenario.Kills.Tale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The program is killed at each write on the way of a message, from the launch to the mark that it
 * was sent, and started again: nothing is lost, nothing is queued or sent twice.
 */
@Scenario
class KilledScenario {

  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private Kills kills;
  @Autowired private JdbcClient jdbc;

  private int doubts;

  @BeforeEach
  void aMessageThatIsValidated() {
    office.functions("locataire");
    office.publish(
        """
        sequence: coupure
        name: Coupure
        roles: { gestionnaire: internal, locataire: contact }
        messages:
          relance: { subject: "Relance ${dossier.reference}", body: "Vous devez ${dossier.solde}." }
        steps:
          - id: envoi
            actions:
              - { id: lettre, role: gestionnaire, send-message: { template: relance, to: locataire, validate: true } }
            routes: [ { otherwise: fini } ]
          - { id: fini, end: Fini }
        """);
  }

  @Test
  @Tag("F-18")
  @Tag("F-122")
  void a_message_leaves_once_wherever_the_program_is_killed() {
    int killed =
        kills.atEachWrite(new Tale(this::aDossier, this::play, (d, when) -> {}, this::check));
    assertThat(killed).isGreaterThan(30);
    // From the commit of "sending" to that of "sent": the only writes after which nobody can know.
    assertThat(doubts).isBetween(3, 8);
  }

  private Dossier aDossier() {
    var dossier = office.dossier("M. Karim Haddad");
    office.bind(dossier, "gestionnaire", office.collaborator("camille", "Camille Martin"));
    office.bind(dossier, "locataire", office.contact("Karim Haddad", "karim@example.fr"));
    return dossier;
  }

  /** From wherever it stands: whoever finds nothing done begins. */
  private void play(Dossier dossier) {
    if (life.runs(dossier).isEmpty()) {
      life.launch("coupure", dossier);
    }
    if (!life.open(dossier).isEmpty()) {
      life.answer(dossier, "lettre", "validated");
    }
    life.goOn(dossier);
    life.post();
  }

  private void check(Dossier dossier, String when) {
    assertThat(life.runs(dossier)).as(when).hasSize(1);
    assertThat(life.run(dossier).endLabel()).as(when).isEqualTo("Fini");
    var messages = life.messages(dossier);
    assertThat(messages).as(when).hasSize(1);
    var status = messages.get(0).status();
    assertThat(status).as(when).isIn(MessageStatus.SENT, MessageStatus.IN_DOUBT);
    var doubt = status == MessageStatus.IN_DOUBT;
    assertThat(life.received(dossier)).as(when).hasSizeBetween(doubt ? 0 : 1, 1);
    assertThat(queued(messages.get(0).mailKey())).as(when).isOne();
    assertThat(life.told(dossier, "message_prepared")).as(when).hasSize(1);
    assertThat(life.told(dossier, "message_queued")).as(when).hasSize(1);
    assertThat(life.told(dossier, doubt ? "message_in_doubt" : "message_sent")).as(when).hasSize(1);
    doubts += doubt ? 1 : 0;
  }

  private int queued(String key) {
    return jdbc.sql("select count(*) from outbox where item_key = ?")
        .param(key)
        .query(Integer.class)
        .single();
  }
}
