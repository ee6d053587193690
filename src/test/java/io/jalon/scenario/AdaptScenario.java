package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.dossier.Dossier;
import io.jalon.dossier.RepereKind;
import io.jalon.journal.Entry;
import io.jalon.run.Run;
import io.jalon.run.RunCommands;
import io.jalon.task.Task;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** An action is adapted to one dossier, while its template stays as it is. */
@Scenario
class AdaptScenario {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private static final String TEMPLATE =
      """
      sequence: adaptee
      name: Adaptée
      roles: { gestionnaire: internal, huissier_adapte: partner }
      reperes: [date_adaptee]
      steps:
        - id: etape
          actions:
            - id: preparer
              role: gestionnaire
              task: { title: Préparer, due: 10 days before date_adaptee }
              late: { remind: 2 days before due, alert: gestionnaire }
            - { id: signifier, role: huissier_adapte, task: Signifier }
          routes: [ { otherwise: fini } ]
        - { id: fini, end: Fini }
      """;

  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private Rest rest;
  @Autowired private RunCommands commands;
  @Autowired private TestClock clock;

  private Dossier dossier;
  private Run run;
  private LocalDate hearing;

  @BeforeEach
  void aRunBeforeAHearing() {
    office.repere("date_adaptee", RepereKind.DATE);
    office.functions("huissier_adapte");
    office.publish(TEMPLATE);
    dossier = office.dossier("Mme Nadia Benali");
    office.bind(dossier, "gestionnaire", office.collaborator("camille", "Camille Martin"));
    office.bind(dossier, "huissier_adapte", office.partner("lefevre", "Me Paul Lefèvre"));
    hearing = today().plusDays(40);
    office.set(dossier, "date_adaptee", hearing.toString());
    run = life.launch("adaptee", dossier);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), PARIS);
  }

  private Rest.Reply postpone(String action, LocalDate until) {
    return rest.as("camille")
        .post(
            "/api/v1/tasks/" + life.task(dossier, action).id() + "/postponement",
            "{\"until\": \"" + until + "\", \"reason\": \"Pièces attendues\"}");
  }

  private Rest.Reply assign(String action, String account) {
    return rest.as("camille")
        .post(
            "/api/v1/tasks/" + life.task(dossier, action).id() + "/assignment",
            "{\"account\": \"" + account + "\"}");
  }

  private LocalDate due(String action) {
    return LocalDate.ofInstant(Objects.requireNonNull(life.task(dossier, action).dueAt()), PARIS);
  }

  private String counted(String element) {
    for (var date : rest.as("camille").get("/api/v1/runs/" + run.id() + "/dates").json()) {
      if (date.get("element").asText().equals(element)) {
        return date.toString();
      }
    }
    throw new AssertionError(element);
  }

  @Test
  @Tag("F-75")
  void a_postponed_action_is_due_that_day_and_says_who_decided_it() {
    var until = hearing.minusDays(3);
    assertThat(postpone("preparer", until).status()).isEqualTo(200);
    assertThat(due("preparer")).isEqualTo(until);
    assertThat(counted("preparer")).contains("report décidé par une personne");
    assertThat(life.told(dossier, "action_postponed"))
        .extracting(Entry::details)
        .singleElement()
        .satisfies(
            details ->
                assertThat(details)
                    .containsEntry("until", until.toString())
                    .containsEntry("reason", "Pièces attendues"));
  }

  @Test
  @Tag("F-75")
  void its_reminder_and_its_alert_follow() {
    postpone("preparer", hearing.minusDays(3));
    life.until(dossier, hearing.minusDays(6).atTime(12, 0).atZone(PARIS).toInstant());
    assertThat(life.told(dossier, "reminder_sent")).isEmpty();
    life.until(dossier, hearing.minusDays(4).atTime(12, 0).atZone(PARIS).toInstant());
    assertThat(life.told(dossier, "reminder_sent")).hasSize(1);
    assertThat(life.told(dossier, "alert_raised")).isEmpty();
    life.until(dossier, hearing.minusDays(2).atTime(12, 0).atZone(PARIS).toInstant());
    assertThat(life.told(dossier, "alert_raised")).hasSize(1);
  }

  @Test
  @Tag("F-75")
  void it_keeps_its_date_when_the_hearing_moves() {
    var until = hearing.minusDays(3);
    postpone("preparer", until);
    office.set(dossier, "date_adaptee", hearing.plusDays(30).toString());
    assertThat(due("preparer")).isEqualTo(until);
  }

  @Test
  @Tag("F-75")
  void an_action_without_a_due_date_can_be_given_one() {
    assertThat(postpone("signifier", today()).status()).isEqualTo(200);
    assertThat(due("signifier")).isEqualTo(today());
  }

  @Test
  @Tag("F-75")
  void an_action_given_to_somebody_stays_theirs() {
    office.collaborator("marc", "Marc Petit");
    assertThat(assign("preparer", "marc").json().get("assignee").asText()).isEqualTo("marc");
    office.bind(dossier, "gestionnaire", office.collaborator("lea", "Léa Moreau"));
    assertThat(life.task(dossier, "preparer").assignee()).isEqualTo("marc");
    assertThat(rest.as("marc").get("/api/v1/tasks").json()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"lefevre", "inconnu", "admin"})
  void nobody_of_another_kind_or_unknown_can_be_given_it(String account) {
    var reply = assign("preparer", account);
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.detail()).startsWith("Cette personne ne peut pas recevoir cette action");
    assertThat(life.task(dossier, "preparer").assignee()).isEqualTo("camille");
  }

  @Test
  void a_day_that_is_too_far_away_is_refused_in_words() {
    assertThat(postpone("preparer", LocalDate.of(9999, 12, 31)).status()).isEqualTo(422);
    assertThat(postpone("preparer", LocalDate.of(9999, 12, 31)).detail()).contains("2200");
  }

  @Test
  void a_past_day_a_pause_and_a_closed_task_are_refused_in_words() {
    assertThat(postpone("preparer", today().minusDays(1)).detail()).startsWith("Ce jour est passé");
    office.as("camille", () -> commands.pause(run.id(), null));
    assertThat(postpone("preparer", hearing).detail()).startsWith("Cette séquence est en pause");
    office.as("camille", () -> commands.resume(run.id()));
    Task task = life.task(dossier, "preparer");
    life.done(dossier, "preparer");
    var late =
        rest.as("camille")
            .post(
                "/api/v1/tasks/" + task.id() + "/postponement",
                "{\"until\": \"" + hearing + "\", \"reason\": \"x\"}");
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.detail()).startsWith("Trop tard");
    assertThat(life.told(dossier, "action_postponed")).isEmpty();
  }

  @Test
  void only_who_steers_adapts() {
    var address = "/api/v1/tasks/" + life.task(dossier, "signifier").id();
    var lefevre = rest.as("lefevre");
    assertThat(lefevre.post(address + "/assignment", "{\"account\": \"lefevre\"}").status())
        .isEqualTo(403);
    assertThat(
            lefevre
                .post(address + "/postponement", "{\"until\": \"2099-01-01\", \"reason\": \"x\"}")
                .status())
        .isEqualTo(403);
  }
}
