package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.dossier.Accounts;
import io.jalon.dossier.Dossier;
import io.jalon.journal.Entry;
import io.jalon.run.Run;
import io.jalon.task.Task;
import io.jalon.task.TaskStatus;
import io.jalon.task.Tasks;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The engine's own REST interface opens no other way through a sequence than Jalon's. */
@Scenario
class EngineRestScenario {

  private static final String SERVE =
      """
      sequence: acte_date
      name: Acte daté
      roles: { huissier: partner }
      steps:
        - id: etape
          actions:
            - { id: acte, role: huissier, task: Signifier, results: { fait: Fait, vain: Vain } }
          deadline: 2 months after start
          routes: [ { when: expired, to: fini }, { otherwise: fini } ]
        - { id: fini, end: Fini }
      """;

  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private Rest rest;
  @Autowired private Tasks tasks;
  @Autowired private Accounts accounts;
  @Autowired private ManagementService jobs;
  @Autowired private RuntimeService runtime;

  private Dossier dossier;
  private Run run;
  private Task task;

  @BeforeEach
  void aPartnersTask() {
    office.publish(SERVE);
    office.collaborator("camille", "Camille Martin");
    office.designer("ines", "Inès Lopez");
    dossier = office.dossier("Mme Nadia Benali");
    office.bind(dossier, "huissier", office.partner("lefevre", "Me Paul Lefèvre"));
    run = life.launch("acte_date", dossier);
    task = life.task(dossier, "acte");
  }

  private TaskStatus status() {
    return tasks.find(task.id()).map(Task::status).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"bpmnError:errorCode", "bpmnEscalation:escalationCode"})
  void a_partner_moves_no_run_by_an_error_or_an_escalation(String call) {
    var name = call.split(":");
    for (var account : new String[] {"lefevre", "admin"}) {
      var reply =
          rest.as(account)
              .post(
                  "/engine-rest/task/" + task.id() + "/" + name[0], "{\"" + name[1] + "\": \"X\"}");
      assertThat(reply.status()).isEqualTo(400);
    }
    assertThat(status()).isEqualTo(TaskStatus.OPEN);
    assertThat(life.run(dossier).active()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"modifications\": {\"autre_status\": {\"value\": \"validated\"}}}",
        "{\"deletions\": [\"fiche\"]}"
      })
  void a_partner_plants_no_value_that_is_not_an_answer(String json) {
    var address = "/engine-rest/task/" + task.id();
    for (var where : new String[] {"/variables", "/localVariables"}) {
      assertThat(rest.as("lefevre").post(address + where, json).body())
          .contains("Une réponse ne porte que");
    }
    assertThat(rest.as("lefevre").delete(address + "/localVariables/fiche").body())
        .contains("Une réponse ne porte que");
    assertThat(rest.as("lefevre").get(address + "/form-variables").body()).contains("fiche");
  }

  @Test
  void tasklist_reads_what_the_form_shows_as_text_that_it_parses() {
    var variables = "/engine-rest/task/" + task.id() + "/form-variables?deserializeValues=false";
    assertThat(rest.as("lefevre").get(variables).body())
        .contains("\"resultats\":{\"type\":\"Object\",\"value\":\"[{")
        .contains("application/json");
  }

  @Test
  void an_answer_stays_with_its_task_and_is_no_value_of_the_run() {
    var address = "/engine-rest/task/" + task.id();
    var vain = "{\"modifications\": {\"result\": {\"value\": \"vain\"}}}";
    assertThat(rest.as("admin").post(address + "/variables", vain).status()).isEqualTo(204);
    assertThat(runtime.getVariables(run.id())).doesNotContainKey("result");
    assertThat(rest.as("lefevre").get(address + "/form-variables").body()).contains("\"vain\"");
    var fait =
        "{\"variables\": {\"result\": {\"value\": \"fait\"}, \"note\": {\"value\": \"Vu\"}}}";
    assertThat(rest.as("lefevre").post(address + "/complete", fait).status()).isEqualTo(204);
    var closed = tasks.find(task.id()).orElseThrow();
    assertThat(closed.result()).isEqualTo("fait");
    assertThat(closed.note()).isEqualTo("Vu");
  }

  @Test
  void an_answer_given_before_counts_when_the_task_is_done_without_another() {
    var address = "/engine-rest/task/" + task.id();
    rest.as("admin").put(address + "/localVariables/result", "{\"value\": \"vain\"}");
    assertThat(rest.as("lefevre").post(address + "/complete", "{}").status()).isEqualTo(204);
    assertThat(tasks.find(task.id()).orElseThrow().result()).isEqualTo("vain");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lefevre", "camille", "ines"})
  void nobody_exhausts_a_deadline_by_running_it_by_hand(String account) {
    var job = jobs.createJobQuery().processInstanceId(run.id()).singleResult();
    for (int i = 0; i < 3; i++) {
      assertThat(rest.as(account).post("/engine-rest/job/" + job.getId() + "/execute", "").status())
          .isEqualTo(403);
    }
    var after = jobs.createJobQuery().jobId(job.getId()).singleResult();
    assertThat(after.getRetries()).isEqualTo(job.getRetries()).isPositive();
    assertThat(after.getExceptionMessage()).isNull();
    assertThat(status()).isEqualTo(TaskStatus.OPEN);
  }

  @Test
  void an_administrator_runs_a_deadline_by_hand() {
    var job = jobs.createJobQuery().processInstanceId(run.id()).singleResult();
    assertThat(rest.as("admin").post("/engine-rest/job/" + job.getId() + "/execute", "").status())
        .isEqualTo(204);
    assertThat(life.run(dossier).endLabel()).isEqualTo("Fini");
  }

  @Test
  void people_change_their_password_and_nothing_else_of_their_account() {
    for (var group : new String[] {Accounts.CASE_MANAGERS, Accounts.DESIGNERS, ""}) {
      var account = "compte-" + UUID.randomUUID();
      var groups = group.isEmpty() ? Set.<String>of() : Set.of(group);
      accounts.create(
          new Accounts.Account(account, "Léa", "Petit", "lea@example.fr", groups),
          Scenario.PASSWORD);
      var self = rest.as(account);
      var address = "/engine-rest/user/" + account;

      assertThat(self.get(address + "/profile").status()).isEqualTo(200);
      assertThat(self.put(address + "/profile", profile(account, "Paul")).status()).isEqualTo(403);
      assertThat(self.delete(address).status()).isEqualTo(403);
      assertThat(accounts.displayName(account)).contains("Léa Petit");

      assertThat(self.put(address + "/credentials", password("Wrong-one-1")).status())
          .isEqualTo(400);
    }
  }

  @Test
  void a_new_password_opens_the_account() {
    var account = "compte-" + UUID.randomUUID();
    accounts.create(new Accounts.Account(account, "Léa", "Petit", "", Set.of()), Scenario.PASSWORD);
    var address = "/engine-rest/user/" + account;
    assertThat(rest.as(account).put(address + "/credentials", password(Scenario.PASSWORD)).status())
        .isEqualTo(204);
    assertThat(rest.as(account).withPassword("Un-autre-mot-1").get("/api/v1/tasks").status())
        .isEqualTo(200);
    assertThat(rest.as("admin").put(address + "/profile", profile(account, "Paul")).status())
        .isEqualTo(204);
    assertThat(accounts.displayName(account)).contains("Paul Petit");
  }

  private static String profile(String account, String first) {
    return "{\"id\": \"%s\", \"firstName\": \"%s\", \"lastName\": \"Petit\"}"
        .formatted(account, first);
  }

  private static String password(String old) {
    return "{\"password\": \"Un-autre-mot-1\", \"authenticatedUserPassword\": \"%s\"}"
        .formatted(old);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/process-instance/RUN/suspended {\"suspended\":true}",
        "/process-instance/suspended {\"suspended\":true,\"processInstanceIds\":[\"RUN\"]}",
        "/process-definition/suspended"
            + " {\"suspended\":true,\"processDefinitionKey\":\"KEY\",\"includeProcessInstances\":true}",
        "/job/suspended {\"suspended\":true,\"processInstanceId\":\"RUN\"}",
      })
  void runs_stand_still_by_our_own_pause_only(String call) {
    var run = life.run(dossier);
    var filled = call.replace("RUN", run.id()).replace("KEY", run.templateId());
    var parts = filled.split(" ", 2);
    var reply = rest.as("admin").put("/engine-rest" + parts[0], parts[1]);
    assertThat(reply.status()).as(reply.body()).isEqualTo(409);
    assertThat(reply.body()).contains("se met en pause");
    assertThat(life.run(dossier).paused()).isFalse();
  }

  @Test
  void nobody_hides_a_task_below_a_task() {
    var parent = task.id();
    var below = "{\"name\": \"Cachée\", \"parentTaskId\": \"%s\"}".formatted(parent);
    var reply = rest.as("admin").post("/engine-rest/task/create", below);
    assertThat(reply.status()).as(reply.body()).isEqualTo(400);
    assertThat(reply.body()).contains("ajoutez une action");
  }

  @Test
  void an_action_of_a_run_that_is_deleted_is_cancelled() {
    var reply = rest.as("admin").delete("/engine-rest/process-instance/" + run.id());
    assertThat(reply.status()).isEqualTo(204);
    cancelled();
    assertThat(life.run(dossier).endKind()).isEqualTo("interrupted");
  }

  @Test
  void an_action_of_a_run_that_a_batch_deletes_is_cancelled() {
    var batch =
        rest.as("admin")
            .post(
                "/engine-rest/process-instance/delete",
                "{\"processInstanceIds\": [\"" + run.id() + "\"], \"deleteReason\": \"Erreur\"}")
            .json();
    for (var definition : new String[] {"seedJobDefinitionId", "batchJobDefinitionId"}) {
      jobs.createJobQuery().jobDefinitionId(batch.get(definition).asText()).list().stream()
          .forEach(job -> jobs.executeJob(job.getId()));
    }
    cancelled();
    assertThat(life.run(dossier).endLabel()).isEqualTo("Erreur");
  }

  @Test
  void a_long_reason_is_cut() {
    runtime.deleteProcessInstance(run.id(), "Très long ".repeat(100));
    assertThat(life.run(dossier).endLabel()).startsWith("Très long").hasSize(200);
    cancelled();
  }

  @Test
  void an_action_that_its_step_leaves_behind_is_ignored() {
    life.until(dossier, life.timer(dossier));
    assertThat(status()).isEqualTo(TaskStatus.IGNORED);
    assertThat(life.told(dossier, "action_ignored")).hasSize(1);
    assertThat(life.told(dossier, "action_cancelled")).isEmpty();
  }

  private void cancelled() {
    assertThat(status()).isEqualTo(TaskStatus.CANCELLED);
    assertThat(life.told(dossier, "action_ignored")).isEmpty();
    assertThat(life.told(dossier, "action_cancelled"))
        .extracting(Entry::details)
        .allSatisfy(details -> assertThat(details).containsEntry("cause", "run_ended"))
        .hasSize(1);
  }
}
