package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.setup.MockMvcBuilders.webAppContextSetup;

import io.jalon.dossier.Dossier;
import io.jalon.dossier.RepereKind;
import io.jalon.journal.JournalCheck;
import io.jalon.run.Run;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.web.context.WebApplicationContext;

/** The history of a dossier owes nothing to the engine's own, which may be purged at any time. */
@Scenario
@Tag("F-90")
class PurgeScenario {

  private static final String TEMPLATE =
      """
      sequence: purge
      name: Impayé
      roles: { gestionnaire: internal, locataire: contact }
      reperes: [ date_purge ]
      messages:
        rappel: { subject: "Rappel ${dossier.reference}", body: "Vous devez ${dossier.solde}." }
      steps:
        - id: relance
          name: Relance
          actions:
            - { id: courriel, role: gestionnaire, send-message: { template: rappel, to: locataire } }
            - id: appel
              role: gestionnaire
              task: { title: Appeler, due: 5 working days }
              asks: [ date_purge ]
              results: { promis: Promis, refus: Refus }
              late: { remind: 2 working days before due }
          deadline: 1 month after start
          routes:
            - { when: 'appel.result = "refus" and passage < 2', to: relance }
            - { when: expired, to: contentieux }
            - { otherwise: suivi }
        - id: suivi
          name: Suivi
          actions: [ { id: verifier, role: gestionnaire, task: Vérifier le paiement } ]
          deadline: 2 months after date_purge
          routes: [ { when: expired, to: contentieux }, { otherwise: regle } ]
        - { id: contentieux, end: Contentieux }
        - { id: regle, end: Réglé }
      """;

  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private Rest rest;
  @Autowired private JournalCheck check;
  @Autowired private HistoryService engine;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestClock clock;
  @Autowired private WebApplicationContext context;

  private Dossier dossier;

  @BeforeEach
  void aLife() {
    office.functions("locataire");
    office.repere("date_purge", RepereKind.DATE);
    office.publish(TEMPLATE);
    dossier = office.dossier("M. Alain Purge");
    office.bind(dossier, "gestionnaire", office.collaborator("camille", "Camille Martin"));
    office.bind(dossier, "locataire", office.contact("Alain Purge", "alain@example.fr"));
    life.launch("purge", dossier);
    life.post();
    life.pass(dossier, Duration.ofDays(4));
    answer("refus");
    life.post();
    answer("promis");
  }

  private void answer(String result) {
    rest.as("camille")
        .post(
            "/api/v1/tasks/" + life.task(dossier, "appel").id() + "/completion",
            "{\"result\":\"" + result + "\",\"asks\":{\"date_purge\":\"" + inAMonth() + "\"}}");
    life.goOn(dossier);
  }

  private LocalDate inAMonth() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(30);
  }

  @Test
  void a_dossier_reads_the_same_once_the_engine_has_forgotten_it() throws Exception {
    life.done(dossier, "verifier");
    assertThat(life.run(dossier).endLabel()).isEqualTo("Réglé");
    var before = everything();
    assertThat(engineRows()).isPositive();
    engine
        .createHistoricProcessInstanceQuery()
        .processInstanceBusinessKey(dossier.id())
        .finished()
        .list()
        .forEach(instance -> engine.deleteHistoricProcessInstance(instance.getId()));
    assertThat(engineRows()).isZero();
    assertThat(everything()).isEqualTo(before);
    assertThat(check.of(dossier.id()).intact()).isTrue();
  }

  @Test
  @Tag("F-88")
  void a_run_under_way_goes_on_without_the_engines_history() throws Exception {
    var before = everything();
    forget();
    assertThat(everything()).isEqualTo(before);
    var run = life.run(dossier).id();
    rest.as("camille").post("/api/v1/runs/" + run + "/pause", "{}");
    rest.as("camille").post("/api/v1/runs/" + run + "/resumption", "{}");
    assertThat(life.open(dossier)).containsExactly("verifier");
    rest.as("camille")
        .post("/api/v1/runs/" + run + "/interruption", "{\"reason\":\"Payé au guichet\"}");
    assertThat(life.run(dossier)).matches(ended -> !ended.active());
    assertThat(life.run(dossier).endKind()).isEqualTo("user_decision");
    assertThat(life.told(dossier, "run_ended").get(0).details())
        .containsEntry("reason", "Payé au guichet");
    forget();
    assertThat(check.of(dossier.id()).intact()).isTrue();
    assertThat(rest.as("camille").get(at("/history")).body()).contains("Payé au guichet");
  }

  @Test
  void a_deadline_comes_without_the_engines_history() {
    forget();
    life.pass(dossier, Duration.ofDays(120));
    assertThat(life.run(dossier).endLabel()).isEqualTo("Contentieux");
    assertThat(life.told(dossier, "deadline_reached")).hasSize(1);
  }

  /** All that a person or a program reads of a dossier. */
  private Map<String, String> everything() throws Exception {
    var read = new LinkedHashMap<String, String>();
    for (var part :
        List.of(
            "",
            "/history?limit=200",
            "/history/verification",
            "/history.csv",
            "/messages",
            "/runs",
            "/tasks",
            "/calls",
            "/reperes",
            "/intervenants")) {
      read.put(part, got(at(part)));
    }
    for (var run : life.runs(dossier)) {
      ofRun(run, read);
    }
    for (var message : life.messages(dossier)) {
      read.put(message.id(), got("/api/v1/messages/" + message.id()));
    }
    read.put("page", page());
    return read;
  }

  private void ofRun(Run run, Map<String, String> read) {
    for (var part : List.of("", "/dates", "/launched")) {
      read.put(run.id() + part, got("/api/v1/runs/" + run.id() + part));
    }
    jdbc.sql("select id from task where run_id = ?")
        .param(run.id())
        .query(String.class)
        .list()
        .forEach(task -> read.put(task, got("/api/v1/tasks/" + task)));
  }

  private String got(String path) {
    var reply = rest.as("camille").get(path);
    assertThat(reply.status()).as(path).isEqualTo(200);
    return reply.body();
  }

  private String at(String part) {
    return "/api/v1/dossiers/" + dossier.id() + part;
  }

  private String page() throws Exception {
    var camille = user("camille").authorities(AuthorityUtils.createAuthorityList("view", "act"));
    return webAppContextSetup(context)
        .apply(springSecurity())
        .build()
        .perform(get("/dossiers/{d}", dossier.reference()).with(camille))
        .andReturn()
        .getResponse()
        .getContentAsString()
        .replaceAll("value=\"[^\"]{20,}\"", "");
  }

  private long engineRows() {
    return List.of("act_hi_procinst", "act_hi_actinst", "act_hi_taskinst", "act_hi_varinst")
        .stream()
        .mapToLong(table -> rows("select count(*) from " + table))
        .sum();
  }

  private long rows(String select) {
    return jdbc.sql(select + " where proc_inst_id_ in (select id from run where dossier_id = ?)")
        .param(dossier.id())
        .query(Long.class)
        .single();
  }

  /** What the engine's service spares while an instance runs goes as well. */
  private void forget() {
    for (var table :
        List.of("procinst", "actinst", "taskinst", "varinst", "detail", "comment", "incident")) {
      jdbc.sql(
              "delete from act_hi_"
                  + table
                  + " where proc_inst_id_ in (select id from run where dossier_id = ?)")
          .param(dossier.id())
          .update();
    }
  }
}
