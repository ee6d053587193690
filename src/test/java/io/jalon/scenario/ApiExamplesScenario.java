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

  private record Answered(String address, String status, String type, JsonNode content) {

    @Override
    public String toString() {
      return address + " " + status + " " + type;
    }

    boolean file() {
      return List.of("binary", "byte").contains(content.at("/schema/format").asText());
    }
  }

  private List<Answered> answered() {
    var found = new ArrayList<Answered>();
    for (var path : api.path("paths").properties()) {
      for (var call : path.getValue().properties()) {
        for (var response : call.getValue().path("responses").properties()) {
          for (var type : response.getValue().path("content").properties()) {
            if (response.getKey().startsWith("2")) {
              found.add(
                  new Answered(
                      call.getKey() + " " + path.getKey(),
                      response.getKey(),
                      type.getKey(),
                      type.getValue()));
            }
          }
        }
      }
    }
    return found;
  }

  /** The example of an answer, its own or that of what it consists of. */
  private JsonNode example(Answered one) {
    if (one.content().has("example")) {
      return one.content().path("example");
    }
    var schema = one.content().path("schema");
    var single = schema.has("items") ? schema.path("items") : schema;
    var name = single.path("$ref").asText().replaceFirst(".*/", "");
    return api.at("/components/schemas/" + name + "/example");
  }

  @Test
  void every_answer_is_a_file_or_has_an_example_that_fits_its_schema() {
    var factory = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    assertThat(answered()).hasSizeGreaterThan(120);
    for (var one : answered()) {
      if (one.file()) {
        continue;
      }
      var example = example(one);
      assertThat(example.isMissingNode()).as(one + " without an example").isFalse();
      var schema = one.content().path("schema");
      var whole = new ObjectMapper().createObjectNode();
      whole.set("components", api.path("components"));
      whole
          .putArray("allOf")
          .add(schema.has("items") && example.isObject() ? schema.path("items") : schema);
      assertThat(factory.getSchema(whole).validate(example)).as(one.toString()).isEmpty();
    }
  }

  @Test
  void every_address_says_what_it_is_for_and_what_it_answers() {
    for (var path : api.path("paths").properties()) {
      for (var call : path.getValue().properties()) {
        var name = call.getKey() + " " + path.getKey();
        assertThat(call.getValue().path("summary").asText()).as(name).isNotBlank();
        assertThat(call.getValue().path("tags")).as(name).isNotEmpty();
        assertThat(call.getValue().path("responses").fieldNames())
            .toIterable()
            .as(name)
            .anyMatch(status -> status.startsWith("2"));
      }
    }
  }

  @Test
  void it_says_how_one_signs_in_and_where() {
    assertThat(api.at("/components/securitySchemes/token/scheme").asText()).isEqualTo("bearer");
    assertThat(api.at("/components/securitySchemes/basic/scheme").asText()).isEqualTo("basic");
    assertThat(api.path("security")).hasSize(2);
    assertThat(api.at("/servers/0/url").asText()).isEqualTo("/");
  }

  @Test
  void what_is_made_is_answered_with_201_and_a_model_is_sent_as_a_file() {
    for (var path : List.of("clients", "dossiers", "intervenants", "absences", "tokens")) {
      assertThat(api.at("/paths/~1api~1v1~1" + path + "/post/responses").has("201"))
          .as(path)
          .isTrue();
      assertThat(new Declared(api).says("POST", "/api/v1/" + path, 200)).as(path).isFalse();
    }
    assertThat(
            api.at("/paths/~1api~1v1~1models/post/requestBody/content")
                .path("multipart/form-data")
                .at("/schema/properties/data/format")
                .asText())
        .isEqualTo("binary");
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
