package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.dossier.Dossier;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** What is too large, or no text, is refused before it is taken for something. */
@Scenario
class BodyScenario {

  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private Rest rest;
  @Autowired private Environment environment;

  private Dossier dossier;

  @BeforeEach
  void people() {
    office.collaborator("camille", "Camille Martin");
    dossier = office.dossier("Mme Nadia Benali");
  }

  private HttpResponse<String> post(String path, BodyPublisher body) {
    var port = environment.getRequiredProperty("local.server.port");
    var pair = "camille:" + Scenario.PASSWORD;
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Content-Type", "application/json")
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
            .POST(body)
            .build();
    try {
      return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    } catch (IOException | InterruptedException failed) {
      throw new AssertionError(failed);
    }
  }

  private static String client(int length) {
    return "{\"reference\": \"GROS-1\", \"name\": \"%s\"}".formatted("x".repeat(length));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/clients", "/engine-rest/task"})
  void more_json_than_is_taken_is_refused_whether_or_not_its_length_is_said(String path) {
    var large = client(1_100_000);
    var said = post(path, BodyPublishers.ofString(large));
    var streamed =
        post(
            path,
            BodyPublishers.ofInputStream(
                () -> new ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8))));
    for (var answer : new HttpResponse<?>[] {said, streamed}) {
      assertThat(answer.statusCode()).isEqualTo(413);
      assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
          .startsWith("application/problem+json");
      assertThat(answer.body().toString()).contains("1\u202f024 Ko", "error.large.json");
    }
  }

  @Test
  void what_is_streamed_and_small_enough_is_read() {
    var small = "{\"dossier\": \"%s\", \"event\": \"un_evenement\"}".formatted(dossier.reference());
    var answer =
        post(
            "/api/v1/events",
            BodyPublishers.ofInputStream(
                () -> new ByteArrayInputStream(small.getBytes(StandardCharsets.UTF_8))));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\ud800", "a\\udc00b", "\\ud800\\ud800", "a\\u0000"})
  void half_a_character_is_refused_with_its_field(String sign) {
    var reply =
        rest.as("camille")
            .post(
                "/api/v1/clients",
                "{\"reference\": \"DEMI\", \"name\": \"Mme %s\", \"kind\": \"person\"}"
                    .formatted(sign));
    assertThat(reply.status()).as(reply.body()).isEqualTo(400);
    assertThat(reply.json().at("/errors/0/field").asText()).isEqualTo("name");
    assertThat(reply.json().at("/errors/0/message").asText()).contains("signe illisible");
  }

  @Test
  void a_whole_character_of_two_halves_is_a_text() {
    var reply =
        rest.as("camille")
            .post(
                "/api/v1/clients",
                "{\"reference\": \"%s-E\", \"name\": \"Mme \\ud83d\\ude00\", \"kind\": \"person\"}"
                    .formatted(dossier.reference()));
    assertThat(reply.status()).as(reply.body()).isEqualTo(201);
    assertThat(reply.json().path("name").asText()).isEqualTo("Mme \ud83d\ude00");
  }

  @Test
  void half_a_character_in_an_answer_is_lost_like_other_signs_that_nobody_types() {
    office.publish(
        """
        sequence: moitie
        name: Moitié
        roles: { gestionnaire: internal }
        steps:
          - id: un
            actions: [ { id: appel, role: gestionnaire, task: Appeler } ]
            routes: [ { otherwise: fin } ]
          - { id: fin, end: Fin }
        """);
    office.bind(dossier, "gestionnaire", office.collaborator("camille", "Camille Martin"));
    life.launch("moitie", dossier);
    var task = life.task(dossier, "appel").id();
    var reply =
        rest.as("camille")
            .post("/api/v1/tasks/" + task + "/completion", "{\"note\": \"oui \\ud800 non\"}");
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    assertThat(reply.json().path("note").asText()).doesNotContain("\ufffd", "?").contains("oui");
  }
}
