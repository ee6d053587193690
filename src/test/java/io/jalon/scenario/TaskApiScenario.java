package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.dossier.Dossier;
import io.jalon.scenario.Rest.Reply;
import io.jalon.task.Task;
import io.jalon.task.TaskStatus;
import io.jalon.task.Tasks;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** People's work over REST: who sees and answers what, and what a refusal says. */
@Scenario
class TaskApiScenario {

  private static final String CALL_OR_SERVE =
      """
      sequence: appel_et_acte
      name: Appel et acte
      roles: { gestionnaire: internal, huissier: partner, avocat: partner }
      steps:
        - id: etape
          actions:
            - { id: appel, role: gestionnaire, task: Appeler, results: { accord: Accord, refus: Refus } }
            - { id: acte, role: huissier, task: Signifier }
            - { id: avis, role: avocat, task: Donner un avis }
          until: all
          routes: [ { otherwise: fini } ]
        - { id: fini, end: Fini }
      """;

  /** Accounts of these tests alone, whose lists hold nothing of others. */
  private static final String CAMILLE = "camille.actions";

  private static final String LEFEVRE = "lefevre.actions";

  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private Rest rest;
  @Autowired private Tasks tasks;

  private Dossier dossier;

  @BeforeEach
  void aRunOnWhichThreePeopleWork() {
    office.publish(CALL_OR_SERVE);
    office.collaborator("paul", "Paul Rivière");
    office.designer("ines", "Inès Lopez");
    dossier = office.dossier("Mme Nadia Benali");
    office.bind(dossier, "gestionnaire", office.collaborator(CAMILLE, "Camille Martin"));
    office.bind(dossier, "huissier", office.partner(LEFEVRE, "Me Paul Lefèvre"));
    life.launch("appel_et_acte", dossier);
  }

  private String task(String action) {
    return life.task(dossier, action).id();
  }

  private Reply answer(String account, String action, String json) {
    return rest.as(account).post(completion(task(action)), json);
  }

  private static String completion(String task) {
    return "/api/v1/tasks/" + task + "/completion";
  }

  private TaskStatus status(String task) {
    return tasks.find(task).map(Task::status).orElseThrow();
  }

  @Test
  void a_task_tells_the_results_that_one_may_give() {
    var results = rest.as(CAMILLE).get("/api/v1/tasks/" + task("appel")).json().path("results");
    assertThat(results.findValuesAsText("value")).containsExactly("accord", "refus");
    assertThat(results.findValuesAsText("label")).containsExactly("Accord", "Refus");
    assertThat(rest.as(LEFEVRE).get("/api/v1/tasks/" + task("acte")).json().path("results"))
        .isEmpty();
  }

  @Test
  void everybody_answers_their_own_actions() {
    var reply = answer(CAMILLE, "appel", "{\"result\": \"refus\", \"note\": \"Absent\"}");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json().get("status").asText()).isEqualTo("DONE");
    assertThat(reply.json().get("note").asText()).isEqualTo("Absent");
    assertThat(answer(LEFEVRE, "acte", "{}").status()).isEqualTo(200);
    assertThat(life.open(dossier)).containsExactly("avis");
  }

  @Test
  void who_steers_answers_for_others_and_what_nobody_holds() {
    assertThat(answer("paul", "appel", "{\"result\": \"accord\"}").status()).isEqualTo(200);
    assertThat(answer("paul", "avis", "{}").status()).isEqualTo(200);
    assertThat(life.open(dossier)).containsExactly("acte");
  }

  @ParameterizedTest
  @ValueSource(strings = {"appel", "acte", "avis"})
  void who_may_only_look_answers_nothing(String action) {
    var task = task(action);
    assertThat(rest.as("ines").get("/api/v1/tasks/" + task).status()).isEqualTo(200);
    var refusal = rest.as("ines").post(completion(task), "{\"result\": \"accord\"}");
    assertThat(refusal.status()).isEqualTo(403);
    assertThat(refusal.detail()).startsWith("Cette action est celle d’un autre intervenant");
    assertThat(rest.as("ines").inEnglish().post(completion(task), "{}").detail())
        .startsWith("This action is another intervenant’s");
    assertThat(status(task)).isEqualTo(TaskStatus.OPEN);
  }

  @Test
  void a_partner_knows_of_no_action_but_their_own() {
    for (var other : new String[] {task("appel"), task("avis"), "nowhere"}) {
      assertThat(rest.as(LEFEVRE).get("/api/v1/tasks/" + other).status()).isEqualTo(404);
      assertThat(rest.as(LEFEVRE).post(completion(other), "{}").status()).isEqualTo(404);
    }
    assertThat(rest.as(LEFEVRE).get("/api/v1/tasks/" + task("acte")).status()).isEqualTo(200);
    assertThat(rest.as(LEFEVRE).get(ofDossier("")).status()).isEqualTo(403);
  }

  @Test
  void an_answer_to_what_is_decided_says_by_whom_and_when() {
    var appel = task("appel");
    answer("paul", "appel", "{\"result\": \"accord\"}");
    var second = rest.as(CAMILLE).post(completion(appel), "{\"result\": \"refus\"}");
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.detail())
        .matches("Déjà décidé par Paul Rivière le \\d+(er)?.\\p{L}+.20\\d\\d à.\\d\\d:\\d\\d : .*");
    assertThat(rest.as(CAMILLE).inEnglish().post(completion(appel), "{}").detail())
        .matches("Already decided by Paul Rivière on \\d+.\\w+.20\\d\\d at.\\d\\d:\\d\\d: .*");
    assertThat(tasks.find(appel).orElseThrow().result()).isEqualTo("accord");
  }

  @Test
  void a_partner_hears_only_that_it_is_decided() {
    var acte = task("acte");
    answer("paul", "acte", "{}");
    var second = rest.as(LEFEVRE).post(completion(acte), "{}");
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.detail()).startsWith("Déjà décidé").doesNotContain("Paul", "20");
  }

  @Test
  @Tag("F-78")
  void an_answer_that_does_not_exist_is_refused_with_those_that_do() {
    var unknown = "{\"result\": \"peut-être\"}";
    var refusal = answer(CAMILLE, "appel", unknown);
    assertThat(refusal.status()).isEqualTo(422);
    assertThat(refusal.detail()).endsWith("Réponses attendues : accord (Accord), refus (Refus).");
    assertThat(rest.as(CAMILLE).inEnglish().post(completion(task("appel")), unknown).detail())
        .endsWith("Expected answers: accord (Accord), refus (Refus).");
    assertThat(life.open(dossier)).contains("appel");
  }

  @Test
  @Tag("F-23")
  void the_actions_of_a_dossier_are_listed_by_function() {
    assertThat(actions(rest.as("ines").get(ofDossier(""))))
        .containsExactlyInAnyOrder("appel", "acte", "avis");
    assertThat(actions(rest.as("ines").get(ofDossier("?role=huissier")))).containsExactly("acte");
    assertThat(actions(rest.as("ines").get(ofDossier("?role=nobody")))).isEmpty();
    assertThat(rest.as("ines").get("/api/v1/dossiers/nowhere/tasks").status()).isEqualTo(404);
  }

  @Test
  void everybody_lists_their_own_actions() {
    assertThat(mine(CAMILLE)).containsExactly("appel");
    assertThat(mine(LEFEVRE)).containsExactly("acte");
    assertThat(mine("ines")).isEmpty();
  }

  @Test
  void own_actions_are_listed_page_by_page_the_most_urgent_first() {
    for (var client : List.of("M. Paul Roux", "M. Jean Roux")) {
      var another = office.dossier(client);
      office.bind(another, "gestionnaire", office.collaborator(CAMILLE, "Camille Martin"));
      life.launch("appel_et_acte", another);
    }
    var list = "/api/v1/tasks?late=false&limit=";
    var whole = rest.as(CAMILLE).get(list + 3).json().findValuesAsText("id");
    var first = rest.as(CAMILLE).get(list + 2).json().findValuesAsText("id");
    var second = rest.as(CAMILLE).get(list + 1 + "&after=" + first.get(1)).json();
    assertThat(first).hasSize(2).isEqualTo(whole.subList(0, 2));
    assertThat(second.findValuesAsText("id")).containsExactly(whole.get(2));
  }

  @Test
  void the_actions_of_everybody_are_listed_for_those_who_may_see_dossiers() {
    assertThat(onAllPages("ines", "/api/v1/tasks?of=ALL&limit=200")).contains("acte");
    assertThat(rest.as(LEFEVRE).get("/api/v1/tasks?of=ALL").status()).isEqualTo(403);
    assertThat(rest.as("ines").get("/api/v1/tasks?of=NOBODY").body()).contains("MINE, ALL, UNHELD");
    assertThat(rest.as("ines").get("/api/v1/tasks?after=nothing").status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{\"result\": \"0123456789012345678901234567890123456789012345678901234567890\"}",
        "[]"
      })
  void what_is_no_answer_at_all_is_a_bad_request(String json) {
    assertThat(answer(CAMILLE, "appel", json).status()).isEqualTo(400);
  }

  @Test
  void a_note_keeps_its_lines_and_loses_what_nobody_types() {
    var note = "\"note\": \"a\\u0000b\\u0007\\tc\\nd\\u001b\"";
    assertThat(answer(LEFEVRE, "acte", "{" + note + "}").json().get("note").asText())
        .isEqualTo("ab\tc\nd");
    var avis = task("avis");
    var form = "{\"variables\": {\"note\": {\"value\": \"a\\u0000b\\nc\"}}}";
    assertThat(rest.as("admin").post("/engine-rest/task/" + avis + "/submit-form", form).status())
        .isEqualTo(204);
    assertThat(tasks.find(avis).orElseThrow().note()).isEqualTo("ab\nc");
    assertThat(answer(CAMILLE, "appel", "{\"result\": \"\\u0000\"}").status()).isEqualTo(422);
  }

  private String ofDossier(String query) {
    return "/api/v1/dossiers/" + dossier.reference() + "/tasks" + query;
  }

  private List<String> mine(String account) {
    var list = rest.as(account).get("/api/v1/tasks").json();
    return StreamSupport.stream(list.spliterator(), false)
        .filter(task -> task.get("dossierId").asText().equals(dossier.id()))
        .map(task -> task.get("actionId").asText())
        .toList();
  }

  /** Other tests leave actions, too: the list goes on. */
  private List<String> onAllPages(String account, String list) {
    var found = new ArrayList<String>();
    var page = rest.as(account).get(list).json();
    while (!page.isEmpty()) {
      found.addAll(page.findValuesAsText("actionId"));
      var last = page.get(page.size() - 1).get("id").asText();
      page = rest.as(account).get(list + "&after=" + last).json();
    }
    return found;
  }

  private static List<String> actions(Reply reply) {
    return reply.json().findValuesAsText("actionId");
  }
}
