package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.dossier.Dossier;
import io.jalon.message.MessageCommands;
import io.jalon.message.MessageHolds;
import io.jalon.message.MessageStatus;
import io.jalon.outbox.Holds;
import io.jalon.run.Run;
import io.jalon.run.RunCommands;
import io.jalon.scenario.Kills.Tale;
import io.jalon.task.Records;
import io.jalon.task.Records.Given;
import io.jalon.task.Records.NewRecord;
import io.jalon.task.Records.What;
import io.jalon.task.Task;
import io.jalon.task.TaskAdditions;
import io.jalon.task.TaskAdditions.Work;
import io.jalon.task.TaskCommands.Answer;
import io.jalon.task.TaskRevisions;
import io.jalon.task.TaskStatus;
import io.jalon.task.Tasks;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The program is killed at each write of a command: it was done and told, or neither. */
@OnPostgres
@Scenario
class KilledSteeringScenario {

  @Autowired private UnderWay underWay;
  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private Kills kills;
  @Autowired private RunCommands runs;
  @Autowired private TaskAdditions additions;
  @Autowired private TaskRevisions revisions;
  @Autowired private Records records;
  @Autowired private Tasks tasks;
  @Autowired private MessageCommands messages;
  @Autowired private MessageHolds holds;
  @Autowired private Holds active;

  @BeforeEach
  void aSequence() {
    underWay.published();
  }

  /** A command that is given until it was done. */
  private record Whole(
      Supplier<Dossier> begin,
      String told,
      Function<Dossier, Object> command,
      Predicate<Dossier> done) {}

  private void isWhole(Whole whole) {
    BiConsumer<Dossier, String> either =
        (dossier, when) ->
            assertThat(life.told(dossier, whole.told()))
                .as(when)
                .hasSize(whole.done().test(dossier) ? 1 : 0);
    BiConsumer<Dossier, String> done =
        (dossier, when) -> assertThat(whole.done().test(dossier)).as(when).isTrue();
    Consumer<Dossier> play =
        dossier -> {
          if (life.told(dossier, whole.told()).isEmpty()) {
            office.as("camille", () -> whole.command().apply(dossier));
          }
        };
    int killed = kills.atEachWrite(new Tale(whole.begin(), play, either, either.andThen(done)));
    assertThat(killed).isGreaterThan(3);
  }

  private Whole whole(String told, Function<Dossier, Object> command, Predicate<Dossier> done) {
    return new Whole(underWay::dossier, told, command, done);
  }

  private boolean open(Dossier dossier, String action) {
    return life.open(dossier).contains(action);
  }

  @Test
  @Tag("F-74")
  void a_switch() {
    isWhole(
        whole(
            "run_switched",
            dossier ->
                runs.switchTo(underWay.run(dossier), "pilotee_autrement", "Accord", "camille"),
            dossier -> life.open(dossier).equals(List.of("autrement"))));
  }

  @Test
  @Tag("F-53")
  void a_migration() {
    var newer = new int[1];
    isWhole(
        new Whole(
            () -> {
              underWay.published();
              var dossier = underWay.dossier();
              newer[0] = underWay.newer();
              return dossier;
            },
            "run_migrated",
            dossier -> runs.migrate(underWay.run(dossier), newer[0]),
            dossier -> life.runs(dossier).stream().map(Run::version).allMatch(v -> v == newer[0])));
  }

  @Test
  @Tag("F-75")
  void an_added_action() {
    isWhole(
        whole(
            "action_added",
            dossier ->
                additions.add(
                    underWay.run(dossier), new Work(null, "gestionnaire", "Plus", "", null, null)),
            dossier -> life.open(dossier).size() == 3));
  }

  @Test
  void a_record_with_an_answer() {
    isWhole(
        whole(
            "recorded",
            dossier ->
                records.record(
                    dossier.id(),
                    new NewRecord(
                        What.CALL,
                        LocalDate.of(2027, 1, 11),
                        "Joint",
                        List.of(
                            new Given(life.task(dossier, "appel").id(), new Answer("ok", null))))),
            dossier -> !open(dossier, "appel")));
  }

  @Test
  @Tag("F-76")
  void an_action_that_is_done_again() {
    isWhole(
        new Whole(
            this::answered,
            "action_redone",
            dossier -> revisions.redo(last(dossier).id(), "Mal fait"),
            dossier -> open(dossier, "appel")));
  }

  @Test
  @Tag("F-76")
  void a_corrected_result() {
    isWhole(
        new Whole(
            this::answered,
            "action_corrected",
            dossier -> revisions.correct(last(dossier).id(), "ko", "Erreur"),
            dossier -> "ko".equals(last(dossier).result())));
  }

  private Dossier answered() {
    var dossier = underWay.dossier();
    underWay.answered(dossier, "ok");
    return dossier;
  }

  private Task last(Dossier dossier) {
    return tasks.ofRun(underWay.run(dossier)).stream()
        .filter(task -> task.actionId().equals("appel") && task.status() == TaskStatus.DONE)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_message_that_is_taken_back() {
    isWhole(
        whole(
            "message_taken_back",
            dossier -> messages.takeBack(life.messages(dossier).get(0), "Erreur"),
            dossier -> life.messages(dossier).get(0).status() == MessageStatus.TAKEN_BACK));
  }

  @Test
  void a_message_that_is_sent_again() {
    isWhole(
        new Whole(
            () -> {
              var dossier = underWay.dossier();
              life.post();
              return dossier;
            },
            "message_sent_again",
            dossier -> messages.sendAgain(life.messages(dossier).get(0), "Perdu"),
            dossier -> life.messages(dossier).size() == 2));
  }

  @Test
  void a_template_whose_messages_are_held() {
    isWhole(
        new Whole(
            () -> {
              holds.release("pilotee", "Fini");
              life.post();
              return underWay.dossier();
            },
            "messages_held",
            dossier -> holds.hold("pilotee", "Texte faux"),
            dossier -> active.active("pilotee")));
    holds.release("pilotee", "Fini");
  }

  @Test
  void a_template_whose_messages_are_let_go() {
    isWhole(
        new Whole(
            () -> {
              life.post();
              var dossier = underWay.dossier();
              holds.hold("pilotee", "Texte faux");
              return dossier;
            },
            "messages_released",
            dossier -> holds.release("pilotee", "Fini"),
            dossier -> !active.active("pilotee")));
  }
}
