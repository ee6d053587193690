package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.dossier.Accounts;
import io.jalon.dossier.Dossier;
import io.jalon.engine.form.FormValues;
import io.jalon.task.Task;
import io.jalon.task.TaskStatus;
import io.jalon.task.Tasks;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A partner tries every address there is: they reach what is assigned to them, and nothing else.
 * What they must not see carries the word {@code SECRET}.
 */
@Scenario
class PartnerScenario {

  private static final String TEMPLATE =
      """
      sequence: cloison
      name: Cloison
      roles: { gestionnaire: internal, huissier_cloison: partner }
      steps:
        - id: etape_cloison
          name: Étape
          actions:
            - { id: acte_cloison, role: huissier_cloison, task: { title: "Signifier à ${client.nom}", description: "Dossier ${dossier.reference}" }, results: { fait: Fait } }
            - { id: suivi_cloison, role: gestionnaire, task: "Suivre ${client.nom}" }
          routes: [ { otherwise: fini_cloison } ]
        - { id: fini_cloison, end: Fini }
      """;

  /** Task, dossier, run, comment, attachment, variable and client stand as their first letters. */
  private static final List<String> TASK_READS =
      paths(
          """
          /task/{t}
          /task/{t}/form
          /task/{t}/form-variables
          /task/{t}/form-variables?deserializeValues=false
          /task/{t}/rendered-form
          /task/{t}/deployed-form
          /task/{t}/comment
          /task/{t}/comment/{c}
          /task/{t}/attachment
          /task/{t}/attachment/{a}
          /task/{t}/attachment/{a}/data
          /task/{t}/identity-links
          /task/{t}/variables
          /task/{t}/variables/fiche
          /task/{t}/variables/fiche/data
          /task/{t}/localVariables
          /task/{t}/localVariables/fiche
          """);

  private static final List<String> OTHER_READS =
      paths(
          """
          /process-instance/{r}
          /process-instance/{r}/variables
          /process-instance/{r}/variables/acte_cloison_status
          /process-instance/{r}/activity-instances
          /process-instance/{r}/comment
          /execution/{r}
          /execution/{r}/localVariables
          /variable-instance/{v}
          /variable-instance/{v}/data
          /history/process-instance/{r}
          /history/variable-instance/{v}
          /history/variable-instance/{v}/data
          /process-definition/key/cloison
          /process-definition/key/cloison/xml
          /process-definition/key/cloison/diagram
          /process-definition/key/cloison/deployed-start-form
          /process-definition/key/cloison/form-variables
          """);

  private static final List<String> LISTS =
      paths(
          """
          /task
          /task?processInstanceBusinessKey={d}
          /task?assignee=ada
          /task?taskId={t}
          /task?unassigned=true
          /task?candidateGroup=gestionnaires&includeAssignedTasks=true
          /task/report/candidate-group-count
          /process-instance
          /process-instance?businessKey={d}
          /execution
          /variable-instance
          /variable-instance?processInstanceIdIn={r}
          /variable-instance?taskIdIn={t}
          /process-definition
          /process-definition/statistics
          /deployment
          /decision-definition
          /case-definition
          /incident
          /job
          /job-definition
          /event-subscription
          /external-task
          /batch
          /authorization
          /user
          /group
          /tenant
          /history/task
          /history/task?taskId={t}
          /history/process-instance
          /history/process-instance?processInstanceBusinessKey={d}
          /history/activity-instance
          /history/activity-instance?processInstanceId={r}
          /history/variable-instance
          /history/variable-instance?processInstanceId={r}
          /history/detail
          /history/detail?processInstanceId={r}
          /history/identity-link-log
          /history/identity-link-log?taskId={t}
          /history/user-operation
          /history/user-operation?taskId={t}
          /history/incident
          /history/job-log
          /identity/groups?userId=camille
          """);

  private static final List<String> FOREIGN =
      paths(
          """
          /task/count?processInstanceBusinessKey={d}
          /task/count?assignee=ada
          /process-instance/count
          /execution/count
          /variable-instance/count?taskIdIn={t}
          /history/task/count?taskId={t}
          /history/process-instance/count
          /history/activity-instance/count
          /history/variable-instance/count?processInstanceId={r}
          """);

  /** Method, path, body. */
  private static final List<List<String>> WRITES =
      Stream.of(
              "POST /task/{t}/complete {}",
              "POST /task/{t}/submit-form {\"variables\":{\"result\":{\"value\":\"fait\"}}}",
              "POST /task/{t}/resolve {}",
              "POST /task/{t}/claim {\"userId\":\"bob\"}",
              "POST /task/{t}/unclaim {}",
              "POST /task/{t}/assignee {\"userId\":\"bob\"}",
              "POST /task/{t}/delegate {\"userId\":\"bob\"}",
              "POST /task/{t}/bpmnError {\"errorCode\":\"x\"}",
              "POST /task/{t}/bpmnEscalation {\"escalationCode\":\"x\"}",
              "POST /task/{t}/identity-links {\"userId\":\"bob\",\"type\":\"candidate\"}",
              "POST /task/{t}/comment/create {\"message\":\"x\"}",
              "PUT /task/{t}/comment {\"id\":\"{c}\",\"message\":\"x\"}",
              "DELETE /task/{t}/comment/{c} {}",
              "DELETE /task/{t}/comment {}",
              "DELETE /task/{t}/attachment/{a} {}",
              "PUT /task/{t}/variables/result {\"value\":\"fait\"}",
              "PUT /task/{t}/localVariables/result {\"value\":\"fait\"}",
              "POST /task/{t}/variables {\"modifications\":{\"result\":{\"value\":\"fait\"}}}",
              "PUT /task/{t} {\"name\":\"x\"}",
              "DELETE /task/{t} {}",
              "POST /task/create {\"name\":\"x\",\"assignee\":\"bob\"}",
              "POST /process-instance/{r}/modification"
                  + " {\"instructions\":[{\"type\":\"cancel\",\"activityId\":\"acte_cloison\"}]}",
              "PUT /process-instance/{r}/suspended {\"suspended\":true}",
              "PUT /process-instance/{r}/variables/x {\"value\":\"fait\"}",
              "DELETE /process-instance/{r} {}",
              "DELETE /process-instance/{r}/comment {}",
              "DELETE /process-instance/{r}/comment/{c} {}",
              "PUT /process-instance/{r}/comment {\"id\":\"{c}\",\"message\":\"x\"}",
              "POST /process-instance/delete {\"processInstanceIds\":[\"{r}\"]}",
              "POST /process-definition/key/cloison/start {\"businessKey\":\"{d}\"}",
              "POST /message {\"messageName\":\"x\",\"processInstanceId\":\"{r}\"}",
              "POST /execution/{r}/signal {}",
              "POST /authorization/create {\"type\":1,\"permissions\":[\"ALL\"],"
                  + "\"userId\":\"bob\",\"resourceType\":7,\"resourceId\":\"{t}\"}",
              "POST /filter/create {\"resourceType\":\"Task\",\"name\":\"x\",\"query\":{}}",
              "POST /user/create {\"profile\":{\"id\":\"eve\"},\"credentials\":"
                  + "{\"password\":\"Un-mot-de-passe-1\"}}",
              "PUT /group/gestionnaires/members/bob {}",
              "DELETE /history/process-instance/{r} {}")
          .map(line -> Arrays.asList(line.split(" ", 3)))
          .toList();

  private static final List<String> QUERIES =
      List.of(
          "/task {}",
          "/task {\"processInstanceBusinessKey\":\"{d}\"}",
          "/process-instance {}",
          "/variable-instance {}",
          "/history/task {}",
          "/history/process-instance {}",
          "/history/variable-instance {}",
          "/history/activity-instance {}");

  @LocalServerPort private int port;
  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private Tasks tasks;
  @Autowired private TaskService engine;
  @Autowired private RuntimeService runtime;
  @Autowired private IdentityService identity;
  @Autowired private Accounts accounts;

  private Dossier dossier;
  private Task task;
  private String run;
  private String comment;
  private String variable;
  private String attachment;
  private Task own;

  @BeforeEach
  void twoBailiffs() {
    office.functions("huissier_cloison");
    office.publish(TEMPLATE);
    var camille = office.collaborator("camille", "Camille Martin");
    dossier = office.dossier("Mme SECRET Durand");
    office.bind(dossier, "gestionnaire", camille);
    office.bind(dossier, "huissier_cloison", office.partner("ada", "Me Ada Roux"));
    run = life.launch("cloison", dossier).id();
    task = life.task(dossier, "acte_cloison");
    comment = engine.createComment(task.id(), run, "SECRET").getId();
    attachment =
        engine
            .createAttachment(
                "text", task.id(), run, "SECRET", "SECRET", new ByteArrayInputStream(new byte[9]))
            .getId();
    engine.setVariableLocal(task.id(), FormValues.NOTE, "SECRET");
    variable =
        runtime
            .createVariableInstanceQuery()
            .taskIdIn(task.id())
            .variableName(FormValues.NOTE)
            .singleResult()
            .getId();
    var bobs = office.dossier("M. Visible");
    office.bind(bobs, "gestionnaire", camille);
    office.bind(bobs, "huissier_cloison", office.partner("bob", "Me Bob Petit"));
    life.launch("cloison", bobs);
    own = life.task(bobs, "acte_cloison");
  }

  @Test
  @Tag("F-95")
  void a_partner_belongs_to_no_group() {
    assertThat(identity.createGroupQuery().groupMember("bob").count()).isZero();
  }

  @Test
  @Tag("F-95")
  void a_partner_sees_and_does_their_own_task() {
    assertThat(get("/api/v1/tasks").body()).contains(own.id()).doesNotContain("SECRET");
    assertThat(get("/engine-rest/task/" + own.id()).statusCode()).isEqualTo(200);
    assertThat(get("/engine-rest/task").body()).contains(own.id()).doesNotContain("SECRET");
    assertThat(get("/engine-rest/task/" + own.id() + "/form-variables").body()).contains("Visible");
    var answer = send("POST", "/api/v1/tasks/" + own.id() + "/completion", "{\"result\":\"fait\"}");
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @Test
  @Tag("F-95")
  void through_their_own_task_a_partner_sees_no_outcome_of_another_action() {
    runtime.setVariable(own.runId(), "suivi_cloison_result", "SECRET");
    var seen = new SoftAssertions();
    var base = "/engine-rest/task/" + own.id();
    for (var path :
        List.of(
            "/variables",
            "/form-variables",
            "/form-variables?variableNames=suivi_cloison_result",
            "/variables/suivi_cloison_result",
            "/variables/suivi_cloison_result?deserializeValue=false",
            "/rendered-form",
            "/localVariables")) {
      var answer = get(base + path);
      silent(seen, path, answer);
      seen.assertThat(answer.body()).as(path).doesNotContain("_passage", "_status");
    }
    seen.assertThat(get(base + "/form-variables").body()).contains("fiche", "resultats");
    seen.assertThat(get("/engine-rest/variable-instance").body()).doesNotContain("_passage");
    seen.assertAll();
  }

  @Test
  @Tag("F-95")
  void no_address_of_anothers_task_or_run_shows_it() {
    var seen = new SoftAssertions();
    for (var base : List.of("/engine-rest", "/engine-rest/engine/default")) {
      Stream.concat(TASK_READS.stream(), OTHER_READS.stream())
          .map(path -> base + path)
          .forEach(path -> hidden(seen, path, get(path)));
    }
    seen.assertAll();
  }

  @Test
  @Tag("F-95")
  void no_list_or_filter_shows_anothers_task_run_or_history() {
    var seen = new SoftAssertions();
    for (var path : LISTS) {
      silent(seen, path, get("/engine-rest" + path));
    }
    for (var query : QUERIES) {
      var at = query.indexOf(' ');
      var answer = send("POST", "/engine-rest" + query.substring(0, at), query.substring(at + 1));
      silent(seen, query, answer);
    }
    for (var path : FOREIGN) {
      seen.assertThat(get("/engine-rest" + path).body()).as(path).isEqualTo("{\"count\":0}");
    }
    filters().forEach(id -> silent(seen, "filter", get("/engine-rest/filter/" + id + "/list")));
    seen.assertAll();
  }

  @Test
  @Tag("F-26")
  @Tag("F-95")
  void no_address_changes_anothers_task_or_run() {
    var seen = new SoftAssertions();
    for (var write : WRITES) {
      var answer = send(write.get(0), "/engine-rest" + write.get(1), write.get(2));
      seen.assertThat(answer.statusCode())
          .as(write + " " + answer.body())
          .isGreaterThanOrEqualTo(400);
      seen.assertThat(answer.body()).as(write.toString()).doesNotContain("SECRET");
    }
    seen.assertThat(tasks.find(task.id()).orElseThrow()).isEqualTo(task);
    seen.assertThat(engine.getTaskComments(task.id())).hasSize(1);
    seen.assertThat(engine.getTaskAttachments(task.id())).hasSize(1);
    seen.assertThat(runtime.createProcessInstanceQuery().processInstanceId(run).active().count())
        .isEqualTo(1);
    seen.assertThat(identity.createUserQuery().userId("eve").count()).isZero();
    seen.assertAll();
  }

  @Test
  @Tag("F-95")
  void the_pages_of_the_engine_open_nothing_more() {
    var session = signedIn();
    var seen = new SoftAssertions();
    var base = "/camunda/api/engine/engine/default";
    Stream.concat(TASK_READS.stream(), OTHER_READS.stream())
        .forEach(path -> hidden(seen, base + path, session.get(base + path)));
    LISTS.forEach(path -> silent(seen, base + path, session.get(base + path)));
    paths(
            """
            /camunda/api/cockpit/plugin/base/default/process-definition/statistics
            /camunda/api/cockpit/plugin/base/default/process-instance
            /camunda/api/cockpit/plugin/base/default/process-instance/{r}/called-process-instances
            /camunda/api/cockpit/plugin/base/default/incident
            /camunda/api/cockpit/plugin/base/default/process-instance/{r}
            /camunda/api/tasklist/plugin/tasklistPlugins/default/search-task
            /camunda/api/admin/plugin/adminPlugins/default/metrics
            """)
        .forEach(path -> silent(seen, path, session.get(path)));
    seen.assertAll();
  }

  @Test
  @Tag("F-95")
  void jalons_own_addresses_are_closed_to_a_partner() {
    var seen = new SoftAssertions();
    paths(
            """
            /tasks/{t}
            /dossiers
            /dossiers/{d}
            /dossiers/{d}/tasks
            /dossiers/{d}/runs
            /dossiers/{d}/history
            /dossiers/{d}/messages
            /dossiers/{d}/reperes
            /dossiers/{d}/intervenants
            /dossiers/{d}/launch-check?template=cloison
            /runs/{r}
            /runs/{r}/check
            /runs/{r}/intervenants
            /clients
            /clients/{k}
            /clients/{k}/intervenants
            /intervenants
            /intervenants/ada
            /templates
            /templates/cloison
            /reperes
            """)
        .forEach(path -> hidden(seen, path, get("/api/v1" + path)));
    Stream.of(
            "POST /tasks/{t}/completion {\"result\":\"fait\"}",
            "POST /tasks/{t}/cancellation {\"reason\":\"x\"}",
            "POST /tasks/{t}/ignoring {\"reason\":\"x\"}",
            "POST /dossiers/{d}/runs {\"template\":\"cloison\"}",
            "PUT /dossiers/{d}/intervenants/huissier_cloison {\"intervenant\":\"bob\"}",
            "PUT /runs/{r}/intervenants/huissier_cloison {\"intervenant\":\"bob\"}",
            "POST /runs/{r}/intervenants/huissier_cloison {\"intervenant\":\"bob\"}",
            "DELETE /runs/{r}/intervenants/huissier_cloison {}",
            "PUT /intervenants/ada {\"active\":false}")
        .map(line -> line.split(" ", 3))
        .forEach(call -> hidden(seen, call[1], send(call[0], "/api/v1" + call[1], call[2])));
    seen.assertThat(tasks.find(task.id()).map(Task::status)).contains(TaskStatus.OPEN);
    seen.assertAll();
  }

  @Test
  @Tag("F-26")
  void only_the_holder_or_who_steers_completes_and_it_is_recorded_for_whom() {
    designer();
    var path = "/api/v1/tasks/" + task.id() + "/completion";
    assertThat(as("zoe", "POST", path, "{\"result\":\"fait\"}").statusCode()).isEqualTo(403);
    assertThat(as("zoe", "POST", engineComplete(), "{}").statusCode()).isEqualTo(403);
    assertThat(as("camille", "POST", path, "{\"result\":\"fait\"}").statusCode()).isEqualTo(200);
    assertThat(life.told(dossier, "action_completed"))
        .extracting(entry -> entry.details().get("for"))
        .containsExactly("ada");
  }

  @Test
  @Tag("F-26")
  void through_tasklist_too_who_steers_completes_for_the_holder() {
    var body = "{\"variables\":{\"result\":{\"value\":\"fait\"}}}";
    assertThat(as("camille", "POST", engineComplete(), body).statusCode()).isEqualTo(204);
    var told = life.told(dossier, "action_completed");
    assertThat(told).extracting(entry -> entry.details().get("for")).containsExactly("ada");
  }

  @Test
  @Tag("F-26")
  void what_the_holder_completes_is_recorded_for_nobody_else() {
    life.answer(dossier, "acte_cloison", "fait");
    assertThat(life.told(dossier, "action_completed"))
        .allSatisfy(entry -> assertThat(entry.details()).doesNotContainKey("for"));
  }

  private String engineComplete() {
    return "/engine-rest/task/" + task.id() + "/complete";
  }

  private void designer() {
    accounts.create(
        new Accounts.Account("zoe", "Zoé", "Roy", "", Set.of(Accounts.DESIGNERS)),
        Scenario.PASSWORD);
  }

  /** Refused or not there; a list may be empty. */
  private static void hidden(SoftAssertions seen, String path, HttpResponse<String> answer) {
    seen.assertThat(answer.statusCode() >= 400 || answer.body().matches("\\s*(\\[]|\\{}|)\\s*"))
        .as(path + " " + answer.statusCode() + " " + cut(answer.body()))
        .isTrue();
    silent(seen, path, answer);
  }

  private static void silent(SoftAssertions seen, String path, HttpResponse<String> answer) {
    seen.assertThat(answer.statusCode()).as(path + " " + cut(answer.body())).isLessThan(500);
    seen.assertThat(answer.body()).as(path).doesNotContain("SECRET", "camille", "gestionnaires");
  }

  private List<String> filters() {
    return Pattern.compile("\\{\"id\":\"([^\"]+)\"")
        .matcher(get("/engine-rest/filter").body())
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(300, text.length()));
  }

  private static List<String> paths(String lines) {
    return lines.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private HttpResponse<String> get(String path) {
    return send("GET", path, "");
  }

  private HttpResponse<String> send(String method, String path, String body) {
    return as("bob", method, path, body);
  }

  private HttpResponse<String> as(String account, String method, String path, String body) {
    var pair =
        (account + ":" + Scenario.PASSWORD).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return call(
        HttpClient.newHttpClient(),
        request(method, path, body)
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair)));
  }

  private HttpRequest.Builder request(String method, String path, String body) {
    var content =
        method.equals("GET")
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(filled(body));
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + filled(path)))
        .header("Accept", "application/json, */*;q=0.1")
        .header("Content-Type", "application/json")
        .method(method, content);
  }

  private String filled(String text) {
    return text.replace("{t}", task.id())
        .replace("{d}", dossier.id())
        .replace("{r}", run)
        .replace("{c}", comment)
        .replace("{a}", attachment)
        .replace("{v}", variable)
        .replace("{k}", dossier.clientId());
  }

  private Session signedIn() {
    var session = new Session(HttpClient.newBuilder().cookieHandler(new CookieManager()).build());
    var login = session.get("/login").body();
    var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(login);
    assertThat(token.find()).isTrue();
    var form = "_csrf=" + token.group(1) + "&username=bob&password=" + Scenario.PASSWORD;
    call(
        session.http(),
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/login"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
    assertThat(session.get("/camunda/api/engine/engine/default/task").statusCode()).isEqualTo(200);
    return session;
  }

  /** A partner's browser. */
  private final class Session {

    private final HttpClient http;

    Session(HttpClient http) {
      this.http = http;
    }

    HttpClient http() {
      return http;
    }

    HttpResponse<String> get(String path) {
      return call(http, request("GET", path, ""));
    }
  }

  private static HttpResponse<String> call(HttpClient http, HttpRequest.Builder request) {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new AssertionError(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    }
  }
}
