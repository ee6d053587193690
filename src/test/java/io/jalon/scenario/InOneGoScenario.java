package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.dossier.Dossier;
import io.jalon.dossier.RepereKind;
import io.jalon.journal.Author;
import io.jalon.task.TaskCommands.Completion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The message that an answer leads to is written with it, unless that fails. */
@Scenario
class InOneGoScenario {

  private static final String TEMPLATE =
      """
      sequence: elan
      name: Élan
      roles: { gestionnaire: internal, locataire: contact }
      reperes: [ date_elan ]
      messages:
        avis_elan: { subject: "Avis ${dossier.reference}", body: "Bonjour ${client.nom}." }
      steps:
        - id: avant_elan
          actions:
            - { id: appel_elan, role: gestionnaire, task: Appeler }
          routes: [ { otherwise: apres_elan } ]
        - id: apres_elan
          actions:
            - { id: courriel_elan, role: gestionnaire, send-message: { template: avis_elan, to: locataire }, while: repere.date_elan = null }
            - { id: suite_elan, role: gestionnaire, task: Suivre }
          routes: [ { otherwise: fini_elan } ]
        - { id: fini_elan, end: Fini }
      """;

  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private JdbcClient jdbc;

  private Dossier dossier;

  @BeforeEach
  void aRun() {
    office.functions("locataire");
    office.repere("date_elan", RepereKind.DATE);
    office.publish(TEMPLATE);
    dossier = office.dossier("Mme Rose Nuit");
    office.bind(dossier, "gestionnaire", office.collaborator("camille", "Camille Martin"));
    office.bind(dossier, "locataire", office.contact("Rose Nuit", "rose@example.fr"));
    life.launch("elan", dossier);
  }

  private Completion called() {
    return life.again(life.task(dossier, "appel_elan"), "");
  }

  /** The condition of the message names what the office no longer has. */
  private void breakCondition() {
    jdbc.sql("delete from repere where id = 'date_elan'").update();
    jdbc.sql("update office_stamp set stamp = stamp + 1").update();
  }

  @Test
  @Tag("F-14")
  void a_message_is_there_as_soon_as_the_answer_that_leads_to_it() {
    called();
    assertThat(life.waiting(dossier)).isEmpty();
    assertThat(life.messages(dossier)).hasSize(1);
    assertThat(life.open(dossier)).containsExactly("suite_elan");
  }

  @Test
  @Tag("F-86")
  void it_is_told_as_the_work_of_its_template() {
    called();
    assertThat(life.history(dossier))
        .filteredOn(line -> line.entry().kind().startsWith("message_"))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line.author()).isEqualTo(Author.template("elan")));
  }

  @Test
  void an_answer_stays_when_the_message_after_it_cannot_be_written() {
    breakCondition();
    assertThat(called()).isInstanceOf(Completion.Completed.class);
    assertThat(life.open(dossier)).containsExactly("suite_elan");
    assertThat(life.messages(dossier)).isEmpty();
    assertThat(life.told(dossier, "action_completed")).hasSize(1);
    assertThat(life.waiting(dossier)).containsExactly("courriel_elan");
  }

  @Test
  void the_message_that_failed_is_written_once_it_can_be() {
    breakCondition();
    called();
    office.repere("date_elan", RepereKind.DATE);
    life.goOn(dossier);
    assertThat(life.messages(dossier)).hasSize(1);
    assertThat(life.waiting(dossier)).isEmpty();
  }
}
