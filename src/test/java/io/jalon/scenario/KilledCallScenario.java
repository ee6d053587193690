package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import io.jalon.dossier.Dossier;
import io.jalon.engine.run.SendingIncidents;
import io.jalon.message.Notifications;
import io.jalon.outbox.HttpCall;
import io.jalon.outbox.HttpCall.Status;
import io.jalon.outbox.HttpCalls;
import io.jalon.outbox.HttpCalls.Decision;
import io.jalon.outbox.http.OtherProgram;
import io.jalon.outbox.http.OtherProgram.Reply;
import io.jalon.scenario.Kills.Tale;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The program is killed at each write on the way of a call of another program, from the launch to
 * the end of its run: nothing is lost, and what must not be done twice is asked once.
 */
@Scenario
@Tag("F-220")
class KilledCallScenario {

  private static final OtherProgram PROGRAM = Neighbour.PROGRAM;

  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private Kills kills;
  @Autowired private HttpCalls calls;
  @Autowired private Notifications notifications;
  @Autowired private SendingIncidents incidents;
  @Autowired private RuntimeService engine;

  private int doubts;
  private int repeated;

  @BeforeEach
  void aSequenceThatAsks() {
    publish("GET");
    publish("POST");
  }

  private void publish(String method) {
    office.publish(
        """
        sequence: appel_coupe_ID
        name: Appel coupé
        roles: { gestionnaire: internal }
        steps:
          - id: interroger
            actions:
              - id: depot
                role: gestionnaire
                http-request: { url: 'URL', method: METHOD, fields: { note: number } }
            routes:
              - { when: depot.reponse.note = 7, to: lu }
              - { when: 'depot.result = "reussi"', to: cru }
              - { otherwise: echec }
          - { id: lu, end: Lu }
          - { id: cru, end: Cru sur parole }
          - { id: echec, end: Échec }
        """
            .replace("URL", PROGRAM.url("/coupe?dossier=${dossier.reference}"))
            .replace("ID", method.toLowerCase(Locale.ROOT))
            .replace("METHOD", method));
  }

  @Test
  @Tag("F-27")
  void what_must_not_be_done_twice_is_asked_once_wherever_the_program_is_killed() {
    int killed =
        kills.atEachWrite(
            new Tale(
                () -> answered(KilledCallScenario::seven), play("post"), this::whole, this::once));
    assertThat(killed).isGreaterThan(30);
    // From the commit of "sending" to that of the answer: the only writes after which nobody knows.
    assertThat(doubts).isBetween(3, 8);
  }

  @Test
  void what_may_be_repeated_is_asked_again_wherever_the_program_is_killed() {
    int killed =
        kills.atEachWrite(
            new Tale(
                () -> answered(KilledCallScenario::seven), play("get"), this::whole, this::again));
    assertThat(killed).isGreaterThan(30);
    assertThat(repeated).isBetween(3, 8);
  }

  @Test
  @Tag("F-27")
  void a_doubt_is_shown_and_decided_once_wherever_the_program_is_killed() {
    Consumer<Dossier> play = play("post").andThen(this::decide);
    int killed =
        kills.atEachWrite(
            new Tale(() -> answered(HttpExchange::close), play, this::whole, this::decided));
    assertThat(killed).isGreaterThan(40);
  }

  private static void seven(HttpExchange exchange) throws IOException {
    var body = "{ \"note\": 7 }".getBytes(StandardCharsets.UTF_8);
    OtherProgram.reply(exchange, 200, "application/json", body);
  }

  /** A dossier whose calls will be answered like this. */
  private Dossier answered(Reply reply) {
    PROGRAM.forget().then(reply).then(reply);
    var dossier = office.dossier("Mme Nadia Benali");
    office.bind(dossier, "gestionnaire", office.collaborator("camille", "Camille Martin"));
    return dossier;
  }

  private Consumer<Dossier> play(String how) {
    return dossier -> {
      if (life.runs(dossier).isEmpty()) {
        life.launch("appel_coupe_" + how, dossier);
      }
      life.goOn(dossier);
      life.call(dossier);
      life.callAfter(dossier, Duration.ofMinutes(1));
    };
  }

  /** Whoever is told of a doubt asks there, and says that it was taken. */
  private void decide(Dossier dossier) {
    for (var call : calls.of(dossier.id())) {
      if (call.status() == Status.IN_DOUBT) {
        shown(dossier, "in doubt");
        office.as("camille", () -> calls.decide(call.id(), Decision.SUCCEEDED, "Au registre"));
      }
    }
    life.call(dossier);
  }

  private void shown(Dossier dossier, String when) {
    told(dossier, when, "call_in_doubt", 1);
    assertThat(notifications.of("camille"))
        .as(when)
        .filteredOn(notice -> notice.dossierId().equals(dossier.id()))
        .hasSize(1);
    incidents.catchUp();
    assertThat(incidents(dossier)).as(when).isOne();
  }

  private long incidents(Dossier dossier) {
    return engine.createIncidentQuery().processInstanceId(life.run(dossier).id()).count();
  }

  private void told(Dossier dossier, String when, String kind, int times) {
    assertThat(life.told(dossier, kind)).as(when + ", " + kind).hasSize(times);
  }

  private long asked(Dossier dossier) {
    return PROGRAM.asked.stream()
        .filter(request -> request.target().endsWith("=" + dossier.reference()))
        .count();
  }

  /** What is stored is told, and what is told is stored. */
  private void whole(Dossier dossier, String when) {
    var all = calls.of(dossier.id());
    assertThat(all).as(when).hasSizeLessThanOrEqualTo(1);
    told(dossier, when, "call_queued", all.size());
    for (var call : all) {
      var known = call.outcome().result() == null ? 0 : 1;
      int settled = life.told(dossier, "call_settled").size();
      told(dossier, when, "call_answered", known - settled);
      if (call.status() == Status.IN_DOUBT) {
        told(dossier, when, "call_in_doubt", 1);
      }
    }
  }

  private HttpCall only(Dossier dossier, String when) {
    var all = calls.of(dossier.id());
    assertThat(all).as(when).hasSize(1);
    return all.get(0);
  }

  private void ended(Dossier dossier, String when, String label) {
    assertThat(only(dossier, when).status()).as(when).isEqualTo(Status.DELIVERED);
    assertThat(life.runs(dossier)).as(when).hasSize(1);
    assertThat(life.run(dossier).endLabel()).as(when).isEqualTo(label);
    told(dossier, when, "run_ended", 1);
    whole(dossier, when);
  }

  private void once(Dossier dossier, String when) {
    if (only(dossier, when).status() == Status.IN_DOUBT) {
      doubts++;
      assertThat(asked(dossier)).as(when).isBetween(0L, 1L);
      decide(dossier);
      ended(dossier, when, "Cru sur parole");
    } else {
      assertThat(asked(dossier)).as(when).isOne();
      ended(dossier, when, "Lu");
    }
  }

  private void again(Dossier dossier, String when) {
    int retried = life.told(dossier, "call_retried").size();
    assertThat(retried).as(when).isLessThanOrEqualTo(1);
    assertThat(asked(dossier)).as(when).isBetween(1L, 1L + retried);
    repeated += retried;
    ended(dossier, when, "Lu");
  }

  private void decided(Dossier dossier, String when) {
    assertThat(asked(dossier)).as(when).isLessThanOrEqualTo(1);
    told(dossier, when, "call_in_doubt", 1);
    told(dossier, when, "call_settled", 1);
    ended(dossier, when, "Cru sur parole");
  }
}
