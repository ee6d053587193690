package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.dossier.Dossier;
import io.jalon.message.Message;
import io.jalon.message.Messages;
import io.jalon.outbox.http.OtherProgram;
import io.jalon.run.Run;
import io.jalon.simulation.Move;
import io.jalon.simulation.Simulations;
import io.jalon.simulation.Simulations.Trial;
import io.jalon.simulation.Stage;
import io.jalon.task.Task;
import io.jalon.task.TaskCommands.Answer;
import io.jalon.template.Problem;
import io.jalon.template.Templates;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A draft is tried out on a real dossier, and nothing of it is kept. */
@OnH2
@Scenario
@Tag("F-228")
class SimulationScenario {

  private static final OtherProgram REGISTRY = Neighbour.PROGRAM;

  private static final String DRAFT =
      """
      sequence: essayee
      name: Essayée
      roles: { gestionnaire: internal, locataire: contact }
      messages: { rappel: { subject: "Rappel ${dossier.reference}", body: "Vous devez ${dossier.solde}." } }
      steps:
        - id: relance
          name: Relancer
          until: all
          actions:
            - { id: envoi, role: gestionnaire, send-message: { template: rappel, to: locataire } }
            - { id: appel, role: gestionnaire, task: Appeler, after: 8 days, results: { accord: Accord, refus: Refus } }
          routes: [ { when: 'appel.result = "accord"', to: paye }, { otherwise: attente } ]
        - id: attente
          actions:
            - { id: depot, role: gestionnaire, http-request: { url: 'URL', method: POST, fields: { note: number } } }
            - { id: paiement, role: gestionnaire, await: payment_received }
          until: all
          routes:
            - { when: 'depot.result = "echec"', to: perdu }
            - { when: depot.reponse.note < 3, to: fragile }
            - { otherwise: paye }
        - { id: paye, end: Payé }
        - { id: perdu, end: Perdu }
        - { id: fragile, end: Fragile }
      """;

  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private Simulations simulations;
  @Autowired private Messages messages;
  @Autowired private Templates templates;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient jdbc;

  private Dossier dossier;

  @BeforeEach
  void aDraft() {
    REGISTRY.forget();
    office.functions("locataire");
    dossier = office.dossier("Mme Nadia Benali");
    office.bind(dossier, "gestionnaire", office.collaborator("camille", "Camille Martin"));
    office.bind(dossier, "locataire", office.contact("Nadia Benali", "nadia@exemple.fr"));
    office.draft(DRAFT.replace("URL", REGISTRY.url("/depot")));
  }

  /** What is looked at while a trial lasts. */
  private record Seen(Stage stage, List<String> letters) {
    List<String> open() {
      return stage.open().stream().map(Task::actionId).toList();
    }
  }

  private Seen play(Move... moves) {
    var trial = new Trial("essayee", dossier.id(), "camille", List.of(moves));
    return office.as(
        "camille",
        () ->
            simulations.play(
                trial,
                new Simulations.View<>() {
                  @Override
                  public Seen broken(List<Problem> problems) {
                    throw new AssertionError(problems.toString());
                  }

                  @Override
                  public Seen shown(Stage stage) {
                    var written = messages.of(dossier.id()).stream().map(Message::body).toList();
                    return new Seen(stage, written);
                  }
                }));
  }

  private static Move answer(String result) {
    return new Move.Answer("appel", "gestionnaire", new Answer(result, null, Map.of()));
  }

  @Test
  void its_letters_are_read_and_its_dates_come_without_waiting() {
    var begun = play();
    assertThat(begun.letters()).containsExactly("Vous devez 1\u00a0250,50\u00a0€.");
    assertThat(begun.open()).isEmpty();
    assertThat(begun.stage().next())
        .hasValueSatisfying(at -> assertThat(at).isAfter(clock.instant()));

    var later = play(new Move.NextDate());
    assertThat(later.open()).containsExactly("appel");
    assertThat(Duration.between(clock.instant(), later.stage().now()).toDays()).isBetween(7L, 9L);
    assertThat(play(new Move.NextDate(), answer("accord")).stage().run().endLabel())
        .isEqualTo("Payé");
  }

  @Test
  void calls_are_answered_by_whoever_tries_and_events_arrive() {
    var called = play(new Move.NextDate(), answer("refus"));
    assertThat(called.stage().calls()).hasSize(1);
    var failed =
        play(
            new Move.NextDate(),
            answer("refus"),
            new Move.Call("depot", false, Map.of()),
            new Move.Event("payment_received"));
    assertThat(failed.stage().run().endLabel()).isEqualTo("Perdu");
    var paid =
        play(
            new Move.NextDate(),
            answer("refus"),
            new Move.Call("depot", true, Map.of("note", "2")),
            new Move.Event("payment_received"));
    assertThat(paid.stage().run().endLabel()).isEqualTo("Fragile");
    assertThat(REGISTRY.asked).isEmpty();
  }

  @Test
  void what_cannot_be_done_stops_the_trial_where_it_was() {
    var stage = play(answer("accord")).stage();
    assertThat(stage.stopped()).isTrue();
    assertThat(stage.done()).isZero();
  }

  @Test
  void nothing_of_it_is_kept_and_nothing_leaves() {
    long told = count("journal_entry");
    var before = templates.latest("essayee");
    play(new Move.NextDate(), answer("accord"));
    life.post();
    for (var table : List.of("run", "task", "message", "http_call")) {
      assertThat(count(table)).as(table).isZero();
    }
    assertThat(count("journal_entry")).isEqualTo(told);
    assertThat(templates.latest("essayee")).isEqualTo(before);
    assertThat(templates.draft("essayee")).isPresent();
    assertThat(life.received(dossier)).isEmpty();
  }

  private long count(String table) {
    return jdbc.sql("select count(*) from " + table + " where dossier_id = ?")
        .param(dossier.id())
        .query(Long.class)
        .single();
  }

  @Test
  void a_sequence_that_runs_on_the_dossier_is_tried_all_the_same_and_stays_as_it_is() {
    office.publish(DRAFT.replace("URL", REGISTRY.url("/depot")));
    var running = life.launch("essayee", dossier);
    office.draft(DRAFT.replace("URL", REGISTRY.url("/depot")).replace("8 days", "3 days"));

    var later = play(new Move.NextDate());
    assertThat(Duration.between(clock.instant(), later.stage().now()).toDays()).isBetween(2L, 4L);
    assertThat(life.run(dossier)).isEqualTo(running);
    assertThat(life.runs(dossier)).extracting(Run::active).containsExactly(true);
    int published =
        office.publish(DRAFT.replace("URL", REGISTRY.url("/depot")).replace("8 days", "5 days"));
    assertThat(
            templates
                .template("essayee", published)
                .steps()
                .get(0)
                .actions()
                .get(1)
                .after()
                .amount())
        .isEqualTo(5);
  }
}
