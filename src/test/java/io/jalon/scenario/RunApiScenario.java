package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.dossier.Dossier;
import io.jalon.run.Runs;
import io.jalon.scenario.Rest.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Launching over REST: who may, and what a refusal says. */
@Scenario
class RunApiScenario {

  private static final String ONE_CALL =
      """
      sequence: un_appel
      name: Un appel
      roles: { gestionnaire: internal }
      steps:
        - id: etape
          actions: [ { id: appel, role: gestionnaire, task: Appeler } ]
          routes: [ { otherwise: fini } ]
        - { id: fini, end: Fini }
      """;

  private static final String LAUNCH = "{\"template\": \"un_appel\"}";

  @Autowired private Office office;
  @Autowired private Rest rest;
  @Autowired private Runs runs;

  private Dossier dossier;

  @BeforeEach
  void aDossier() {
    office.publish(ONE_CALL);
    office.designer("ines", "Inès Lopez");
    office.partner("lefevre", "Me Paul Lefèvre");
    dossier = office.dossier("Mme Nadia Benali");
    office.bind(dossier, "gestionnaire", office.collaborator("camille", "Camille Martin"));
  }

  private String address() {
    return "/api/v1/dossiers/" + dossier.reference() + "/runs";
  }

  private Reply launch(String account, String json) {
    return rest.as(account).post(address(), json);
  }

  @Test
  @Tag("F-58")
  void a_launch_answers_with_its_run() {
    var reply = launch("camille", LAUNCH);
    assertThat(reply.status()).isEqualTo(201);
    assertThat(reply.json().get("launchedBy").asText()).isEqualTo("camille");
    var run = reply.json().get("id").asText();
    assertThat(rest.as("ines").get("/api/v1/runs/" + run).json().get("templateId").asText())
        .isEqualTo("un_appel");
    assertThat(rest.as("ines").get(address()).json()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ines", "lefevre"})
  void who_may_not_launch_hears_so_whatever_they_send(String account) {
    assertThat(launch(account, LAUNCH).status()).isEqualTo(403);
    assertThat(launch(account, "{}").status()).isEqualTo(403);
    assertThat(runs.of(dossier.id())).isEmpty();
  }

  @Test
  void a_partner_looks_at_no_run() {
    var run = launch("camille", LAUNCH).json().get("id").asText();
    assertThat(rest.as("lefevre").get(address()).status()).isEqualTo(403);
    assertThat(rest.as("lefevre").get("/api/v1/runs/" + run).status()).isEqualTo(403);
  }

  @Test
  void what_runs_already_is_a_conflict() {
    launch("camille", LAUNCH);
    var second = launch("camille", LAUNCH);
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.detail()).startsWith("Cette séquence est déjà en cours sur ce dossier");
    assertThat(rest.as("camille").inEnglish().post(address(), LAUNCH).detail())
        .startsWith("This sequence is already running");
  }

  @Test
  void what_does_not_exist_is_not_found() {
    var unknown = launch("camille", "{\"template\": \"jamais_publie\"}");
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.detail()).startsWith("Aucune séquence publiée ne porte ce nom");
    assertThat(rest.as("camille").get("/api/v1/runs/nowhere").status()).isEqualTo(404);
    assertThat(rest.as("camille").get("/api/v1/dossiers/nowhere/runs").status()).isEqualTo(404);
    assertThat(rest.as("camille").post("/api/v1/dossiers/nowhere/runs", LAUNCH).status())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a\\u0000b", "A", "<b>", "un appel", "a'; drop table run; --"})
  void what_can_be_no_template_is_a_bad_request(String template) {
    var reply = launch("camille", "{\"template\": \"" + template + "\"}");
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json().at("/errors/0/field").asText()).isEqualTo("template");
  }

  @Test
  void a_name_without_end_is_a_bad_request_and_leaves_no_trace() {
    assertThat(launch("camille", "{\"template\": \"" + "a".repeat(500_000) + "\"}").status())
        .isEqualTo(400);
    assertThat(rest.as("camille").get("/api/v1/dossiers/" + dossier.id() + "/history").body())
        .doesNotContain("aaaa");
  }
}
