package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A stranger reads in the description of the REST interface what to send, and it is taken. */
@OnH2
@Scenario
class ApiExamplesScenario {

  @Autowired private Rest rest;
  @Autowired private Office office;

  private JsonNode api;

  private record Sent(String method, String path, JsonNode schema, JsonNode example) {

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  @BeforeEach
  void description() {
    api = rest.as("admin").get("/v3/api-docs").json();
  }

  private List<Sent> sent() {
    var found = new ArrayList<Sent>();
    api.path("paths")
        .fields()
        .forEachRemaining(
            path ->
                path.getValue()
                    .fields()
                    .forEachRemaining(
                        call -> {
                          var type =
                              call.getValue().at("/requestBody/content").path("application/json");
                          if (!type.isMissingNode()) {
                            found.add(
                                new Sent(
                                    call.getKey().toUpperCase(Locale.ROOT),
                                    path.getKey(),
                                    type.path("schema"),
                                    type.path("example")));
                          }
                        }));
    return found;
  }

  @Test
  void every_body_has_an_example_that_fits_its_schema() {
    var factory = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    assertThat(sent()).hasSizeGreaterThan(40);
    for (var one : sent()) {
      assertThat(one.example().isMissingNode()).as(one + " without an example").isFalse();
      var whole = new ObjectMapper().createObjectNode();
      whole.set("components", api.path("components"));
      whole.putArray("allOf").add(one.schema());
      assertThat(factory.getSchema(whole).validate(one.example())).as(one.toString()).isEmpty();
    }
  }

  /** Nobody has what the addresses name: 404 or 409 says that the body was understood. */
  @Test
  void every_example_is_understood() {
    office.collaborator("camille.martin", "Camille Martin");
    for (var one : sent()) {
      if (one.path().contains("/closings/")) {
        continue; // Would move the dates of others.
      }
      var path =
          one.path()
              .replace("{where}", "dossiers")
              .replace("calls/{id}", "calls/0")
              .replaceAll("\\{[a-z]+}", "un_exemple");
      var reply =
          one.method().equals("PUT")
              ? rest.as("admin").put(path, one.example().toString())
              : rest.as("admin").post(path, one.example().toString());
      assertThat(reply.status()).as(one + " " + reply.body()).isIn(200, 201, 204, 404, 409, 422);
    }
  }

  @Test
  void the_examples_of_templates_have_no_problem() {
    var example = api.at("/paths/~1api~1v1~1templates~1check/post/requestBody/content");
    var source = example.path("text/yaml").path("example").asText();
    rest.as("admin").put("/api/v1/roles/debiteur", "{\"label\": \"Débiteur\"}");
    var checked = rest.as("admin").post("/api/v1/templates/check", source);
    assertThat(checked.json().findValues("code")).as(checked.body()).isEmpty();
  }

  @Test
  void every_address_says_what_a_refusal_looks_like() {
    api.path("paths")
        .findValues("responses")
        .forEach(
            responses ->
                assertThat(responses.at("/4XX/content").has("application/problem+json")).isTrue());
    assertThat(api.at("/components/schemas/Problem/example/code").asText())
        .isEqualTo("task.too-late");
  }
}
