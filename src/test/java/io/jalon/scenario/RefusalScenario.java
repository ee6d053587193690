package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalon.dossier.Dossier;
import io.jalon.dossier.RepereKind;
import io.jalon.journal.Channel;
import io.jalon.journal.JournalCheck;
import io.jalon.journal.JournalEntry;
import io.jalon.journal.JournalTexts;
import io.jalon.run.Run;
import io.jalon.task.Task;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was refused and what failed is told too, with who, from where and with which values. */
@Scenario
class RefusalScenario {

  private static final String TEMPLATE =
      """
      sequence: refus
      name: Refus
      roles: { gestionnaire: internal, huissier: partner }
      steps:
        - id: etape_r
          actions:
            - { id: appel_r, role: gestionnaire, task: Appeler, results: { joint: Joint, absent: Absent } }
            - { id: acte_r, role: huissier, task: Signifier }
          routes: [ { when: 'appel_r.result = "absent"', to: fini_r }, { otherwise: fini_r } ]
        - { id: fini_r, end: Fini }
      """;

  private static final String BROKEN =
      """
      sequence: panne
      name: Panne
      roles: { gestionnaire: internal }
      reperes: [ date_p ]
      steps:
        - id: etape_p
          actions:
            - { id: champ_p, role: gestionnaire, set-field: { field: repere.date_p, value: aujourdhui } }
          routes: [ { otherwise: fini_p } ]
        - { id: fini_p, end: Fini }
      """;

  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private Rest rest;
  @Autowired private JournalTexts texts;
  @Autowired private JournalCheck check;
  @Autowired private JdbcClient jdbc;
  @Autowired private ManagementService jobs;
  @Autowired private RuntimeService runtime;

  private Dossier dossier;

  @BeforeEach
  void aRun() {
    office.publish(TEMPLATE);
    dossier = office.dossier("Mme Rose Nuit");
    office.bind(dossier, "gestionnaire", office.collaborator("camille", "Camille Martin"));
    office.bind(dossier, "huissier", office.partner("lefevre", "Me Paul Lefèvre"));
    life.launch("refus", dossier);
  }

  @Test
  @Tag("F-84")
  void an_answer_that_comes_too_late_is_told_with_what_it_said() {
    var task = life.task(dossier, "appel_r");
    life.answer(dossier, "appel_r", "joint");
    complete("camille", task, "{\"result\":\"absent\",\"note\":\"pas là\"}");
    var line = refused().get(0);
    assertThat(line.entry().details())
        .containsEntry("kind", "too_late")
        .containsEntry("title", "Appeler")
        .containsEntry("values", "result = absent, note = pas là");
    assertThat(line.author().id()).isEqualTo("camille");
    assertThat(line.origin().channel()).isEqualTo(Channel.REST);
    assertThat(line.entry().place()).isNotNull();
    assertThat(line.entry().place().actionId()).isEqualTo("appel_r");
    assertThat(texts.text(line, Locale.FRENCH, id -> id))
        .isEqualTo(
            "Demande refusée, elle ne s’applique plus : répondre à une action, « Appeler », par"
                + " camille, avec result = absent, note = pas là");
    assertThat(check.of(dossier.id()).intact()).isTrue();
  }

  @Test
  @Tag("F-95")
  void what_somebody_may_not_do_is_told() {
    complete("lefevre", life.task(dossier, "appel_r"), "{\"result\":\"joint\"}");
    rest.as("lefevre").post("/api/v1/runs/" + life.run(dossier).id() + "/pause", "{}");
    assertThat(refused())
        .extracting(line -> line.entry().details().get("kind"))
        .containsExactly("not_permitted", "not_permitted");
    assertThat(refused())
        .extracting(line -> line.entry().details().get("command"))
        .containsExactly("completion", "pause");
    assertThat(life.open(dossier)).contains("appel_r");
  }

  @Test
  @Tag("F-84")
  void an_answer_of_another_kind_is_told() {
    complete("camille", life.task(dossier, "appel_r"), "{\"result\":\"peut-être\"}");
    assertThat(refused().get(0).entry().details()).containsEntry("kind", "wrong_input");
  }

  @Test
  @Tag("F-84")
  void what_tasklist_and_the_engines_rest_interface_refuse_is_told_too() {
    var task = life.task(dossier, "appel_r").id();
    rest.as("lefevre").post("/engine-rest/task/" + task + "/complete", "{}");
    var line = refused().get(0);
    assertThat(line.origin().channel()).isEqualTo(Channel.ENGINE);
    assertThat(line.author().id()).isEqualTo("lefevre");
  }

  @Test
  @Tag("F-84")
  void nobody_floods_a_history_with_refusals() {
    var task = life.task(dossier, "acte_r");
    life.done(dossier, "acte_r");
    for (int i = 0; i < 30; i++) {
      complete("camille", task, "{}");
    }
    assertThat(refused()).hasSize(20);
    assertThat(life.told(dossier, "commands_refused")).hasSize(1);
  }

  @Test
  @Tag("F-84")
  void strangers_and_passwords_leave_no_line() {
    var before = life.history(dossier).size();
    var task = life.task(dossier, "appel_r");
    // Somebody of their own: whoever mistypes a password is kept out for seconds.
    office.collaborator("nina", "Nina Roche");
    rest.as("nina").withPassword("wrong").post("/api/v1/tasks/" + task.id() + "/completion", "{}");
    assertThat(life.history(dossier)).hasSize(before);
    complete("camille", task, "{\"result\":\"rien\",\"asks\":{\"password\":\"hunter2\"}}");
    assertThat(refused()).allSatisfy(l -> assertThat(l.toString()).doesNotContain("hunter2"));
  }

  @Test
  @Tag("F-84")
  void a_job_that_fails_for_good_is_told_and_so_is_its_recovery() {
    office.repere("date_p", RepereKind.DATE);
    office.publish(BROKEN);
    var broken = life.launchOnly("panne", dossier);
    jdbc.sql("delete from repere where id = 'date_p'").update();
    var job = jobs.createJobQuery().processInstanceId(broken.id()).singleResult();
    for (int tries = 0; tries < 3; tries++) {
      assertThatThrownBy(() -> jobs.executeJob(job.getId())).isNotNull();
    }
    var told = life.told(dossier, "job_failed");
    assertThat(told).hasSize(1);
    assertThat(told.get(0).details()).containsKeys("name", "reason");
    assertThat(told.get(0).place().actionId()).isEqualTo("champ_p");
    assertThat(runtime.createIncidentQuery().processInstanceId(job.getProcessInstanceId()).count())
        .isEqualTo(1);
    office.repere("date_p", RepereKind.DATE);
    jobs.setJobRetries(job.getId(), 1);
    life.goOn(dossier);
    assertThat(life.told(dossier, "job_recovered")).hasSize(1);
    assertThat(life.runs(dossier))
        .filteredOn(r -> r.id().equals(broken.id()))
        .noneMatch(Run::active);
    assertThat(check.of(dossier.id()).intact()).isTrue();
  }

  private void complete(String account, Task task, String body) {
    rest.as(account).post("/api/v1/tasks/" + task.id() + "/completion", body);
  }

  private List<JournalEntry> refused() {
    return life.history(dossier).stream()
        .filter(line -> line.entry().kind().equals("command_refused"))
        .toList();
  }
}
