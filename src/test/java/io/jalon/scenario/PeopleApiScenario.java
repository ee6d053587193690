package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jalon.dossier.Dossier;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the REST interface answers about people: what moved, what was refused and why. */
@Scenario
class PeopleApiScenario {

  private static final String TEMPLATE =
      """
      sequence: rest_gens
      name: Gens
      roles: { gestionnaire: internal, huissier_rest: partner }
      steps:
        - id: etape_rest
          actions:
            - { id: acte_rest, role: huissier_rest, task: Signifier }
            - { id: suivi_rest, role: gestionnaire, task: Suivre }
          routes: [ { otherwise: fini_rest } ]
        - { id: fini_rest, end: Fini }
      """;

  @LocalServerPort private int port;
  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private ObjectMapper json;

  private Dossier dossier;

  @BeforeEach
  void aDossier() {
    office.functions("huissier_rest");
    office.publish(TEMPLATE);
    office.partner("ada", "Me Ada Roux");
    office.partner("bob", "Me Bob Petit");
    dossier = office.dossier("M. Jean Vert");
    office.bind(dossier, "gestionnaire", office.collaborator("camille", "Camille Martin"));
  }

  @Test
  @Tag("F-104")
  void a_launch_answers_with_the_run_and_its_warnings() {
    var check = read(call("GET", "/dossiers/{d}/launch-check?template=rest_gens", ""));
    assertThat(check.at("/roles/0/role").asText()).isEqualTo("huissier_rest");
    assertThat(check.at("/roles/0/flaw").asText()).isEqualTo("UNHELD");
    var launch = read(call("POST", "/dossiers/{d}/runs", "{\"template\":\"rest_gens\"}"));
    assertThat(launch.at("/templateId").asText()).isEqualTo("rest_gens");
    assertThat(launch.at("/warnings/0/actions/0/action").asText()).isEqualTo("acte_rest");
    var during = read(call("GET", "/runs/" + launch.at("/id").asText() + "/check", ""));
    assertThat(during.at("/roles/0/from").isNull()).isFalse();
    assertThat(call("GET", "/dossiers/{d}/launch-check?template=nulle", "").statusCode())
        .isEqualTo(404);
  }

  @Test
  @Tag("F-33")
  @Tag("F-102")
  void binding_on_a_run_moves_its_actions_and_lists_what_stays() {
    office.bind(dossier, "huissier_rest", office.partner("ada", "Me Ada Roux"));
    var run = life.launch("rest_gens", dossier).id();
    var path = "/runs/" + run + "/intervenants/huissier_rest";
    var bound = read(call("PUT", path, "{\"intervenant\":\"bob\"}"));
    assertThat(bound.at("/spared").size()).isZero();
    assertThat(life.task(dossier, "acte_rest").assignee()).isEqualTo("bob");
    assertThat(call("GET", "/runs/" + run + "/intervenants", "").body()).contains("\"RUN\"");
    assertThat(call("DELETE", path, "").statusCode()).isEqualTo(200);
    assertThat(life.task(dossier, "acte_rest").assignee()).isEqualTo("ada");
    life.done(dossier, "acte_rest");
    life.done(dossier, "suivi_rest");
    assertThat(call("PUT", path, "{\"intervenant\":\"bob\"}").statusCode()).isEqualTo(409);
  }

  @Test
  @Tag("F-97")
  void a_holder_of_the_wrong_kind_is_refused_with_the_template_and_its_actions() {
    life.launch("rest_gens", dossier);
    var path = "/dossiers/{d}/intervenants/huissier_rest";
    var refused = call("PUT", path, "{\"intervenant\":\"camille\"}");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(read(refused).at("/detail").asText())
        .isEqualTo(
            "La fonction «\u00a0huissier_rest\u00a0» ne peut pas être tenue ici par un"
                + " intervenant de type «\u00a0collaborateur\u00a0». Le modèle «\u00a0Gens\u00a0»"
                + " (version "
                + life.run(dossier).version()
                + ") attend le type «\u00a0partenaire externe\u00a0» pour ses actions\u00a0:"
                + " «\u00a0Signifier\u00a0». Choisissez un autre intervenant.");
    assertThat(read(refused).at("/templates/0/actions/0").asText()).isEqualTo("acte_rest");
    var english = call("PUT", path, "{\"intervenant\":\"camille\"}", "en");
    assertThat(english.body()).contains("cannot be held here", "external partner");
  }

  @Test
  @Tag("F-102")
  void an_intervenant_is_deactivated_and_activated_again() {
    var someone = office.partner("dora", "Me Dora Lune");
    office.bind(dossier, "huissier_rest", someone);
    life.launch("rest_gens", dossier);
    var off = read(call("PUT", "/intervenants/dora", "{\"active\":false}"));
    assertThat(off.at("/intervenant/active").asBoolean()).isFalse();
    assertThat(life.task(dossier, "acte_rest").assignee()).isNull();
    assertThat(call("PUT", "/intervenants/dora", "{}").statusCode()).isEqualTo(400);
    assertThat(call("PUT", "/intervenants/dora", "{\"active\":true}").statusCode()).isEqualTo(200);
    assertThat(life.task(dossier, "acte_rest").assignee()).isEqualTo("dora");
    assertThat(call("PUT", "/intervenants/personne", "{\"active\":true}").statusCode())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"reason\":\"  \"}", "{\"reason\":{}}", "[]", ""})
  @Tag("F-80")
  void a_cancellation_without_a_reason_is_refused(String body) {
    life.launch("rest_gens", dossier);
    var task = life.task(dossier, "suivi_rest").id();
    assertThat(call("POST", "/tasks/" + task + "/cancellation", body).statusCode()).isEqualTo(400);
    assertThat(life.open(dossier)).contains("suivi_rest");
  }

  @Test
  @Tag("F-80")
  @Tag("F-81")
  void who_steers_cancels_with_a_reason_and_skips_with_or_without() {
    life.launch("rest_gens", dossier);
    var one = life.task(dossier, "suivi_rest").id();
    var other = life.task(dossier, "acte_rest").id();
    var cancelled =
        read(call("POST", "/tasks/" + one + "/cancellation", "{\"reason\":\" Doublon \"}"));
    assertThat(cancelled.at("/status").asText()).isEqualTo("CANCELLED");
    assertThat(cancelled.at("/note").asText()).isEqualTo("Doublon");
    assertThat(
            read(call("POST", "/tasks/" + other + "/ignoring", "{\"reason\":\"Sans objet\"}"))
                .at("/status")
                .asText())
        .isEqualTo("IGNORED");
    assertThat(
            call("POST", "/tasks/" + one + "/ignoring", "{\"reason\":\"Sans objet\"}").statusCode())
        .isEqualTo(409);
    assertThat(call("POST", "/tasks/x/ignoring", "{\"reason\":\"Sans objet\"}").statusCode())
        .isEqualTo(404);
    assertThat(life.run(dossier).endLabel()).isEqualTo("Fini");
    assertThat(call("GET", "/dossiers/{d}/history", "").body())
        .contains("annulée par Camille Martin, motif\u00a0: Doublon", "passée par Camille Martin");
  }

  private JsonNode read(HttpResponse<String> answer) {
    try {
      return json.readTree(answer.body());
    } catch (IOException unreadable) {
      throw new AssertionError(answer.body(), unreadable);
    }
  }

  private HttpResponse<String> call(String method, String path, String body) {
    return call(method, path, body, "fr");
  }

  private HttpResponse<String> call(String method, String path, String body, String language) {
    var pair = ("camille:" + Scenario.PASSWORD).getBytes(StandardCharsets.UTF_8);
    var address = "http://localhost:" + port + "/api/v1" + path.replace("{d}", dossier.id());
    var request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair))
            .header("Accept-Language", language)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new AssertionError(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    }
  }

  @Test
  void a_field_that_does_not_exist_is_named_with_those_that_do() {
    var answer = read(call("POST", "/intervenants", "{\"kind\":\"CONTACT\",\"nom\":\"Zoé\"}"));
    assertThat(answer.at("/errors/0/field").asText()).isEqualTo("nom");
    assertThat(answer.at("/errors/0/message").asText()).contains("name", "email");
  }

  @Test
  void a_value_that_is_no_choice_is_named_with_the_choices() {
    var answer = read(call("POST", "/intervenants", "{\"kind\":\"PIGEON\",\"name\":\"Zoé\"}"));
    assertThat(answer.at("/errors/0/field").asText()).isEqualTo("kind");
    assertThat(answer.at("/errors/0/message").asText()).contains("« PIGEON »", "CONTACT");

    var query = read(call("GET", "/messages?state=PERDU", ""));
    assertThat(query.at("/errors/0/field").asText()).isEqualTo("state");
    assertThat(query.at("/errors/0/message").asText()).contains("IN_DOUBT");
  }

  @Test
  void a_text_with_a_character_that_cannot_be_kept_is_refused() {
    var answer =
        read(call("POST", "/intervenants", "{\"kind\":\"CONTACT\",\"name\":\"Zo\\u0000é\"}"));
    assertThat(answer.at("/status").asInt()).isEqualTo(400);
    assertThat(answer.at("/errors/0/field").asText()).isEqualTo("name");
  }

  @Test
  void a_value_of_another_type_is_named() {
    var answer =
        read(call("POST", "/templates/t/migration", "{\"runs\":[\"r\"],\"version\":\"x\"}"));
    assertThat(answer.at("/errors/0/field").asText()).isEqualTo("version");
  }
}
