package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.dossier.Dossier;
import io.jalon.journal.Entry;
import io.jalon.message.Notifications;
import io.jalon.message.Notifications.About;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** To who may not see a restricted dossier it does not exist, wherever they ask. */
@Scenario
class RestrictedScenario {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private static final String TEMPLATE =
      """
      sequence: confidentiel
      name: Confidentiel
      roles: { gestionnaire_ar: internal, huissier_ar: partner }
      steps:
        - id: debut_ar
          name: Premier pas
          actions:
            - { id: appel_ar, role: gestionnaire_ar, task: { title: Appeler, due: 2 days } }
            - { id: acte_ar, role: huissier_ar, task: { title: Signifier, due: 3 days } }
          routes: [ { otherwise: fini_ar } ]
        - { id: fini_ar, end: Dossier clos }
      """;

  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private Rest rest;
  @Autowired private Notifications notifications;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient jdbc;

  private Dossier dossier;
  private String access;
  private String run;
  private String task;

  @BeforeEach
  void aDossierOfCamille() {
    office.functions("gestionnaire_ar", "huissier_ar");
    office.publish(TEMPLATE);
    office.collaborator("paul", "Paul Rivière");
    office.collaborator("leila", "Leïla Haddad");
    dossier = office.dossier("Mme Réservée " + NUMBER.incrementAndGet());
    office.bind(dossier, "gestionnaire_ar", office.collaborator("camille", "Camille Martin"));
    office.bind(dossier, "huissier_ar", office.partner("lefevre", "Me Paul Lefèvre"));
    run = life.launch("confidentiel", dossier).id();
    task = life.task(dossier, "appel_ar").id();
    access = "/api/v1/dossiers/" + dossier.reference() + "/access";
  }

  private Rest.Reply restrict(String... people) {
    return restrictAs("camille", people);
  }

  private Rest.Reply restrictAs(String account, String... people) {
    return rest.as(account)
        .put(
            access,
            "{\"reason\": \"Le client est un collègue\", \"people\": [%s]}"
                .formatted(
                    String.join(", ", List.of(people).stream().map(p -> '"' + p + '"').toList())));
  }

  private int sees(String account) {
    return rest.as(account).get("/api/v1/dossiers/" + dossier.reference()).status();
  }

  private List<String> told(String kind) {
    return life.told(dossier, kind).stream().map(Entry::details).map(Object::toString).toList();
  }

  @Test
  @Tag("F-95")
  void who_is_not_concerned_finds_it_nowhere() {
    assertThat(sees("paul")).isEqualTo(200);
    assertThat(restrict().status()).isEqualTo(200);
    assertThat(sees("paul")).isEqualTo(404);
    assertThat(rest.as("paul").get("/api/v1/tasks/" + task).status()).isEqualTo(404);
    assertThat(rest.as("paul").get("/api/v1/runs/" + run).status()).isEqualTo(404);
    for (var list : List.of("/api/v1/dossiers?limit=200", "/api/v1/tasks?limit=200")) {
      assertThat(rest.as("paul").get(list).body()).doesNotContain(dossier.id(), task);
      assertThat(rest.as("camille").get(list).body()).contains(dossier.id());
    }
    assertThat(sees("camille")).isEqualTo(200);
    assertThat(sees("admin")).isEqualTo(200);
  }

  @Test
  void it_stays_hidden_among_more_than_are_named_in_a_statement() {
    restrict();
    var others = IntStream.range(0, 101).mapToObj(i -> office.dossier("M. Discret " + i)).toList();
    others.forEach(
        other ->
            jdbc.sql(
                    "insert into dossier_restriction (dossier_id, reason, restricted_by,"
                        + " restricted_at) values (?, 'r', 'camille', now())")
                .param(other.id())
                .update());
    try {
      var list = rest.as("paul").get("/api/v1/dossiers?limit=200").body();
      assertThat(list).doesNotContain(dossier.id(), others.get(0).id(), others.get(100).id());
      assertThat(rest.as("camille").get("/api/v1/dossiers?limit=200").body())
          .contains(dossier.id())
          .doesNotContain(others.get(100).id());
    } finally {
      others.forEach(
          other ->
              jdbc.sql("delete from dossier_restriction where dossier_id = ?")
                  .param(other.id())
                  .update());
    }
  }

  @Test
  @Tag("F-95")
  void an_address_that_is_kept_answers_as_one_that_is_not_there() {
    restrict();
    var kept = rest.as("paul").get("/api/v1/dossiers/" + dossier.reference());
    var missing = rest.as("paul").get("/api/v1/dossiers/AUCUN-1");
    assertThat(kept.body().replace(dossier.reference(), "AUCUN-1")).isEqualTo(missing.body());
  }

  @Test
  void who_is_named_sees_it_until_taken_out() {
    restrict("paul");
    assertThat(sees("paul")).isEqualTo(200);
    assertThat(sees("leila")).isEqualTo(404);
    restrict("leila");
    assertThat(sees("paul")).isEqualTo(404);
    assertThat(sees("leila")).isEqualTo(200);
    rest.as("camille").delete(access);
    assertThat(sees("paul")).isEqualTo(200);
    assertThat(told("access_restricted")).singleElement().asString().contains("people=paul");
    assertThat(told("access_changed"))
        .singleElement()
        .asString()
        .contains("people=leila", "removed=paul");
    assertThat(told("access_lifted")).hasSize(1);
  }

  @Test
  void a_team_can_be_named() {
    var named =
        rest.as("camille").put(access, "{\"reason\": \"r\", \"teams\": [\"gestionnaires\"]}");
    assertThat(named.status()).isEqualTo(200);
    assertThat(sees("paul")).isEqualTo(200);
    office.designer("ines", "Inès Lopez");
    assertThat(sees("ines")).isEqualTo(404);
  }

  @Test
  void the_same_again_changes_and_tells_nothing() {
    restrict("leila");
    restrict("leila");
    rest.as("camille").delete(access);
    rest.as("camille").delete(access);
    assertThat(told("access_restricted")).hasSize(1);
    assertThat(told("access_changed")).isEmpty();
    assertThat(told("access_lifted")).hasSize(1);
  }

  @Test
  void nobody_who_is_unknown_is_named() {
    var refused = restrict("personne");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.detail()).contains("personne");
    assertThat(sees("paul")).isEqualTo(200);
  }

  @Test
  @Tag("F-95")
  void only_who_is_concerned_restricts_it() {
    assertThat(restrictAs("paul").status()).isEqualTo(403);
    assertThat(restrictAs("admin").status()).isEqualTo(200);
    assertThat(restrictAs("paul").status()).isEqualTo(404);
  }

  @Test
  void a_holder_gains_access_and_who_is_replaced_loses_it() {
    restrict();
    var leila = office.collaborator("leila", "Leïla Haddad");
    office.as(
        "camille",
        () -> {
          office.bind(dossier, "gestionnaire_ar", leila);
          return "";
        });
    assertThat(sees("leila")).isEqualTo(200);
    assertThat(sees("camille")).isEqualTo(404);
  }

  @Test
  void who_stands_in_for_somebody_sees_it_while_they_are_away() {
    var number = NUMBER.incrementAndGet();
    var away = office.collaborator("absente" + number, "Anne Absente");
    office.collaborator("relais" + number, "Rémi Relais");
    office.bind(dossier, "gestionnaire_ar", away);
    assertThat(restrictAs("absente" + number).status()).isEqualTo(200);
    assertThat(sees("relais" + number)).isEqualTo(404);
    var absence =
        rest.as("absente" + number)
            .post(
                "/api/v1/absences",
                "{\"substitute\": \"relais%d\", \"from\": \"%s\", \"to\": \"%s\"}"
                    .formatted(number, today(0), today(3)));
    assertThat(absence.status()).as(absence.body()).isEqualTo(201);
    assertThat(sees("relais" + number)).isEqualTo(200);
    rest.as("absente" + number).delete("/api/v1/absences/" + absence.json().get("id").asText());
    assertThat(sees("relais" + number)).isEqualTo(404);
  }

  private String today(int later) {
    return clock.instant().atZone(ZoneId.of("Europe/Paris")).toLocalDate().plusDays(later) + "";
  }

  @Test
  void an_action_is_not_given_to_who_does_not_see_it() {
    restrict();
    var refused =
        rest.as("camille").post("/api/v1/tasks/" + task + "/assignment", "{\"account\":\"paul\"}");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.detail()).contains("accès restreint");
    restrict("paul");
    assertThat(
            rest.as("camille")
                .post("/api/v1/tasks/" + task + "/assignment", "{\"account\":\"paul\"}")
                .status())
        .isEqualTo(200);
  }

  @Test
  void a_partner_keeps_the_action_that_is_theirs() {
    restrict();
    var own = life.task(dossier, "acte_ar").id();
    assertThat(rest.as("lefevre").get("/api/v1/tasks/" + own).status()).isEqualTo(200);
    assertThat(rest.as("lefevre").get("/engine-rest/task/" + own).status()).isEqualTo(200);
    assertThat(rest.as("lefevre").post("/engine-rest/task/" + own + "/complete", "{}").status())
        .isEqualTo(204);
  }

  @Test
  @Tag("F-95")
  void the_engines_interface_keeps_it_too() {
    restrict();
    for (var path :
        List.of(
            "/engine-rest/task/" + task,
            "/engine-rest/process-instance/" + run,
            "/engine-rest/history/process-instance/" + run)) {
      assertThat(rest.as("paul").get(path).status()).as(path).isEqualTo(404);
      assertThat(rest.as("camille").get(path).status()).as(path).isEqualTo(200);
      assertThat(rest.as("admin").get(path).status()).as(path).isEqualTo(200);
    }
    for (var path :
        List.of(
            "/engine-rest/task?processInstanceId=" + run,
            "/engine-rest/process-instance?processInstanceIds=" + run,
            "/engine-rest/execution?processInstanceId=" + run,
            "/engine-rest/variable-instance?processInstanceIdIn=" + run,
            "/engine-rest/history/process-instance?processInstanceId=" + run)) {
      assertThat(rest.as("paul").get(path).body()).as(path).isEqualTo("[]");
    }
    assertThat(rest.as("paul").get("/engine-rest/task/" + task + "/comment").body())
        .doesNotContain("\"id\"");
    var done = rest.as("paul").post("/engine-rest/task/" + task + "/complete", "{}");
    var none = rest.as("paul").post("/engine-rest/task/aucune/complete", "{}");
    assertThat(done.status()).isEqualTo(none.status());
    assertThat(done.body().replace(task, "aucune")).isEqualTo(none.body());
  }

  @Test
  void what_is_launched_later_is_kept_too_and_all_is_opened_again() {
    restrict();
    life.done(dossier, "appel_ar");
    life.done(dossier, "acte_ar");
    var second = life.launch("confidentiel", dossier).id();
    var path = "/engine-rest/process-instance/" + second;
    assertThat(rest.as("paul").get(path).status()).isEqualTo(404);
    var opened = life.task(dossier, "appel_ar").id();
    assertThat(rest.as("paul").get("/engine-rest/task/" + opened).status()).isEqualTo(404);
    rest.as("camille").delete(access);
    assertThat(rest.as("paul").get(path).status()).isEqualTo(200);
    assertThat(rest.as("paul").get("/engine-rest/task/" + opened).status()).isEqualTo(200);
  }

  @Test
  @Tag("F-123")
  void notifications_about_it_are_neither_written_nor_shown() {
    notifications.notify("paul", About.dossier(dossier.id()), "avant");
    restrict();
    notifications.notify("paul", About.dossier(dossier.id()), "après");
    assertThat(rest.as("paul").get("/api/v1/notifications").body()).doesNotContain(dossier.id());
    rest.as("camille").delete(access);
    assertThat(rest.as("paul").get("/api/v1/notifications").body())
        .contains("avant")
        .doesNotContain("après");
  }
}
