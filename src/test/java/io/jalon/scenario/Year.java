package io.jalon.scenario;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;

import com.sun.net.httpserver.HttpExchange;
import io.jalon.dossier.Dossier;
import io.jalon.dossier.Intervenant;
import io.jalon.dossier.Reperes;
import io.jalon.outbox.HttpCall;
import io.jalon.outbox.HttpCalls;
import io.jalon.outbox.http.OtherProgram;
import io.jalon.run.Run;
import io.jalon.run.RunCommands;
import io.jalon.run.RunCommands.Steered;
import io.jalon.run.Runs;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * A year of one dossier. It can be played again from its beginning at any moment: what was done is
 * not done again, as people who come back after a cut see what is there.
 */
final class Year {

  /** What a year is lived with. */
  @TestComponent
  record World(
      Office office,
      Life life,
      TestClock clock,
      RunCommands commands,
      Runs runs,
      Reperes reperes,
      HttpCalls calls,
      JavaMailSender mail) {}

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final String HEARING = "date_audience_annee";
  private static final int NOBODY_LISTENS = 1;
  private static final OtherProgram REGISTRY = Neighbour.PROGRAM;

  static final String FIRST =
      """
      sequence: annee
      name: Une année
      roles: { gestionnaire: internal, huissier_annee: partner, locataire: contact }
      reperes: [date_audience_annee]
      messages:
        relance: { subject: "Relance ${dossier.reference}", body: "Bonjour." }
        convocation: { subject: "Audience ${dossier.reference}", body: "Le ${repere.date_audience_annee}." }
      steps:
        - id: amiable
          actions:
            - { id: courriel, role: gestionnaire, send-message: { template: relance, to: locataire } }
            - { id: appel, role: gestionnaire, task: Appeler, results: { promesse: Promesse, refus: Refus } }
          deadline: 30 days
          routes: [ { when: 'appel.result = "refus"', to: acte }, { otherwise: perdu } ]
        - id: acte
          actions:
            - { id: signifier, role: huissier_annee, task: { title: Signifier, due: 30 days } }
            - { id: depot, role: gestionnaire, http-request: { url: '%s', method: POST } }
          routes: [ { when: 'depot.result = "reussi"', to: audience }, { otherwise: perdu } ]
        - id: audience
          actions:
            - id: preparer
              role: gestionnaire
              task: { title: Préparer, due: 10 days before date_audience_annee }
              late: { alert: gestionnaire }
            - { id: convoquer, role: gestionnaire, send-message: { template: convocation, to: locataire } }
          deadline: 1 day after date_audience_annee
          routes: [ { otherwise: suites } ]
        - id: suites
          actions: [ { id: conclure, role: gestionnaire, task: Conclure } ]
          routes: [ { otherwise: gagne } ]
        - { id: gagne, end: Gagné }
        - { id: perdu, end: Perdu }
      """
          .formatted(REGISTRY.url("/depot"));

  static final String SECOND =
      FIRST
          .replace("task: Conclure", "task: { title: Conclure, due: 20 days }")
          .replace("name: Une année", "name: Une année (deux)");

  static final String PLAN =
      """
      sequence: annee_plan
      name: Plan
      roles: { gestionnaire: internal }
      steps:
        - id: premier
          actions: [ { id: versement_un, role: gestionnaire, task: Premier versement } ]
          routes: [ { otherwise: second } ]
        - id: second
          actions: [ { id: versement_deux, role: gestionnaire, task: Second versement } ]
          routes: [ { otherwise: cloture } ]
        - id: cloture
          actions: [ { id: cloturer, role: gestionnaire, task: Clôturer } ]
          routes: [ { otherwise: solde } ]
        - { id: solde, end: Soldé }
      """;

  private final World world;
  private final Dossier dossier;
  private final Instant begin;
  private final int newer;
  private int asked = -1;

  /** A dossier whose sequence is published, and a newer version of it, after the launch. */
  Year(World world) {
    this.world = world;
    var office = world.office();
    office.publish(PLAN);
    int older = office.publish(FIRST);
    dossier = office.dossier("Mme Nadia Benali");
    office.bind(dossier, "gestionnaire", office.collaborator("camille", "Camille Martin"));
    office.bind(dossier, "huissier_annee", office.partner("lefevre", "Me Paul Lefèvre"));
    office.bind(dossier, "locataire", office.contact("Nadia Benali", "nadia@example.fr"));
    // A morning: what passes while killed programs are waited for must not end the day.
    world.clock().moveTo(world.clock().instant().truncatedTo(DAYS).plus(1, DAYS).plus(8, HOURS));
    begin = world.clock().instant();
    newer = older + 1;
  }

  Dossier dossier() {
    return dossier;
  }

  /** When it begins. */
  Instant begin() {
    return begin;
  }

  /** The number of the version that the run moves to. */
  int newer() {
    return newer;
  }

  /** From wherever it stands to its end. */
  void live() {
    if (life().runs(dossier).isEmpty()) {
      life().launch("annee", dossier);
    }
    life().goOn(dossier);
    twoDaysWithoutMailServer();
    hold("gestionnaire", world.office().collaborator("marc", "Marc Petit"), 3);
    hearing(5, 60);
    answer(6, "appel", "refus");
    interruptedCall();
    pause();
    answer(30, "signifier", "");
    hearing(32, 95);
    hold("gestionnaire", world.office().collaborator("lea", "Léa Moreau"), 40);
    hearing(41, 80);
    answer(65, "preparer", "");
    until(90);
    life().post();
    migrate();
    switchToPlan();
    jump();
    answer(360, "cloturer", "");
    until(365);
    life().post();
  }

  private Life life() {
    return world.life();
  }

  private Instant day(int n) {
    return begin.plus(Duration.ofDays(n));
  }

  private void until(int day) {
    life().until(dossier, day(day));
    life().goOn(dossier);
  }

  private boolean told(String kind) {
    return !life().told(dossier, kind).isEmpty();
  }

  private Optional<Run> run(String template) {
    return life().runs(dossier).stream()
        .filter(run -> run.templateId().equals(template))
        .findFirst();
  }

  private void twoDaysWithoutMailServer() {
    var server = (JavaMailSenderImpl) world.mail();
    int port = server.getPort();
    server.setPort(NOBODY_LISTENS);
    try {
      for (int day = 0; day <= 1; day++) {
        until(day);
        life().post();
      }
    } finally {
      server.setPort(port);
    }
    until(2);
    life().post();
  }

  private void hold(String role, Intervenant somebody, int day) {
    until(day);
    if (life().told(dossier, "holder_set").stream()
        .noneMatch(line -> line.details().containsValue(somebody.name()))) {
      world.office().bind(dossier, role, somebody);
    }
  }

  private void hearing(int on, int day) {
    until(on);
    var date = LocalDate.ofInstant(day(day), PARIS);
    if (!world.reperes().get(dossier.id(), HEARING).equals(Optional.of(date))
        && life().told(dossier, "repere_set").stream()
            .noneMatch(line -> line.details().containsValue(date.toString()))) {
      world.office().set(dossier, HEARING, date.toString());
    }
  }

  private void answer(int day, String action, String result) {
    until(day);
    if (life().open(dossier).contains(action)) {
      life().answer(dossier, action, result);
    }
  }

  /** The registry hangs up on the deposit; somebody asks there, and says that it was taken. */
  private void interruptedCall() {
    if (asked != REGISTRY.asked.size() && !call(HttpCall.Status.QUEUED).isEmpty()) {
      REGISTRY.then(HttpExchange::close);
      asked = REGISTRY.asked.size();
    }
    life().call(dossier);
    life().callAfter(dossier, Duration.ofMinutes(6));
    call(HttpCall.Status.IN_DOUBT)
        .forEach(
            call ->
                world
                    .office()
                    .as(
                        "marc",
                        () ->
                            world
                                .calls()
                                .decide(call.id(), HttpCalls.Decision.SUCCEEDED, "Au registre")));
    life().call(dossier);
  }

  private List<HttpCall> call(HttpCall.Status status) {
    return world.calls().of(dossier.id()).stream().filter(call -> call.status() == status).toList();
  }

  private void pause() {
    until(10);
    var run = run("annee").orElseThrow();
    if (!told("run_paused")) {
      world.office().as("marc", () -> world.commands().pause(run.id(), "Médiation"));
    }
    until(20);
    if (world.runs().find(run.id()).orElseThrow().paused()) {
      world.office().as("marc", () -> world.commands().resume(run.id()));
    }
    life().call(dossier);
  }

  private void migrate() {
    var run = run("annee").orElseThrow();
    if (told("run_migrated") || !run.active()) {
      return;
    }
    world.office().publish(SECOND);
    var steered = world.office().as("lea", () -> world.commands().migrate(run.id(), newer));
    if (!(steered instanceof Steered.Done)) {
      throw new AssertionError(steered.toString());
    }
  }

  private void switchToPlan() {
    until(100);
    var run = run("annee").orElseThrow();
    if (run.active()) {
      world
          .office()
          .as("lea", () -> world.commands().switchTo(run.id(), "annee_plan", "Accord", "lea"));
    }
    life().goOn(dossier);
  }

  private void jump() {
    until(200);
    if (!told("run_jumped")) {
      var run = run("annee_plan").orElseThrow();
      world.office().as("lea", () -> world.commands().jump(run.id(), "cloture", "Payé d’avance"));
    }
    life().goOn(dossier);
  }
}
