package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.client.RestClient;

/**
 * The walk of the README on the program as it is: its demo data, its job executor, its pages in a
 * real browser. Whoever changes one changes the other.
 */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"jalon.demo=true", "jalon.test.name=walk", "jalon.mail.take-back=PT0S"})
@ContextConfiguration(initializers = Databases.class)
class WalkScenario {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private static final String DOSSIER = "IMP-2026-014";

  @LocalServerPort private int port;

  private Browser browser;

  @BeforeEach
  void aBrowser() {
    browser = new Browser("http://localhost:" + port);
  }

  @AfterEach
  void closeIt() {
    browser.close();
  }

  @Test
  @Tag("F-58")
  @Tag("F-83")
  @Tag("F-91")
  void a_new_user_follows_the_readme_from_the_launch_to_the_history() {
    var run = launch();
    browser.signInByHand("camille.martin", "jalon-demo");
    browser.completeInTasklist("Appeler Julien Mercier", "Refus");
    browser.signOut();

    browser.signInByHand("maitre.lefevre", "jalon-demo");
    browser.completeInTasklist(
        "Faire signifier",
        "signifié",
        Map.of(
            "Date du commandement",
            LocalDate.now(PARIS).format(DateTimeFormatter.ofPattern("dd/MM/yyyy")),
            "Procès-verbal de signification",
            "PV n° 2026-118"));
    browser.signOut();

    browser.signInByHand("camille.martin", "jalon-demo");
    assertThat(browser.currentStepsInCockpit(run.get("id").asText()))
        .containsExactlyInAnyOrder("run", "delai_commandement", "constat");

    assertThat(mail())
        .contains("Message-ID:")
        .contains("julien.mercier@example.fr")
        .contains("Vous rencontrez une difficult");

    var history = history();
    var kinds = history.stream().map(line -> line.get("kind").asText()).toList();
    assertThat(kinds)
        .containsSubsequence(
            "run_launched",
            "step_entered",
            "action_opened",
            "action_completed",
            "route_taken",
            "step_entered",
            "action_opened",
            "action_completed",
            "route_taken",
            "step_entered");
    assertThat(history)
        .filteredOn(line -> line.get("kind").asText().equals("action_completed"))
        .extracting(line -> line.get("author").get("id").asText())
        .containsExactly("camille.martin", "maitre.lefevre");
    assertThat(routes(history))
        .containsExactly(
            "Refus de payer: Relance amiable → Commandement de payer, appel.result = \"refus\"",
            "Délai pour payer: Commandement de payer → Délai du commandement, otherwise");
    assertThat(history)
        .filteredOn(line -> line.get("kind").asText().equals("route_taken"))
        .allSatisfy(
            line ->
                assertThat(line.get("details").get("values").asText())
                    .contains("dossier.solde = 2740"))
        .last()
        .satisfies(
            line ->
                assertThat(line.get("details").get("values").asText())
                    .contains("acte.result = signifie"));
  }

  private static List<String> routes(List<JsonNode> history) {
    return history.stream()
        .filter(line -> line.get("kind").asText().equals("route_taken"))
        .map(line -> line.get("details"))
        .map(
            told ->
                "%s: %s → %s, %s"
                    .formatted(
                        told.get("route").asText(),
                        told.get("from").asText(),
                        told.get("to").asText(),
                        told.get("condition").asText()))
        .toList();
  }

  private JsonNode launch() {
    return rest("camille.martin")
        .post()
        .uri("/dossiers/" + DOSSIER + "/runs")
        .contentType(MediaType.APPLICATION_JSON)
        .body(Map.of("template", "contentieux_locatif"))
        .retrieve()
        .body(JsonNode.class);
  }

  private String mail() {
    var rest = rest("camille.martin");
    var messages =
        await()
            .atMost(Duration.ofSeconds(20))
            .until(
                () ->
                    rest.get()
                        .uri("/dossiers/" + DOSSIER + "/messages")
                        .retrieve()
                        .body(JsonNode.class),
                found -> found.size() > 0 && found.get(0).get("status").asText().equals("KEPT"));
    return rest.get()
        .uri("/messages/" + messages.get(0).get("id").asText() + "/eml")
        .retrieve()
        .body(String.class);
  }

  private List<JsonNode> history() {
    var lines =
        rest("camille.martin")
            .get()
            .uri("/dossiers/" + DOSSIER + "/history")
            .retrieve()
            .body(JsonNode.class);
    return StreamSupport.stream(lines.spliterator(), false).toList();
  }

  private RestClient rest(String account) {
    return RestClient.builder()
        .baseUrl("http://localhost:" + port + "/api/v1")
        .defaultHeaders(headers -> headers.setBasicAuth(account, "jalon-demo"))
        .defaultHeader(HttpHeaders.ACCEPT_LANGUAGE, "fr")
        .build();
  }
}
