package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jalon.dossier.Dossier;
import io.jalon.run.Run;
import io.jalon.run.RunCommands;
import io.jalon.run.Runs;
import io.jalon.task.Task;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Chosen runs move to a newer version of their template. */
@Scenario
class MigrationScenario {

  private static final String FIRST =
      """
      sequence: migree
      name: Migrée
      roles: { gestionnaire: internal }
      steps:
        - id: preparation
          actions: [ { id: preparer, role: gestionnaire, task: Préparer } ]
          routes: [ { otherwise: suivi } ]
        - id: suivi
          actions:
            - { id: relancer, role: gestionnaire, task: { title: Relancer, due: 10 days } }
          deadline: 20 days
          routes: [ { otherwise: fini } ]
        - { id: fini, end: Fini }
      """;

  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private Rest rest;
  @Autowired private Runs runs;
  @Autowired private RunCommands commands;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient jdbc;

  private Dossier dossier;
  private Run run;

  @BeforeEach
  void aRunOfTheFirstVersion() {
    office.publish(FIRST);
    run = launched();
    dossier = dossierOf(run);
  }

  private final Map<String, Dossier> dossiers = new HashMap<>();

  private Dossier dossierOf(Run of) {
    return Objects.requireNonNull(dossiers.get(of.id()));
  }

  private Run launched() {
    var one = office.dossier("Mme Nadia Benali");
    office.bind(one, "gestionnaire", office.collaborator("camille", "Camille Martin"));
    var launched = life.launch("migree", one);
    dossiers.put(launched.id(), one);
    return launched;
  }

  private JsonNode migrate(int version, boolean trial, Run... which) {
    var ids = Arrays.stream(which).map(r -> '"' + r.id() + '"').collect(Collectors.joining(","));
    var reply =
        rest.as("camille")
            .post(
                "/api/v1/templates/migree/migration",
                "{\"runs\": [%s], \"version\": %d, \"trial\": %s}".formatted(ids, version, trial));
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    return reply.json();
  }

  private Run now(Run of) {
    return runs.find(of.id()).orElseThrow();
  }

  @Test
  @Tag("F-53")
  void what_is_open_stays_open_and_what_follows_is_the_new_version() {
    life.done(dossier, "preparer");
    var done =
        jdbc.sql("select * from task where run_id = ? and status <> 'OPEN'")
            .param(run.id())
            .query()
            .listOfRows();
    var open = life.task(dossier, "relancer");
    int second =
        office.publish(
            FIRST
                .replace("otherwise: fini }", "otherwise: bilan }")
                .replace(
                    "  - { id: fini,",
                    "  - { id: bilan, actions: [ { id: conclure, role: gestionnaire, task: Conclure } ],"
                        + " routes: [ { otherwise: fini } ] }\n  - { id: fini,"));

    var result = migrate(second, false, run);
    assertThat(result.get(0).get("moved").asBoolean()).as(result.toString()).isTrue();
    assertThat(now(run).version()).isEqualTo(second);
    assertThat(life.task(dossier, "relancer"))
        .extracting(Task::id, Task::assignee)
        .containsExactly(open.id(), "camille");
    assertThat(
            jdbc.sql("select * from task where run_id = ? and status <> 'OPEN'")
                .param(run.id())
                .query()
                .listOfRows())
        .isEqualTo(done);
    assertThat(life.told(dossier, "run_migrated")).hasSize(1);
    life.done(dossier, "relancer");
    assertThat(life.open(dossier)).containsExactly("conclure");
    life.done(dossier, "conclure");
    assertThat(life.run(dossier).endLabel()).isEqualTo("Fini");
  }

  @Test
  @Tag("F-53")
  void a_run_that_cannot_move_stays_says_why_and_tells_it_in_its_history() {
    assertThat(migrate(99, true, run).get(0).get("detail").asText())
        .isEqualTo("Ce modèle n’a pas de version 99.");
    assertThat(life.told(dossier, "command_refused")).isEmpty();

    migrate(99, false, run);
    assertThat(now(run).version()).isEqualTo(run.version());
    assertThat(life.told(dossier, "command_refused"))
        .singleElement()
        .satisfies(
            line ->
                assertThat(line.details())
                    .containsEntry("command", "migration")
                    .containsEntry("values", "version = 99"));
  }

  @Test
  void due_dates_and_timers_are_counted_again_by_the_new_rules() {
    life.done(dossier, "preparer");
    var entered = clock.instant();
    int second =
        office.publish(
            FIRST
                .replace("due: 10 days", "due: 15 days")
                .replace("deadline: 20 days", "deadline: 30 days"));
    migrate(second, false, run);
    var due = Objects.requireNonNull(life.task(dossier, "relancer").dueAt());
    assertThat(Duration.between(entered, due).toDays()).isBetween(14L, 15L);
    assertThat(Duration.between(entered, life.timer(dossier)).toDays()).isBetween(29L, 30L);
  }

  @Test
  void a_deadline_that_only_the_new_version_has_is_waited_for() {
    int second =
        office.publish(
            FIRST.replace(
                "routes: [ { otherwise: suivi } ]",
                "deadline: 5 days\n    routes: [ { otherwise: suivi } ]"));
    migrate(second, false, run);
    life.pass(dossier, Duration.ofDays(6));
    assertThat(life.open(dossier)).containsExactly("relancer");
  }

  @Test
  void a_trial_says_what_would_be_and_changes_nothing() {
    int second = office.publish(FIRST.replace("due: 10 days", "due: 15 days"));
    assertThat(migrate(second, true, run).get(0).get("moved").asBoolean()).isTrue();
    assertThat(now(run).version()).isEqualTo(run.version());
    assertThat(life.told(dossier, "run_migrated")).isEmpty();
    life.done(dossier, "preparer");
    assertThat(life.run(dossier).version()).isEqualTo(run.version());
  }

  @Test
  void each_run_moves_for_itself_and_who_cannot_says_why() {
    var further = launched();
    life.done(dossierOf(further), "preparer");
    var paused = launched();
    office.as("camille", () -> commands.pause(paused.id(), null));
    int second = office.publish(FIRST.replace("preparer", "appreter"));

    var results = migrate(second, false, run, further, paused);
    assertThat(results.get(0).get("moved").asBoolean()).isFalse();
    assertThat(results.get(0).get("detail").asText()).contains("preparer");
    assertThat(results.get(1).get("moved").asBoolean()).isTrue();
    assertThat(results.get(2).get("detail").asText()).contains("en pause");
    assertThat(now(run).version()).isEqualTo(run.version());
    assertThat(now(further).version()).isEqualTo(second);
    life.done(dossier, "preparer");
    assertThat(life.open(dossier)).containsExactly("relancer");
  }

  @Test
  void what_is_unknown_or_there_already_is_said() {
    assertThat(migrate(999, false, run).get(0).get("moved").asBoolean()).isFalse();
    assertThat(migrate(run.version(), false, run).get(0).get("detail").asText())
        .contains("déjà dans cette version");
  }
}
