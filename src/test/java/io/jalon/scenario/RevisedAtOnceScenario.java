package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.dossier.Dossier;
import io.jalon.run.Run;
import io.jalon.run.RunCommands;
import io.jalon.run.RunCommands.Steered;
import io.jalon.task.Records;
import io.jalon.task.Records.Given;
import io.jalon.task.Records.NewRecord;
import io.jalon.task.Records.What;
import io.jalon.task.TaskCommands;
import io.jalon.task.TaskCommands.Answer;
import io.jalon.task.TaskCommands.Completion;
import io.jalon.task.TaskRevisions;
import io.jalon.task.TaskRevisions.Revision;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people take one run in hand at the same moment: one of them is first, and both are told. */
@Scenario
class RevisedAtOnceScenario {

  private static final int PAIRS = 25;
  private static final int FEW = 12;

  @Autowired private UnderWay underWay;
  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private Rest rest;
  @Autowired private RunCommands runs;
  @Autowired private TaskCommands tasks;
  @Autowired private TaskRevisions revisions;
  @Autowired private Records records;

  @BeforeEach
  void aSequence() {
    underWay.published();
  }

  private Object complete(String task, String result) {
    return office.as("camille", () -> tasks.complete(task, new Answer(result, null)));
  }

  private Object switched(Dossier dossier) {
    return office.as(
        "camille",
        () -> runs.switchTo(underWay.run(dossier), "pilotee_autrement", "Accord", "camille"));
  }

  private List<Run> active(Dossier dossier) {
    return life.runs(dossier).stream().filter(Run::active).toList();
  }

  @Test
  @Tag("F-74")
  void an_answer_and_a_switch_leave_one_run() throws Exception {
    for (int i = 0; i < PAIRS; i++) {
      var dossier = underWay.dossier();
      var task = life.task(dossier, "appel").id();
      var both = AtOnce.both(() -> complete(task, "ok"), () -> switched(dossier));
      assertThat(both.get(0))
          .isInstanceOfAny(Completion.Completed.class, Completion.AlreadyDecided.class);
      assertThat(both.get(1)).isInstanceOf(Steered.Done.class);
      assertThat(active(dossier)).extracting(Run::templateId).containsExactly("pilotee_autrement");
      assertThat(life.open(dossier)).containsExactly("autrement");
    }
  }

  @Test
  @Tag("F-74")
  void two_switches_are_one() throws Exception {
    for (int i = 0; i < PAIRS; i++) {
      var dossier = underWay.dossier();
      var both = AtOnce.both(() -> switched(dossier), () -> switched(dossier));
      assertThat(both).filteredOn(Steered.Done.class::isInstance).hasSize(1);
      assertThat(active(dossier)).hasSize(1);
      assertThat(life.told(dossier, "run_switched")).hasSize(1);
    }
  }

  @Test
  @Tag("F-53")
  void an_answer_and_a_migration_both_count() throws Exception {
    for (int i = 0; i < PAIRS; i++) {
      underWay.published();
      var dossier = underWay.dossier();
      int newer = underWay.newer();
      var task = life.task(dossier, "appel").id();
      var run = underWay.run(dossier);
      var both =
          AtOnce.both(
              () -> complete(task, "ok"),
              () -> office.as("camille", () -> runs.migrate(run, newer)));
      assertThat(both.get(0)).isInstanceOf(Completion.Completed.class);
      assertThat(both.get(1)).isInstanceOf(Steered.Done.class);
      assertThat(life.run(dossier).version()).isEqualTo(newer);
      assertThat(life.told(dossier, "action_completed")).hasSize(1);
    }
  }

  @Test
  void a_record_and_an_answer_of_one_action_one_of_them_counts() throws Exception {
    for (int i = 0; i < PAIRS; i++) {
      var dossier = underWay.dossier();
      var task = life.task(dossier, "appel").id();
      var both = AtOnce.both(() -> complete(task, "ok"), () -> recorded(dossier, task));
      boolean kept = both.get(1).equals("kept");
      assertThat(both.get(0) instanceof Completion.Completed).isNotEqualTo(kept);
      assertThat(life.told(dossier, "recorded")).hasSize(kept ? 1 : 0);
      assertThat(life.told(dossier, "action_completed")).hasSize(1);
    }
  }

  private Object recorded(Dossier dossier, String task) {
    var answer = new Given(task, new Answer("ko", null));
    var call = new NewRecord(What.CALL, LocalDate.of(2027, 1, 11), "Non", List.of(answer));
    try {
      office.as("camille", () -> records.record(dossier.id(), call));
      return "kept";
    } catch (Records.Refused refused) {
      return "refused";
    }
  }

  /** Somebody does the last action of the step while somebody else comes back on the call. */
  private List<Object> asItsStepEnds(Dossier dossier, Function<String, Revision> revision)
      throws Exception {
    var call = underWay.answered(dossier, "ok").id();
    var visit = life.task(dossier, "visite").id();
    return AtOnce.both(
        () -> complete(visit, ""), () -> office.as("camille", () -> revision.apply(call)));
  }

  @Test
  @Tag("F-76")
  void an_action_done_again_as_its_step_ends_is_open_or_too_late() throws Exception {
    for (int i = 0; i < PAIRS; i++) {
      var dossier = underWay.dossier();
      var both = asItsStepEnds(dossier, call -> revisions.redo(call, "Mal fait"));
      assertThat(both.get(0)).isInstanceOf(Completion.Completed.class);
      assertThat(both.get(1)).isInstanceOfAny(Revision.Revised.class, Revision.StepOver.class);
      assertThat(life.open(dossier))
          .containsExactly(both.get(1) instanceof Revision.Revised ? "appel" : "suivre");
    }
  }

  @Test
  @Tag("F-76")
  void a_result_corrected_as_its_step_ends_decides_the_route_or_comes_too_late() throws Exception {
    for (int i = 0; i < PAIRS; i++) {
      var dossier = underWay.dossier();
      var both = asItsStepEnds(dossier, call -> revisions.correct(call, "ko", "Erreur"));
      if (both.get(1) instanceof Revision.Revised) {
        assertThat(life.run(dossier).endLabel()).isEqualTo("Perdu");
      } else {
        assertThat(both.get(1)).isInstanceOf(Revision.StepOver.class);
        assertThat(life.open(dossier)).containsExactly("suivre");
      }
    }
  }

  @Test
  @Tag("F-53")
  void two_migrations_move_the_run_once() throws Exception {
    for (int i = 0; i < PAIRS; i++) {
      underWay.published();
      var dossier = underWay.dossier();
      int newer = underWay.newer();
      var run = underWay.run(dossier);
      Callable<Object> migrate = () -> office.as("camille", () -> runs.migrate(run, newer));
      var both = AtOnce.both(migrate, migrate);
      assertThat(both).filteredOn(Steered.Done.class::isInstance).hasSize(1);
      assertThat(both).filteredOn(Steered.AlreadySo.class::isInstance).hasSize(1);
      assertThat(life.told(dossier, "run_migrated")).hasSize(1);
    }
  }

  @Test
  @Tag("F-74")
  void an_answer_that_ends_the_run_and_a_switch_one_of_them_counts() throws Exception {
    for (int i = 0; i < PAIRS; i++) {
      var dossier = underWay.dossier();
      underWay.answered(dossier, "ko");
      var visit = life.task(dossier, "visite").id();
      var both = AtOnce.both(() -> complete(visit, ""), () -> switched(dossier));
      boolean switched = both.get(1) instanceof Steered.Done;
      assertThat(both.get(1)).isInstanceOfAny(Steered.Done.class, Steered.Over.class);
      assertThat(both.get(0) instanceof Completion.Completed).isNotEqualTo(switched);
      assertThat(life.open(dossier)).isEqualTo(switched ? List.of("autrement") : List.of());
    }
  }

  /** What one person sends while another one ends the step; {@code CALL} is an answered action. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /runs/RUN/switch            | {"template": "pilotee_autrement", "reason": "R"}
          /runs/RUN/jump              | {"step": "suivi", "reason": "R"}
          /runs/RUN/pause             | {"reason": "R"}
          /runs/RUN/actions           | {"title": "Plus", "role": "gestionnaire"}
          /tasks/CALL/redo            | {"reason": "R"}
          /tasks/CALL/correction      | {"result": "ko", "reason": "R"}
          /tasks/VISIT/cancellation   | {"reason": "R"}
          /tasks/VISIT/assignment     | {"account": "marc"}
          /dossiers/DOSSIER/records   | {"what": "OTHER", "text": "Vu", "answers": [{"task": "VISIT", "answer": {}}]}
          """)
  void what_is_sent_as_a_step_ends_is_done_or_refused_in_words(String path, String body)
      throws Exception {
    for (int i = 0; i < FEW; i++) {
      var dossier = underWay.dossier();
      var call = underWay.answered(dossier, "ok").id();
      var visit = life.task(dossier, "visite").id();
      UnaryOperator<String> filled =
          text ->
              text.replace("RUN", underWay.run(dossier))
                  .replace("DOSSIER", dossier.id())
                  .replace("CALL", call)
                  .replace("VISIT", visit);
      var both =
          AtOnce.both(
              () ->
                  rest.as("camille").post("/api/v1/tasks/" + visit + "/completion", "{}").status(),
              () ->
                  rest.as("marc")
                      .post("/api/v1" + filled.apply(path), filled.apply(body))
                      .status());
      assertThat(both).allMatch(List.of(200, 201, 409)::contains);
      assertThat(both).anyMatch(status -> !status.equals(409));
    }
  }

  @Test
  void pairs_over_http_are_answered_in_words_and_never_by_an_error() throws Exception {
    for (int i = 0; i < PAIRS; i++) {
      var dossier = underWay.dossier();
      var task = "/api/v1/tasks/" + life.task(dossier, "appel").id();
      var run = "/api/v1/runs/" + underWay.run(dossier);
      var both =
          AtOnce.both(
              () -> rest.as("camille").post(task + "/completion", "{\"result\":\"ko\"}").status(),
              () -> rest.as("marc").post(run + "/interruption", "{\"reason\":\"R\"}").status());
      assertThat(both.get(0)).isIn(200, 409);
      assertThat(both.get(1)).isEqualTo(200);
      assertThat(active(dossier)).isEmpty();
    }
  }
}
