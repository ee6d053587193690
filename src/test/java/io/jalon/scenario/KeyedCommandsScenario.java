package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.dossier.Dossier;
import io.jalon.journal.JournalEntry;
import io.jalon.run.RunCommands;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every command of steering, sent twice with one key, is done once and answered twice. */
@Scenario
class KeyedCommandsScenario {

  /** A command, and the kind of line that tells of it. */
  private enum Command {
    PAUSE("run_paused", "/runs/RUN/pause", "{\"reason\":\"R\"}"),
    RESUMPTION("run_resumed", "/runs/RUN/resumption", "{}"),
    INTERRUPTION("run_ended", "/runs/RUN/interruption", "{\"reason\":\"R\"}"),
    SWITCH(
        "run_switched",
        "/runs/RUN/switch",
        "{\"template\":\"pilotee_autrement\",\"reason\":\"R\"}"),
    JUMP("run_jumped", "/runs/RUN/jump", "{\"step\":\"suivi\",\"reason\":\"R\"}"),
    MIGRATION(
        "run_migrated", "/templates/pilotee/migration", "{\"runs\":[\"RUN\"],\"version\":NEWER}"),
    ADDITION("action_added", "/runs/RUN/actions", "{\"title\":\"Plus\",\"role\":\"gestionnaire\"}"),
    COMPLETION("action_completed", "/tasks/TASK/completion", "{\"result\":\"ok\"}"),
    ANSWER(
        "recorded",
        "/dossiers/DOSSIER/records",
        "{\"what\":\"CALL\",\"text\":\"Joint\","
            + "\"answers\":[{\"task\":\"TASK\",\"answer\":{\"result\":\"ok\"}}]}"),
    RECORD("recorded", "/dossiers/DOSSIER/records", "{\"what\":\"VISIT\",\"text\":\"Vu\"}"),
    POSTPONEMENT(
        "action_postponed", "/tasks/TASK/postponement", "{\"until\":\"LATER\",\"reason\":\"R\"}"),
    ASSIGNMENT("action_assigned", "/tasks/TASK/assignment", "{\"account\":\"marc\"}"),
    CANCELLATION("action_cancelled", "/tasks/TASK/cancellation", "{\"reason\":\"R\"}"),
    IGNORING("action_ignored", "/tasks/TASK/ignoring", "{\"reason\":\"R\"}"),
    REDO("action_redone", "/tasks/TASK/redo", "{\"reason\":\"R\"}"),
    CORRECTION(
        "action_corrected", "/tasks/TASK/correction", "{\"result\":\"ko\",\"reason\":\"R\"}"),
    RECALL("message_taken_back", "/messages/MESSAGE/recall", "{\"reason\":\"R\"}"),
    RESEND("message_sent_again", "/messages/MESSAGE/resend", "{\"reason\":\"R\"}");

    final String told;
    final String path;
    final String body;

    Command(String told, String path, String body) {
      this.told = told;
      this.path = path;
      this.body = body;
    }
  }

  @Autowired private UnderWay underWay;
  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private Rest rest;
  @Autowired private RunCommands runs;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void aSequence() {
    underWay.published();
  }

  @ParameterizedTest
  @EnumSource
  void a_command_sent_twice_with_one_key_is_done_once_and_answered_alike(Command command) {
    var dossier = underWay.dossier();
    var task = task(command, dossier);
    prepare(command, dossier);
    var path = "/api/v1" + filled(command.path, dossier, task);
    var body = filled(command.body, dossier, task);
    int before = life.told(dossier, command.told).size();

    var caller = rest.as("camille").withKey(command + "-" + dossier.id());
    var first = caller.post(path, body);
    assertThat(first.status()).as(first.body()).isBetween(200, 201);
    var second = caller.post(path, body);
    assertThat(second.status()).as(second.body()).isEqualTo(first.status());
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(life.told(dossier, command.told)).hasSize(before + 1);
    assertThat(life.told(dossier, "command_refused")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RESUMPTION")
  void the_key_of_a_command_serves_no_other_body(Command command) {
    var dossier = underWay.dossier();
    var task = task(command, dossier);
    prepare(command, dossier);
    var path = "/api/v1" + filled(command.path, dossier, task);
    var body = filled(command.body, dossier, task);
    var caller = rest.as("camille").withKey(command + "-" + dossier.id());
    assertThat(caller.post(path, body).status()).isBetween(200, 201);
    int told = life.told(dossier, command.told).size();

    var other = caller.post(path, other(body));
    assertThat(other.status()).as(other.body()).isEqualTo(422);
    assertThat(other.json().path("code").asText()).isEqualTo("command.key-reused");
    assertThat(life.told(dossier, command.told)).hasSize(told);
  }

  @Test
  @Tag("F-53")
  void runs_moved_with_a_key_stand_where_the_answer_says() {
    var dossiers = List.of(underWay.dossier(), underWay.dossier(), underWay.dossier());
    var ids = dossiers.stream().map(underWay::run).toList();
    office.as("camille", () -> runs.pause(ids.get(1), "Litige"));
    int newer = underWay.newer();
    var body = "{\"runs\":[\"" + String.join("\",\"", ids) + "\"],\"version\":" + newer + "}";
    var caller = rest.as("camille").withKey("three-" + ids.get(0));
    var answer = caller.post("/api/v1/templates/pilotee/migration", body);
    assertThat(answer.json().findValuesAsText("moved")).containsExactly("true", "false", "true");
    assertThat(dossiers)
        .extracting(dossier -> life.run(dossier).version() == newer)
        .containsExactly(true, false, true);
    assertThat(life.told(dossiers.get(1), "command_refused")).hasSize(1);
    assertThat(caller.post("/api/v1/templates/pilotee/migration", body).body())
        .isEqualTo(answer.body());
  }

  @Test
  @Tag("F-53")
  void many_who_move_runs_at_once_are_all_answered() throws Exception {
    var dossiers = IntStream.range(0, 20).mapToObj(i -> underWay.dossier()).toList();
    int newer = underWay.newer();
    var people = Executors.newFixedThreadPool(dossiers.size());
    var answers =
        dossiers.stream()
            .map(underWay::run)
            .map(run -> people.submit(() -> migrated(run, newer).status()))
            .toList();
    for (var answer : answers) {
      assertThat(answer.get()).isEqualTo(200);
    }
    people.shutdown();
    assertThat(dossiers).allMatch(dossier -> life.run(dossier).version() == newer);
  }

  private Rest.Reply migrated(String run, int version) {
    var body = "{\"runs\":[\"" + run + "\"],\"version\":" + version + "}";
    return rest.as("camille")
        .withKey("move-" + run)
        .post("/api/v1/templates/pilotee/migration", body);
  }

  @Test
  @Tag("F-73")
  void what_is_sent_again_while_its_run_stands_still_waits_with_it() {
    var dossier = underWay.dossier();
    var message = "/api/v1/messages/" + life.messages(dossier).get(0).id();
    rest.as("camille").post(message + "/recall", "{\"reason\":\"R\"}");
    office.as("camille", () -> runs.pause(underWay.run(dossier), "Litige"));
    assertThat(rest.as("camille").post(message + "/resend", "{\"reason\":\"R\"}").status())
        .isEqualTo(200);
    life.post();
    assertThat(life.received(dossier)).isEmpty();
    office.as("camille", () -> runs.resume(underWay.run(dossier)));
    life.post();
    assertThat(life.received(dossier)).hasSize(1);
  }

  /** Another reason, text, title, holder, or only a trial. */
  private static String other(String body) {
    return body.replace("\"R\"", "\"Autre\"")
        .replace("\"ok\"", "\"ko\"")
        .replace("Vu", "Revu")
        .replace("Plus", "Moins")
        .replace("marc", "camille")
        .replace("\"version\"", "\"trial\":true,\"version\"");
  }

  private String task(Command command, Dossier dossier) {
    return command == Command.REDO || command == Command.CORRECTION
        ? underWay.answered(dossier, "ok").id()
        : life.task(dossier, "appel").id();
  }

  private void prepare(Command command, Dossier dossier) {
    if (command == Command.RESUMPTION) {
      office.as("camille", () -> runs.pause(underWay.run(dossier), "R"));
    }
    if (command == Command.RESEND) {
      life.post();
    }
  }

  private String filled(String text, Dossier dossier, String task) {
    return Stream.of(text)
        .map(t -> t.replace("RUN", underWay.run(dossier)))
        .map(t -> t.replace("DOSSIER", dossier.id()))
        .map(t -> t.replace("TASK", task))
        .map(t -> t.replace("MESSAGE", life.messages(dossier).get(0).id()))
        .map(t -> t.replace("LATER", today().plusDays(20).toString()))
        .map(t -> t.contains("NEWER") ? t.replace("NEWER", "" + underWay.newer()) : t)
        .findFirst()
        .orElseThrow();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Paris"));
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "COMPLETION",
        "CANCELLATION",
        "IGNORING",
        "ASSIGNMENT",
        "POSTPONEMENT",
        "CORRECTION",
        "REDO",
        "JUMP",
        "ADDITION",
        "ANSWER"
      })
  void a_paused_run_refuses_it_says_since_when_and_stays_as_it_was(Command command) {
    var dossier = underWay.dossier();
    var task = task(command, dossier);
    office.as("camille", () -> runs.pause(underWay.run(dossier), "Litige"));
    var tasks = tasks(dossier);
    var told = toldButRefusals(dossier);
    var path = "/api/v1" + filled(command.path, dossier, task);

    var refused = rest.as("camille").post(path, filled(command.body, dossier, task));
    assertThat(refused.status()).as(refused.body()).isEqualTo(409);
    assertThat(refused.detail()).contains("en pause depuis le");
    assertThat(tasks(dossier)).isEqualTo(tasks);
    assertThat(toldButRefusals(dossier)).isEqualTo(told);
    assertThat(life.told(dossier, "command_refused")).hasSize(1);
  }

  /** The actions of a dossier, with every column. */
  private List<Map<String, Object>> tasks(Dossier dossier) {
    return jdbc.sql("select * from task where dossier_id = ? order by id")
        .param(dossier.id())
        .query()
        .listOfRows();
  }

  private List<JournalEntry> toldButRefusals(Dossier dossier) {
    return life.history(dossier).stream()
        .filter(line -> !line.entry().kind().equals("command_refused"))
        .toList();
  }
}
