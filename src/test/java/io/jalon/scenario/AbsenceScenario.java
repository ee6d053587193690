package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.absence.Absence;
import io.jalon.absence.StandIns;
import io.jalon.dossier.Dossier;
import io.jalon.dossier.Intervenants;
import io.jalon.dossier.RoleHolders;
import io.jalon.engine.people.StandInLinks;
import io.jalon.message.Notification;
import io.jalon.message.Notifications;
import io.jalon.message.Notifications.About;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Somebody is away: who stands in sees, does and is told what is theirs, and nothing is rebound.
 */
@Scenario
class AbsenceScenario {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private static final String TEMPLATE =
      """
      sequence: absences
      name: Absences
      roles: { gestionnaire_ab: internal, huissier_ab: partner }
      messages:
        avis_ab: { subject: "Avis ${dossier.reference}", body: "Bonjour" }
      steps:
        - id: acte_step_ab
          actions:
            - { id: acte_ab, role: huissier_ab, task: Signifier }
            - { id: avis_envoi_ab, role: gestionnaire_ab, send-message: { template: avis_ab, to: huissier_ab } }
          routes: [ { otherwise: suite_ab } ]
        - id: suite_ab
          actions:
            - { id: constat_ab, role: huissier_ab, task: Constater }
          routes: [ { otherwise: fini_ab } ]
        - { id: fini_ab, end: Fini }
      """;

  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private Rest rest;
  @Autowired private TestClock clock;
  @Autowired private RoleHolders holders;
  @Autowired private StandInLinks links;
  @Autowired private Intervenants intervenants;
  @Autowired private Notifications notifications;
  @Autowired private StandIns standIns;

  private String away;
  private String substitute;
  private Dossier dossier;

  @BeforeEach
  void aPartnerIsAway() {
    var number = NUMBER.incrementAndGet();
    away = "absent" + number;
    substitute = "remplace" + number;
    office.functions("gestionnaire_ab", "huissier_ab");
    office.publish(TEMPLATE);
    office.collaborator("camille", "Camille Martin");
    office.partner(substitute, "Me Remplace");
    dossier = office.dossier("Mme Absences");
    office.bind(dossier, "gestionnaire_ab", office.collaborator("camille", "Camille Martin"));
    office.bind(dossier, "huissier_ab", office.partner(away, "Me Absent"));
  }

  private static String day(Instant instant) {
    return instant.truncatedTo(ChronoUnit.DAYS).toString().substring(0, 10);
  }

  private Rest.Reply declare(String by, String more) {
    return rest.as(by)
        .post(
            "/api/v1/absences",
            "{\"account\": \"%s\", \"substitute\": \"%s\", \"from\": \"%s\", \"to\": \"%s\"%s}"
                .formatted(
                    away,
                    substitute,
                    day(clock.instant()),
                    day(clock.instant().plus(Duration.ofDays(2))),
                    more));
  }

  private String task(String action) {
    return life.task(dossier, action).id();
  }

  private int seen(String account, String task) {
    return rest.as(account).get("/api/v1/tasks/" + task).status();
  }

  private int inEngine(String account, String task) {
    return rest.as(account).get("/engine-rest/task/" + task).status();
  }

  @Test
  @Tag("F-26")
  @Tag("F-95")
  void a_substitute_sees_and_does_the_actions_everywhere_and_the_history_says_in_whose_place() {
    life.launch("absences", dossier);
    assertThat(seen(substitute, task("acte_ab"))).isEqualTo(404);
    assertThat(declare("admin", "").status()).isEqualTo(201);
    var task = task("acte_ab");
    assertThat(rest.as(substitute).get("/api/v1/tasks").body()).contains(task);
    assertThat(seen(substitute, task)).isEqualTo(200);
    assertThat(inEngine(substitute, task)).isEqualTo(200);
    assertThat(inEngine("camille", task)).isEqualTo(200);
    var text = "Acte".getBytes(StandardCharsets.UTF_8);
    var documents = "/api/v1/tasks/" + task + "/documents";
    assertThat(rest.as(substitute).upload(documents, "file", "acte.txt", text).status())
        .isEqualTo(201);
    var done = rest.as(substitute).post("/api/v1/tasks/" + task + "/completion", "{}");
    assertThat(done.status()).as(done.body()).isEqualTo(200);
    life.goOn(dossier);
    assertThat(life.told(dossier, "action_completed"))
        .singleElement()
        .satisfies(
            line ->
                assertThat(line.details())
                    .containsEntry("for", away)
                    .containsEntry("as", "substitute"));
    assertThat(rest.as("camille").get("/api/v1/dossiers/" + dossier.id() + "/history").body())
        .contains("à la place de Me Absent (en son absence)");
    var next = task("constat_ab");
    assertThat(life.task(dossier, "constat_ab").assignee()).isEqualTo(away);
    assertThat(rest.as(substitute).post("/engine-rest/task/" + next + "/complete", "{}").status())
        .isEqualTo(204);
  }

  @Test
  @Tag("F-95")
  void an_absence_ends_by_itself_and_leaves_nothing_behind() {
    declare("admin", "");
    life.launch("absences", dossier);
    var task = task("acte_ab");
    assertThat(inEngine(substitute, task)).isEqualTo(200);
    clock.advance(Duration.ofDays(4));
    assertThat(seen(substitute, task)).isEqualTo(404);
    links.catchUp();
    assertThat(inEngine(substitute, task)).isNotEqualTo(200);
    assertThat(inEngine(away, task)).isEqualTo(200);
    assertThat(life.task(dossier, "acte_ab").assignee()).isEqualTo(away);
    assertThat(life.told(dossier, "holder_set")).hasSize(2);
    assertThat(holders.holders(dossier.id(), "huissier_ab"))
        .singleElement()
        .satisfies(holder -> assertThat(holder.account()).isEqualTo(away));
  }

  @Test
  @Tag("F-95")
  void a_substitute_sees_of_closed_actions_those_only_that_they_have_closed() {
    declare("admin", "");
    life.launch("absences", dossier);
    var theirs = task("acte_ab");
    rest.as(substitute).post("/api/v1/tasks/" + theirs + "/completion", "{}");
    life.goOn(dossier);
    var other = task("constat_ab");
    rest.as(away).post("/api/v1/tasks/" + other + "/completion", "{}");
    assertThat(seen(substitute, theirs)).isEqualTo(200);
    assertThat(seen(substitute, other)).isEqualTo(404);
  }

  @Test
  @Tag("F-95")
  void an_action_that_is_given_to_somebody_else_is_closed_to_the_substitute_at_once() {
    declare("admin", "");
    life.launch("absences", dossier);
    var task = task("acte_ab");
    assertThat(inEngine(substitute, task)).isEqualTo(200);
    office.bind(dossier, "huissier_ab", office.partner("tiers_ab", "Me Tiers"));
    assertThat(life.task(dossier, "acte_ab").assignee()).isEqualTo("tiers_ab");
    assertThat(inEngine(substitute, task)).isNotEqualTo(200);
  }

  @Test
  @Tag("F-95")
  void a_substitute_who_is_deactivated_has_nothing_of_it_any_more() {
    declare("admin", "");
    intervenants.activate(intervenants.find(substitute).orElseThrow().id(), false);
    life.launch("absences", dossier);
    assertThat(seen(substitute, task("acte_ab"))).isEqualTo(404);
    assertThat(rest.as(substitute).get("/api/v1/tasks").body()).doesNotContain(task("acte_ab"));
    assertThat(inEngine(substitute, task("acte_ab"))).isNotEqualTo(200);
    assertThat(standIns.now()).extracting(Absence::substitute).doesNotContain(substitute);
    assertThat(life.messages(dossier))
        .extracting(message -> message.recipientName())
        .containsExactly("Me Absent");
  }

  @Test
  @Tag("F-123")
  void a_notice_without_a_function_is_not_passed_on_from_an_absence_in_some_of_them() {
    declare("admin", ", \"roles\": [\"huissier_ab\"]");
    notifications.notify(away, About.dossier(dossier.id()), "Mention");
    assertThat(notifications.of(away)).hasSize(1);
    assertThat(notifications.of(substitute)).isEmpty();
  }

  @Test
  void an_absence_is_ended_early_and_only_once() {
    var id = declare("admin", "").json().get("id").asText();
    life.launch("absences", dossier);
    assertThat(rest.as(away).delete("/api/v1/absences/" + id).status()).isEqualTo(200);
    assertThat(seen(substitute, task("acte_ab"))).isEqualTo(404);
    assertThat(inEngine(substitute, task("acte_ab"))).isNotEqualTo(200);
    var again = rest.as(away).delete("/api/v1/absences/" + id);
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.json().get("code").asText()).isEqualTo("absence.over");
  }

  @Test
  void an_absence_for_other_functions_or_teams_opens_nothing() {
    declare("admin", ", \"roles\": [\"gestionnaire_ab\"]");
    declare("admin", ", \"team\": \"concepteurs\"");
    life.launch("absences", dossier);
    assertThat(seen(substitute, task("acte_ab"))).isEqualTo(404);
    assertThat(inEngine(substitute, task("acte_ab"))).isNotEqualTo(200);
    declare("admin", ", \"roles\": [\"huissier_ab\"], \"team\": \"" + dossier.team() + "\"");
    assertThat(seen(substitute, task("acte_ab"))).isEqualTo(200);
    assertThat(inEngine(substitute, task("acte_ab"))).isEqualTo(200);
  }

  @Test
  @Tag("F-123")
  void what_is_sent_to_who_is_away_goes_to_their_substitute_too() {
    declare("admin", "");
    var run = life.launch("absences", dossier);
    assertThat(life.messages(dossier))
        .extracting(message -> message.recipientName())
        .containsExactlyInAnyOrder("Me Absent", "Me Remplace");
    notifications.notifyRole(
        "huissier_ab", About.dossier(dossier.id()), run.id(), "Audience avancée");
    assertThat(notifications.of(away)).extracting(Notification::text).contains("Audience avancée");
    assertThat(notifications.of(substitute))
        .extracting(Notification::text)
        .containsExactly("À la place de Me Absent : Audience avancée");
  }

  @Test
  @Tag("F-123")
  void what_waited_until_the_absence_was_over_leaves_to_who_was_away_alone() {
    declare("admin", "");
    var run = life.launch("absences", dossier);
    var runs = "/api/v1/runs/" + run.id();
    rest.as("camille").post(runs + "/pause", "{\"reason\": \"Attendre\"}");
    life.post();
    assertThat(life.received(dossier)).isEmpty();
    clock.advance(Duration.ofDays(4));
    rest.as("camille").post(runs + "/resumption", "{\"reason\": \"Reprendre\"}");

    life.post();

    assertThat(life.messages(dossier))
        .extracting(message -> message.recipientName() + " " + message.status())
        .containsExactlyInAnyOrder("Me Absent SENT", "Me Remplace DROPPED");
    assertThat(rest.as("camille").get("/api/v1/dossiers/" + dossier.id() + "/history").body())
        .contains("l’absence pendant laquelle cette personne remplaçait est terminée");
  }

  @Test
  void only_oneself_or_an_administrator_declares_and_what_makes_no_sense_is_refused() {
    assertThat(declare("camille", "").json().get("code").asText()).isEqualTo("absence.not-yours");
    assertThat(declare("admin", "").status()).isEqualTo(201);
    assertThat(rest.as(substitute).get("/api/v1/absences").body()).contains(away);
    var partner = substitute;
    substitute = "camille";
    assertThat(declare("admin", "").json().get("code").asText()).isEqualTo("absence.kind");
    substitute = away;
    assertThat(declare("admin", "").json().get("code").asText()).isEqualTo("absence.same");
    substitute = partner;
    var past =
        "{\"account\": \""
            + away
            + "\", \"substitute\": \"%s\", \"from\": \"2020-01-02\", \"to\": \"2020-01-0%d\"}";
    assertThat(refused(past.formatted(partner, 3))).isEqualTo("absence.past");
    assertThat(refused(past.formatted(partner, 1))).isEqualTo("absence.dates");
  }

  private String refused(String body) {
    return rest.as("admin").post("/api/v1/absences", body).json().get("code").asText();
  }

  @Test
  @Tag("F-95")
  void a_partner_names_no_substitute_who_would_see_what_is_theirs() {
    var refused = declare(away, "");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.json().get("code").asText()).isEqualTo("absence.partner");
    life.launch("absences", dossier);
    assertThat(seen(substitute, task("acte_ab"))).isEqualTo(404);
  }

  @Test
  void a_collaborator_declares_their_own_absence() {
    office.collaborator("paul", "Paul Rivière");
    var tomorrow = day(clock.instant().plus(Duration.ofDays(1)));
    var body = "{\"substitute\": \"paul\", \"from\": \"%1$s\", \"to\": \"%1$s\"}";
    var declared = rest.as("camille").post("/api/v1/absences", body.formatted(tomorrow));
    assertThat(declared.status()).isEqualTo(201);
    rest.as("camille").delete("/api/v1/absences/" + declared.json().get("id").asText());
  }
}
