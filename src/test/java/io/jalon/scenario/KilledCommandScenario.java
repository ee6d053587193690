package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import io.jalon.dossier.Dossier;
import io.jalon.outbox.HttpCall.Status;
import io.jalon.outbox.HttpCalls;
import io.jalon.outbox.HttpCalls.Decision;
import io.jalon.outbox.http.OtherProgram;
import io.jalon.run.Run;
import io.jalon.run.RunCommands;
import io.jalon.scenario.Kills.Tale;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The program is killed at each write of a command on a run that has a mail and a letter to leave,
 * a call under way and one to be made, and waits for another run: all of it happened, or nothing.
 */
@OnPostgres
@Scenario
class KilledCommandScenario {

  private static final OtherProgram PROGRAM = Neighbour.PROGRAM;

  private static final Set<String> BEFORE =
      Set.of(
          "run coupee_fille active",
          "run coupee active",
          "task appeler",
          "task expertiser",
          "EMAIL QUEUED",
          "LETTER TO_PRINT",
          "call depot SENDING",
          "call avis QUEUED");

  private static final Set<String> PAUSED =
      Set.of(
          "run coupee_fille active paused suspended",
          "run coupee active paused suspended",
          "task appeler",
          "task expertiser",
          "EMAIL QUEUED held",
          "LETTER TO_PRINT held",
          "call depot SENDING",
          "call avis QUEUED",
          "told run_paused 2");

  private static final Set<String> RESUMED =
      with(BEFORE, "told run_paused 2", "told run_resumed 2");

  private static final Set<String> JUMPED =
      Set.of(
          "run coupee_fille interrupted",
          "run coupee active",
          "task visiter",
          "EMAIL DROPPED",
          "LETTER DROPPED",
          "call depot SENDING",
          "call avis CANCELLED",
          "told action_cancelled 1",
          "told action_ignored 3",
          "told call_cancelled 1",
          "told message_dropped 2",
          "told run_ended 1",
          "told run_jumped 1");

  private static final Set<String> INTERRUPTED =
      Set.of(
          "run coupee_fille interrupted",
          "run coupee user_decision",
          "EMAIL DROPPED",
          "LETTER DROPPED",
          "call depot SENDING",
          "call avis CANCELLED",
          "told action_cancelled 2",
          "told call_cancelled 1",
          "told message_dropped 2",
          "told run_ended 2");

  private static final Set<String> SWITCHED =
      with(INTERRUPTED, "run coupee_suite active", "task poursuivre", "told run_switched 1");

  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private Kills kills;
  @Autowired private RunCommands commands;
  @Autowired private HttpCalls calls;
  @Autowired private Picture picture;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void aSequenceWithSomethingOfEachUnderWay() {
    office.functions("locataire");
    office.publish(
        """
        sequence: coupee_fille
        name: Fille
        roles: { gestionnaire: internal }
        steps:
          - id: seule
            actions: [ { id: expertiser, role: gestionnaire, task: Expertiser } ]
            routes: [ { otherwise: rendue } ]
          - { id: rendue, end: Rendue }
        """);
    office.publish(
        """
        sequence: coupee_suite
        name: Suite
        roles: { gestionnaire: internal }
        steps:
          - id: suite
            actions: [ { id: poursuivre, role: gestionnaire, task: Poursuivre } ]
            routes: [ { otherwise: suivie } ]
          - { id: suivie, end: Suivie }
        """);
    office.publish(
        """
        sequence: coupee
        name: Coupée
        roles: { gestionnaire: internal, locataire: contact }
        messages:
          rappel: { subject: "Rappel ${dossier.reference}", body: "Bonjour." }
        steps:
          - id: relance
            actions:
              - { id: courriel, role: gestionnaire, send-message: { template: rappel, to: locataire } }
              - { id: lettre, role: gestionnaire, send-message: { template: rappel, to: locataire, letter: true } }
              - { id: appeler, role: gestionnaire, task: Appeler }
              - { id: depot, role: gestionnaire, http-request: { url: 'URL/depot', method: POST } }
              - { id: avis, role: gestionnaire, http-request: { url: 'URL/avis' } }
              - { id: enfant, role: gestionnaire, launch-sequence: { sequence: coupee_fille, wait: true } }
            deadline: 60 days
            routes: [ { otherwise: visite } ]
          - id: visite
            actions: [ { id: visiter, role: gestionnaire, task: Visiter } ]
            routes: [ { otherwise: fini } ]
          - { id: fini, end: Fini }
        """
            .replace("URL", PROGRAM.url("")));
  }

  private static Set<String> with(Set<String> lines, String... more) {
    return Stream.concat(lines.stream(), Stream.of(more)).collect(Collectors.toSet());
  }

  private Dossier underWay() {
    PROGRAM.forget().then(this::lost).then(this::lost);
    var dossier = office.dossier("M. Karim Haddad");
    office.bind(dossier, "gestionnaire", office.collaborator("camille", "Camille Martin"));
    office.bind(dossier, "locataire", office.contact("Karim Haddad", "karim@example.fr"));
    life.launch("coupee", dossier);
    life.call(dossier);
    assertThat(picture.of(dossier)).isEqualTo(BEFORE);
    return dossier;
  }

  /** The deposit is taken over by another node, which will not come back; the rest is busy. */
  private void lost(HttpExchange exchange) throws IOException {
    jdbc.sql(
            "update http_call set claimed_by = 'perdu' where status = 'SENDING' and method = 'POST'")
        .update();
    OtherProgram.reply(exchange, 503, "text/plain", new byte[0]);
  }

  private int atEachWrite(
      Consumer<Dossier> command, BiConsumer<Dossier, String> end, List<Set<String>> pictures) {
    BiConsumer<Dossier, String> whole =
        (dossier, when) -> {
          var now = picture.of(dossier);
          assertThat(pictures).as("%s: %s", when, now).contains(now);
        };
    return kills.atEachWrite(new Tale(this::underWay, command, whole, whole.andThen(end)));
  }

  @Test
  @Tag("F-72")
  @Tag("F-75")
  void a_pause_and_its_end_are_whole_wherever_the_program_is_killed() {
    Consumer<Dossier> command =
        dossier -> {
          var run = run(dossier);
          if (life.told(dossier, "run_paused").isEmpty()) {
            office.as("camille", () -> commands.pause(run.id(), "Litige"));
          }
          if (run(dossier).paused()) {
            life.post();
            assertThat(life.received(dossier)).isEmpty();
            office.as("camille", () -> commands.resume(run.id()));
          }
        };
    int killed = atEachWrite(command, this::goesOn, List.of(BEFORE, PAUSED, RESUMED));
    assertThat(killed).isGreaterThan(20);
  }

  @Test
  @Tag("F-76")
  void a_jump_is_whole_wherever_the_program_is_killed() {
    Consumer<Dossier> command =
        dossier -> {
          if (life.told(dossier, "run_jumped").isEmpty()) {
            office.as("camille", () -> commands.jump(run(dossier).id(), "visite", "Rencontré"));
          }
          life.goOn(dossier);
        };
    BiConsumer<Dossier, String> end =
        (dossier, when) -> {
          nothingLeaves(dossier, when);
          life.done(dossier, "visiter");
          assertThat(run(dossier).endLabel()).as(when).isEqualTo("Fini");
        };
    assertThat(atEachWrite(command, end, List.of(BEFORE, JUMPED))).isGreaterThan(20);
  }

  @Test
  @Tag("F-73")
  void an_interruption_is_whole_wherever_the_program_is_killed() {
    Consumer<Dossier> command =
        dossier -> office.as("camille", () -> commands.interrupt(run(dossier).id(), "Payé"));
    int killed = atEachWrite(command, this::nothingLeaves, List.of(BEFORE, INTERRUPTED));
    assertThat(killed).isGreaterThan(20);
  }

  @Test
  @Tag("F-74")
  void a_switch_is_whole_wherever_the_program_is_killed() {
    Consumer<Dossier> command =
        dossier ->
            office.as(
                "camille",
                () -> commands.switchTo(run(dossier).id(), "coupee_suite", "Refus", "camille"));
    BiConsumer<Dossier, String> end =
        (dossier, when) -> {
          nothingLeaves(dossier, when);
          life.done(dossier, "poursuivre");
          assertThat(life.open(dossier)).as(when).isEmpty();
        };
    assertThat(atEachWrite(command, end, List.of(BEFORE, SWITCHED))).isGreaterThan(20);
  }

  /** What waited leaves once, and both calls come to their end. */
  private void goesOn(Dossier dossier, String when) {
    life.post();
    life.callAfter(dossier, Duration.ofMinutes(1));
    assertThat(life.received(dossier)).as(when).hasSize(1);
    settled(dossier, Status.DELIVERED, when);
    assertThat(calls.of(dossier.id()))
        .as(when)
        .extracting(call -> call.status())
        .containsExactly(Status.DELIVERED, Status.DELIVERED);
  }

  private void nothingLeaves(Dossier dossier, String when) {
    life.post();
    life.callAfter(dossier, Duration.ofMinutes(1));
    assertThat(life.received(dossier)).as(when).isEmpty();
    assertThat(PROGRAM.asked).as(when).hasSize(2);
    settled(dossier, Status.UNHEARD, when);
  }

  /** The call that was under way is in doubt, and somebody decides. */
  private void settled(Dossier dossier, Status after, String when) {
    var deposit = calls.of(dossier.id()).get(0);
    assertThat(deposit.status()).as(when).isEqualTo(Status.IN_DOUBT);
    office.as("camille", () -> calls.decide(deposit.id(), Decision.SUCCEEDED, "Au registre"));
    life.call(dossier);
    assertThat(calls.find(deposit.id()).orElseThrow().status()).as(when).isEqualTo(after);
  }

  private Run run(Dossier dossier) {
    return life.runs(dossier).stream()
        .filter(run -> run.templateId().equals("coupee"))
        .findFirst()
        .orElseThrow();
  }
}
