package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.dossier.Dossier;
import io.jalon.dossier.RepereKind;
import io.jalon.dossier.Reperes;
import io.jalon.message.Letters;
import io.jalon.message.Message;
import io.jalon.message.MessageStatus;
import io.jalon.scenario.Kills.Tale;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The program is killed at each write on the way of a letter, from the launch to the date that its
 * receipt brings: it is printed once, and received once.
 */
@Scenario
class KilledLetterScenario {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final String RECEIPT = "date_reception_coupee";

  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private Kills kills;
  @Autowired private Letters letters;
  @Autowired private Reperes reperes;
  @Autowired private TestClock clock;

  @BeforeEach
  void aLetterThatIsValidated() {
    office.functions("locataire");
    office.repere(RECEIPT, RepereKind.DATE);
    office.publish(
        """
        sequence: lettre_coupee
        name: Lettre coupée
        roles: { gestionnaire: internal, locataire: contact }
        reperes: [date_reception_coupee]
        messages:
          demeure: { subject: "Mise en demeure ${dossier.reference}", body: "Vous devez ${dossier.solde}." }
        steps:
          - id: envoi
            actions:
              - id: courrier
                role: gestionnaire
                send-message: { template: demeure, to: locataire, letter: true, validate: true }
              - { id: suivi, role: gestionnaire, task: Suivre }
            deadline: 8 days after date_reception_coupee
            routes: [ { when: expired, to: tard }, { otherwise: fini } ]
          - { id: fini, end: Fini }
          - { id: tard, end: Sans réponse }
        """);
  }

  @Test
  @Tag("F-18")
  @Tag("F-35")
  void a_letter_is_printed_and_received_once_wherever_the_program_is_killed() {
    int killed = kills.atEachWrite(new Tale(this::aDossier, this::play, this::whole, this::check));
    assertThat(killed).isGreaterThan(40);
  }

  private Dossier aDossier() {
    var dossier = office.dossier("M. Karim Haddad");
    office.bind(dossier, "gestionnaire", office.collaborator("camille", "Camille Martin"));
    office.bind(dossier, "locataire", office.contact("Karim Haddad", null));
    return dossier;
  }

  private void play(Dossier dossier) {
    if (life.runs(dossier).isEmpty()) {
      life.launch("lettre_coupee", dossier);
    }
    life.goOn(dossier);
    if (life.open(dossier).contains("courrier")) {
      life.answer(dossier, "courrier", "validated");
    }
    if (letter(dossier).status() == MessageStatus.TO_PRINT) {
      office.as("camille", () -> letters.print(List.of(letter(dossier).id())));
    }
    if (received(dossier).isEmpty()) {
      var today = LocalDate.ofInstant(clock.instant(), PARIS);
      office.as(
          "camille",
          () -> letters.received(letter(dossier), new Letters.Acknowledged(today, RECEIPT, null)));
    }
    life.pass(dossier, Duration.ofDays(10));
  }

  private Message letter(Dossier dossier) {
    return life.messages(dossier).get(0);
  }

  private Optional<Object> received(Dossier dossier) {
    return reperes.get(dossier.id(), RECEIPT);
  }

  /** What is stored is told, and what is told is stored. */
  private void whole(Dossier dossier, String when) {
    for (var letter : life.messages(dossier)) {
      var status = letter.status();
      var released = status == MessageStatus.TO_PRINT || status == MessageStatus.PRINTED;
      told(dossier, when, "message_prepared", true);
      told(dossier, when, "message_to_print", released);
      told(dossier, when, "message_printed", status == MessageStatus.PRINTED);
      assertThat(letter.sentAt() != null).as(when).isEqualTo(status == MessageStatus.PRINTED);
    }
    told(dossier, when, "message_received", received(dossier).isPresent());
    told(dossier, when, "repere_set", received(dossier).isPresent());
    if (received(dossier).isPresent() && life.run(dossier).active()) {
      assertThat(life.timer(dossier)).as(when).isBefore(clock.instant().plus(Duration.ofDays(10)));
    }
  }

  private void told(Dossier dossier, String when, String kind, boolean once) {
    assertThat(life.told(dossier, kind)).as(when + ", " + kind).hasSize(once ? 1 : 0);
  }

  private void check(Dossier dossier, String when) {
    assertThat(life.runs(dossier)).as(when).hasSize(1);
    assertThat(life.run(dossier).endLabel()).as(when).isEqualTo("Sans réponse");
    assertThat(life.messages(dossier))
        .as(when)
        .extracting(Message::status)
        .containsExactly(MessageStatus.PRINTED);
    assertThat(received(dossier)).as(when).isPresent();
    whole(dossier, when);
    told(dossier, when, "run_ended", true);
  }
}
