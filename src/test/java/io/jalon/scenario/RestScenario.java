package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.dossier.Dossier;
import io.jalon.journal.Entry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Programs work with Jalon: tokens, changes that overwrite nothing, events. */
@Scenario
class RestScenario {

  private static final String AWAITS =
      """
      sequence: attendre_rest
      name: Attendre
      roles: { gestionnaire: internal }
      steps:
        - id: attente
          actions: [ { id: recu, role: gestionnaire, await: payment_received } ]
          routes: [ { otherwise: paye } ]
        - { id: paye, end: Payé }
      """;

  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private Rest rest;
  @Autowired private TestClock clock;
  @Autowired private Environment environment;

  private final HttpClient http = HttpClient.newHttpClient();
  private Dossier dossier;

  @BeforeEach
  void aDossier() {
    dossier = office.dossier("Mme Nadia Benali");
    office.bind(dossier, "gestionnaire", office.collaborator("camille", "Camille Martin"));
  }

  private HttpResponse<String> call(String method, String path, String body, String... headers) {
    var request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://localhost:"
                        + environment.getRequiredProperty("local.server.port")
                        + path))
            .header("Content-Type", "application/json")
            .headers(headers)
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException failed) {
      throw new AssertionError(failed);
    }
  }

  private static String bearer(String secret) {
    return "Bearer " + secret;
  }

  private Rest.Reply token(String scopes, int days) {
    return rest.as("camille")
        .post(
            "/api/v1/tokens",
            "{\"name\": \"Comptabilité\", \"scopes\": [%s], \"days\": %d}".formatted(scopes, days));
  }

  private String secret(String scopes) {
    var reply = token(scopes, 30);
    assertThat(reply.status()).as(reply.body()).isEqualTo(201);
    return reply.json().get("secret").asText();
  }

  @Test
  @Tag("F-95")
  void a_token_lends_what_it_names_and_no_more() {
    var secret = secret("\"view\"");
    var path = "/api/v1/dossiers/" + dossier.reference();
    assertThat(call("GET", path, "", "Authorization", bearer(secret)).statusCode()).isEqualTo(200);
    assertThat(
            call(
                    "POST",
                    path + "/records",
                    "{\"what\": \"CALL\", \"text\": \"x\"}",
                    "Authorization",
                    bearer(secret))
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  @Tag("F-95")
  void a_token_lends_nothing_that_its_owner_does_not_have() {
    var secret = secret("\"view\", \"administer\"");
    assertThat(
            call("GET", "/api/v1/history/verification", "", "Authorization", bearer(secret))
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void what_a_token_does_is_told_as_its_owners() {
    var secret = secret("\"steer\"");
    call(
        "POST",
        "/api/v1/dossiers/" + dossier.reference() + "/records",
        "{\"what\": \"CALL\", \"text\": \"Rappel\"}",
        "Authorization",
        bearer(secret));
    assertThat(
            life.history(dossier).stream()
                .filter(line -> line.entry().kind().equals("recorded"))
                .map(line -> line.author().id()))
        .containsExactly("camille");
  }

  @Test
  void a_token_that_is_revoked_expired_or_made_up_opens_nothing() {
    var secret = secret("\"view\"");
    var id = rest.as("camille").get("/api/v1/tokens").json().get(0).get("id").asText();
    assertThat(rest.as("camille").delete("/api/v1/tokens/" + id).status()).isEqualTo(204);
    assertThat(opens(secret)).isEqualTo(401);
    var old = secret("\"view\"");
    clock.advance(Duration.ofDays(31));
    assertThat(opens(old)).isEqualTo(401);
    assertThat(opens("jalon_rien")).isEqualTo(401);
  }

  private int opens(String secret) {
    return call("GET", "/api/v1/dossiers", "", "Authorization", bearer(secret)).statusCode();
  }

  @Test
  void a_token_makes_no_tokens_and_opens_no_engine() {
    var secret = secret("\"act\", \"view\"");
    var made =
        call(
            "POST",
            "/api/v1/tokens",
            "{\"name\": \"x\", \"scopes\": [\"view\"], \"days\": 1}",
            "Authorization",
            bearer(secret));
    assertThat(made.statusCode()).isEqualTo(403);
    assertThat(call("GET", "/engine-rest/task", "", "Authorization", bearer(secret)).statusCode())
        .isEqualTo(401);
  }

  @Test
  void a_secret_is_shown_once_and_scopes_are_checked() {
    var made = secret("\"view\"");
    assertThat(rest.as("camille").get("/api/v1/tokens").body()).doesNotContain(made);
    assertThat(token("\"everything\"", 30).status()).isEqualTo(400);
    assertThat(token("\"view\"", 400).status()).isEqualTo(400);
    assertThat(token("", 30).status()).isEqualTo(400);
  }

  private String basic() {
    return "Basic "
        + java.util.Base64.getEncoder().encodeToString(("camille:" + Scenario.PASSWORD).getBytes());
  }

  private HttpResponse<String> dossierNow() {
    return call("GET", "/api/v1/dossiers/" + dossier.id(), "", "Authorization", basic());
  }

  private int change(String balance, String tag) {
    var body =
        """
        {"type": "impaye", "status": "ouvert", "team": "gestionnaires", "balance": %s}
        """
            .formatted(balance);
    return call(
            "PUT",
            "/api/v1/dossiers/" + dossier.id(),
            body,
            "Authorization",
            basic(),
            "If-Match",
            tag)
        .statusCode();
  }

  @Test
  void a_change_of_what_somebody_else_has_changed_is_refused() {
    var tag = dossierNow().headers().firstValue("ETag").orElseThrow();
    assertThat(change("100.00", tag)).isEqualTo(200);
    assertThat(change("200.00", tag)).isEqualTo(412);
    assertThat(dossierNow().body()).contains("100.00");
    assertThat(change("300.00", dossierNow().headers().firstValue("ETag").orElseThrow()))
        .isEqualTo(200);
    assertThat(life.told(dossier, "field_set"))
        .extracting(Entry::details)
        .anySatisfy(told -> assertThat(told).containsEntry("label", "solde"));
  }

  @Test
  void what_was_not_changed_is_not_sent_again() {
    var tag = dossierNow().headers().firstValue("ETag").orElseThrow();
    var again =
        call(
            "GET",
            "/api/v1/dossiers/" + dossier.id(),
            "",
            "Authorization",
            basic(),
            "If-None-Match",
            tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void a_client_moves() {
    var path = "/api/v1/clients/" + dossier.clientId();
    var moved =
        rest.as("camille")
            .put(
                path,
                "{\"name\": \"Mme Nadia Benali\", \"kind\": \"person\", \"address\": \"3 rue du"
                    + " Puits\"}");
    assertThat(moved.status()).as(moved.body()).isEqualTo(200);
    assertThat(rest.as("camille").get(path).json().get("address").asText())
        .isEqualTo("3 rue du Puits");
  }

  @Test
  void two_who_write_one_draft_do_not_overwrite_each_other() {
    office.designer("ines", "Inès Lopez");
    office.publish(AWAITS);
    var ines =
        "Basic "
            + java.util.Base64.getEncoder()
                .encodeToString(("ines:" + Scenario.PASSWORD).getBytes());
    var path = "/api/v1/templates/attendre_rest/draft";
    rest.as("ines").put(path, AWAITS);
    var tag =
        call("GET", path, "", "Authorization", ines).headers().firstValue("ETag").orElseThrow();
    assertThat(draft(path, ines, tag, "Attendre encore")).isEqualTo(200);
    assertThat(draft(path, ines, tag, "Attendre toujours")).isEqualTo(412);
    assertThat(rest.as("ines").get(path).body()).contains("Attendre encore");
  }

  private int draft(String path, String who, String tag, String name) {
    var request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://localhost:"
                        + environment.getRequiredProperty("local.server.port")
                        + path))
            .header("Content-Type", "text/yaml")
            .header("Authorization", who)
            .header("If-Match", tag)
            .PUT(BodyPublishers.ofString(AWAITS.replace("name: Attendre", "name: " + name)));
    try {
      return http.send(request.build(), BodyHandlers.ofString()).statusCode();
    } catch (IOException | InterruptedException failed) {
      throw new AssertionError(failed);
    }
  }

  @Test
  void an_event_moves_the_sequences_that_wait_for_it() {
    office.publish(AWAITS);
    life.launch("attendre_rest", dossier);
    var reply =
        rest.as("camille")
            .post(
                "/api/v1/events",
                "{\"dossier\": \"" + dossier.reference() + "\", \"event\": \"payment_received\"}");
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    assertThat(reply.json().get("runs")).hasSize(1);
    assertThat(life.run(dossier).endLabel()).isEqualTo("Payé");
  }

  private Rest.Reply announce(String event) {
    return rest.as("camille")
        .post(
            "/api/v1/events",
            "{\"dossier\": \"%s\", \"event\": \"%s\"}".formatted(dossier.reference(), event));
  }

  @Test
  void an_event_that_nobody_waits_for_is_told_and_says_that_nobody_took_it() {
    var reply = announce("nobody_waits");
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    assertThat(reply.json().path("runs")).isEmpty();
    assertThat(reply.json().path("kept")).isEmpty();
    assertThat(life.told(dossier, "event_received")).hasSize(1);
  }

  @Test
  void a_paused_sequence_keeps_an_event_and_the_answer_says_so() {
    office.publish(AWAITS);
    life.launch("attendre_rest", dossier);
    var run = life.run(dossier).id();
    rest.as("camille").post("/api/v1/runs/" + run + "/pause", "{\"reason\": \"Négociation\"}");
    var reply = announce("payment_received");
    assertThat(reply.json().path("runs")).isEmpty();
    assertThat(reply.json().at("/kept/0").asText()).isEqualTo(run);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Paiement reçu", "9", "_x", "PAYE", "a-b", "a.b"})
  void a_name_that_no_template_could_write_is_no_event(String name) {
    var reply = announce(name);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json().at("/errors/0/field").asText()).isEqualTo("event");
    assertThat(announce("a".repeat(61)).status()).isEqualTo(400);
  }
}
