package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.dossier.Dossier;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Commands that carry a key are done once, however often they are sent. */
@Scenario
class KeyScenario {

  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private Rest rest;

  private Dossier dossier;
  private String launches;

  @BeforeEach
  void aDossier() {
    office.publish(
        """
        sequence: a_cle
        name: À clé
        roles: { gestionnaire: internal }
        steps:
          - id: etape_a_cle
            actions: [ { id: faire_a_cle, role: gestionnaire, task: Faire } ]
            routes: [ { otherwise: fini_a_cle } ]
          - { id: fini_a_cle, end: Fini }
        """);
    dossier = office.dossier("Mme Rose Vidal");
    office.bind(dossier, "gestionnaire", office.collaborator("camille", "Camille Martin"));
    office.collaborator("paul", "Paul Rivière");
    launches = "/api/v1/dossiers/" + dossier.id() + "/runs";
  }

  private static final String BODY = "{\"template\":\"a_cle\"}";

  @Test
  void the_same_request_with_the_same_key_gets_the_first_answer_and_does_nothing() {
    var caller = rest.as("camille").withKey("cle-" + dossier.id());
    var first = caller.post(launches, BODY);
    var second = caller.post(launches, BODY);
    assertThat(first.status()).isEqualTo(201);
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.json()).isEqualTo(first.json());
    assertThat(second.location()).isEqualTo(first.location()).isNotEmpty();
    assertThat(life.told(dossier, "run_launched")).hasSize(1);
    assertThat(life.told(dossier, "launch_refused")).isEmpty();
  }

  @Test
  void the_key_may_not_serve_another_request() {
    var caller = rest.as("camille").withKey("cle-" + dossier.id());
    caller.post(launches, BODY);
    var other = caller.post(launches, "{\"template\":\"autre\"}");
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.json().path("code").asText()).isEqualTo("command.key-reused");
    var elsewhere = office.dossier("M. Paul Vidal");
    assertThat(caller.post("/api/v1/dossiers/" + elsewhere.id() + "/runs", BODY).status())
        .isEqualTo(422);
  }

  @Test
  void the_key_of_one_account_is_not_that_of_another() {
    var key = "cle-" + dossier.id();
    rest.as("camille").withKey(key).post(launches, BODY);
    assertThat(rest.as("paul").withKey(key).post(launches, BODY).status()).isEqualTo(409);
  }

  @Test
  void a_refused_command_gives_its_key_back_and_its_refusal_stays_told() {
    var first = rest.as("camille").post(launches, BODY).json().path("id").asText();
    var caller = rest.as("camille").withKey("cle-" + dossier.id());
    assertThat(caller.post(launches, BODY).status()).isEqualTo(409);
    assertThat(life.told(dossier, "launch_refused")).hasSize(1);
    rest.as("camille").post("/api/v1/runs/" + first + "/interruption", "{\"reason\":\"x\"}");
    assertThat(caller.post(launches, BODY).status()).isEqualTo(201);
  }

  @Test
  void an_answer_that_was_taken_is_not_already_decided_when_it_comes_again() {
    rest.as("camille").post(launches, BODY);
    var task = life.task(dossier, "faire_a_cle").id();
    var caller = rest.as("camille").withKey("cle-" + dossier.id());
    var first = caller.post("/api/v1/tasks/" + task + "/completion", "{}");
    var second = caller.post("/api/v1/tasks/" + task + "/completion", "{}");
    assertThat(first.status()).isEqualTo(200);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(rest.as("camille").post("/api/v1/tasks/" + task + "/completion", "{}").status())
        .isEqualTo(409);
  }

  @Test
  void a_wrong_answer_with_a_key_is_refused_in_the_same_words_and_can_be_put_right() {
    rest.as("camille").post(launches, BODY);
    var task = life.task(dossier, "faire_a_cle").id();
    var caller = rest.as("camille").withKey("cle-" + dossier.id());
    var wrong = "{\"asks\":{\"inconnu\":\"x\"}}";
    assertThat(caller.post("/api/v1/tasks/" + task + "/completion", wrong).status()).isEqualTo(422);
    assertThat(caller.post("/api/v1/tasks/" + task + "/completion", "{}").status()).isEqualTo(200);
  }

  @Test
  void a_key_is_plain_text() {
    var caller = rest.as("camille").withKey("pas une clé".replace("é", "e"));
    var refused = caller.post(launches, BODY);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().path("code").asText()).isEqualTo("command.key-format");
    assertThat(rest.as("camille").withKey("x".repeat(201)).post(launches, BODY).status())
        .isEqualTo(400);
    assertThat(rest.as("camille").withKey("';drop--<x>").post(launches, BODY).status())
        .isEqualTo(201);
  }

  @Test
  void two_requests_with_one_key_at_once_do_it_once() throws Exception {
    var together = new CyclicBarrier(2);
    var two = Executors.newFixedThreadPool(2);
    try {
      var caller = rest.as("camille").withKey("cle-" + dossier.id());
      var first = two.submit(() -> at(together, caller));
      var second = two.submit(() -> at(together, caller));
      assertThat(first.get().status()).isEqualTo(201);
      assertThat(second.get().json()).isEqualTo(first.get().json());
      assertThat(life.told(dossier, "run_launched")).hasSize(1);
    } finally {
      two.shutdown();
    }
  }

  private Rest.Reply at(CyclicBarrier together, Rest.Caller caller) throws Exception {
    together.await();
    return caller.post(launches, BODY);
  }
}
