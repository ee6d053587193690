package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.RightsTable;
import io.jalon.RightsTable.Call;
import io.jalon.Routes;
import io.jalon.dossier.Dossier;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Who reaches what of the engine's REST interface: every call that it offers, by a partner, a case
 * manager, a designer and an administrator, on a run of its own when it could change something.
 */
@OnH2
@Scenario
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EngineRightsScenario {

  private static final List<String> ACCOUNTS = List.of("lefevre", "paul", "ines", "admin");

  /** Lists the engines, of which there is one. */
  private static final String ENGINES = "/engine";

  @Autowired private RightsRun run;
  @Autowired private Rest rest;

  private Dossier dossier;
  private Map<String, String> places = Map.of();

  @BeforeEach
  void aRun() {
    if (places.isEmpty()) {
      dossier = run.dossier();
      places = run.launch(dossier);
    }
  }

  static Stream<Call> calls() {
    return RightsTable.lines("engine.txt").map(Call::of);
  }

  @ParameterizedTest
  @MethodSource("calls")
  @Tag("F-95")
  void the_engine_answers_each_account_as_its_rights_say(Call call) {
    var answers = ACCOUNTS.stream().map(account -> answer(account, call)).toList();
    if (!call.method().equals("GET")) {
      places = run.launch(dossier);
    }
    if (RightsTable.REWRITTEN) {
      RightsTable.rewrite("engine.txt", call, answers);
      return;
    }
    assertThat(answers).as(call.toString()).isEqualTo(call.expected());
  }

  private String answer(String account, Call call) {
    if (call.expected().get(ACCOUNTS.indexOf(account)).equals("-")) {
      return "-";
    }
    var reply = reply(account, rest.as(account), call);
    if (reply.status() >= 400) {
      assertThat(reply.body()).doesNotContain("NullPointer", "java.", "org.camunda.");
    }
    return "" + reply.status();
  }

  private Rest.Reply reply(String account, Rest.Caller caller, Call call) {
    var path = "/engine-rest" + RightsRun.filled(call.path(), places, account);
    return call.body().equals("FILE")
        ? caller.upload(path, "note.txt")
        : caller.send(call.method(), path, RightsRun.filled(call.body(), places, account));
  }

  @Test
  @Tag("F-95")
  void nobody_and_no_token_gets_anything() {
    var token =
        rest.as("camille")
            .post(
                "/api/v1/tokens",
                "{\"name\": \"a\", \"scopes\": [\"view\", \"steer\"], \"days\": 9}")
            .json()
            .get("secret")
            .asText();
    assertThat(calls())
        .allSatisfy(
            call -> {
              assertThat(reply("", rest.asNobody(), call).status()).as("%s", call).isEqualTo(401);
              assertThat(reply("", rest.asNobody().withToken(token), call).status())
                  .as("%s", call)
                  .isEqualTo(401);
            });
  }

  @Test
  @Tag("F-95")
  void under_its_name_the_engine_answers_alike() {
    assertThat(calls().filter(call -> call.method().equals("GET") && !ENGINES.equals(call.path())))
        .allSatisfy(
            call -> {
              var named =
                  new Call("GET", "/engine/default" + call.path(), call.body(), call.expected());
              var answers = ACCOUNTS.stream().map(account -> answer(account, named));
              assertThat(answers).as(named.toString()).isEqualTo(call.expected());
            });
  }

  @Test
  @Tag("F-48")
  void nothing_is_deployed_but_by_the_address_of_the_modeler() {
    for (var address :
        List.of(
            "/engine-rest/engine/default/deployment/create", "/engine-rest/deployment/create/")) {
      assertThat(rest.as("admin").upload(address, "a.bpmn").status()).as(address).isEqualTo(404);
    }
  }

  @Test
  void every_call_that_the_engine_offers_is_in_the_table() {
    var offered =
        Routes.of(CamundaRestResources.getResourceClasses())
            .filter(call -> !call.contains("/engine/{name}"))
            .toList();
    assertThat(offered).hasSizeGreaterThan(400);
    var listed = new LinkedHashSet<String>();
    calls().forEach(call -> listed.add(Routes.named(call.toString(), offered)));
    assertThat(listed).containsExactlyInAnyOrderElementsOf(offered);
  }

  @Test
  @Tag("F-95")
  void what_belongs_to_a_restricted_dossier_answers_as_what_is_not_there() {
    rest.as("admin")
        .put("/api/v1/dossiers/" + dossier.reference() + "/access", "{\"reason\": \"Collègue\"}");
    var hidden = new HashMap<>(places);
    var missing = new HashMap<>(places);
    for (var place : List.of("{run}", "{others}", "{own}", "{job}", "{variable}")) {
      missing.put(place, UUID.randomUUID().toString());
    }
    var about = calls().filter(call -> missing(call, hidden, missing)).toList();
    assertThat(about).hasSizeGreaterThan(100);
    assertThat(about)
        .allSatisfy(
            call -> {
              places = hidden;
              var kept = reply("paul", rest.as("paul"), call);
              places = missing;
              var none = reply("paul", rest.as("paul"), call);
              assertThat(told(kept, hidden)).as(call.toString()).isEqualTo(told(none, missing));
            });
    places = hidden;
    rest.as("admin").delete("/api/v1/dossiers/" + dossier.reference() + "/access");
  }

  private boolean missing(Call call, Map<String, String> hidden, Map<String, String> missing) {
    return hidden.keySet().stream()
        .filter(place -> !hidden.get(place).equals(missing.get(place)))
        .anyMatch(place -> call.path().contains(place) || call.body().contains(place));
  }

  private static String told(Rest.Reply reply, Map<String, String> ids) {
    var told = reply.status() + " " + reply.body();
    for (var id : ids.entrySet()) {
      told = told.replace(id.getValue(), id.getKey());
    }
    return told;
  }
}
