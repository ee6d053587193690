package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jalon.dossier.Reperes;
import io.jalon.dossier.Roles;
import io.jalon.scenario.Rest.Reply;
import io.jalon.template.Templates;
import java.text.Collator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A sequence that was made in another office: its names find their place, or nothing is kept. */
@OnH2
@Scenario
class TemplateImportScenario {

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CHECK = "/api/v1/templates/import/check";
  private static final String IMPORT = "/api/v1/templates/import";
  private static final String SOURCE =
      """
      # Ce qu’un autre office a écrit.
      sequence: %1$s
      name: Venue d’ailleurs
      roles: { gestionaire: internal, greffier_%1$s: partner }
      reperes: [date_%1$s, avis_%1$s]
      steps:
        - id: etape
          actions:
            - id: appel
              role: gestionaire  # celui qui suit
              task: { title: 'Appeler pour ${intervenant.gestionaire.nom!"nous"}', due: 2 days before date_%1$s }
            - { id: acte, role: greffier_%1$s, task: Dresser l’acte, asks: [avis_%1$s] }
          routes:
            - { when: 'repere.avis_%1$s = "favorable"', to: fini }
            - { otherwise: fini }
        - { id: fini, end: Fini, switch: suite_%1$s }
      """;

  @Autowired private Office office;
  @Autowired private Rest rest;
  @Autowired private Roles roles;
  @Autowired private Reperes reperes;
  @Autowired private Templates templates;

  private String id;

  @BeforeEach
  void aFile() {
    id = "ailleurs_" + NUMBER.incrementAndGet();
    roles.save("gestionnaire", "Gestionnaire");
    office.designer("ines", "Inès Lopez");
  }

  private String file() {
    return SOURCE.formatted(id);
  }

  private static Map<String, Object> to(String kind, String name, String word) {
    return Map.of("kind", kind, "name", name, "to", word);
  }

  private Map<String, Object> role() {
    return Map.of(
        "kind", "role", "name", "greffier_" + id, "create", Map.of("label", "Greffier " + id));
  }

  private Map<String, Object> repere(String name, Map<String, Object> create) {
    return Map.of("kind", "repere", "name", name + id, "create", create);
  }

  private List<Map<String, Object>> everything() {
    return List.of(
        to("role", "gestionaire", "gestionnaire"),
        role(),
        repere("date_", Map.of("label", "Date " + id, "type", "DATE")),
        repere(
            "avis_",
            Map.of("label", "Avis " + id, "type", "RESULT", "results", List.of("favorable"))));
  }

  private Reply send(String account, String path, Map<String, Object> body) {
    try {
      return rest.as(account).post(path, JSON.writeValueAsString(body));
    } catch (JsonProcessingException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private Reply mapped(String account, String path, List<Map<String, Object>> mapping) {
    return send(account, path, Map.of("source", file(), "mapping", mapping));
  }

  private static JsonNode word(Reply reply, String name) {
    for (var word : reply.json().path("words")) {
      if (word.path("name").asText().equals(name)) {
        return word;
      }
    }
    throw new AssertionError(reply.body());
  }

  @Test
  void what_a_name_may_become_is_listed_as_one_looks_it_up() {
    roles.save("ecluse", "Écluse");
    var known = mapped("ines", CHECK, List.of()).json().path("known").path("role");
    assertThat(known.findValuesAsText("label"))
        .contains("Écluse")
        .isSortedAccordingTo(Collator.getInstance(Locale.FRENCH));
  }

  @Test
  @Tag("F-13")
  void what_the_office_lacks_is_shown_with_the_nearest_and_what_it_could_get() {
    var told = send("ines", CHECK, Map.of("source", file()));
    assertThat(told.status()).as(told.body()).isEqualTo(200);
    assertThat(word(told, "gestionaire").path("nearest").asText()).isEqualTo("gestionnaire");
    assertThat(word(told, "gestionaire").path("places").asInt()).isEqualTo(3);
    assertThat(word(told, "date_" + id).at("/create/type").asText()).isEqualTo("DATE");
    assertThat(word(told, "avis_" + id).at("/create/results/0").asText()).isEqualTo("favorable");
    assertThat(word(told, "suite_" + id).path("create").isNull()).isTrue();
    assertThat(templates.draft(id)).isEmpty();
    assertThat(told.json().path("problems").findValuesAsText("mendOnPage"))
        .isNotEmpty()
        .noneMatch(mend -> mend.contains("/api/"));
  }

  @Test
  @Tag("F-12")
  @Tag("F-51")
  void a_mapped_file_becomes_a_draft_with_what_the_office_gets_for_it() {
    var done = mapped("admin", IMPORT, everything());
    assertThat(done.status()).as(done.body()).isEqualTo(201);
    assertThat(done.json().path("renamed").asInt()).isEqualTo(3);
    assertThat(done.json().findValuesAsText("code")).containsExactly("sequence.unknown");
    assertThat(templates.draft(id).orElseThrow())
        .contains("# Ce qu’un autre office a écrit.", "# celui qui suit")
        .contains("intervenant.gestionnaire.nom", "role: gestionnaire")
        .doesNotContain("gestionaire");
    assertThat(roles.find("greffier_" + id)).isPresent();
    assertThat(reperes.find("avis_" + id).orElseThrow().results()).containsExactly("favorable");
  }

  @Test
  void a_preview_adds_nothing_to_the_office() {
    var told = mapped("admin", CHECK, everything());
    assertThat(told.json().path("problems").findValuesAsText("code"))
        .containsExactly("sequence.unknown");
    assertThat(told.json().path("source").asText()).contains("role: gestionnaire");
    assertThat(roles.find("greffier_" + id)).isEmpty();
    assertThat(reperes.find("date_" + id)).isEmpty();
  }

  @Test
  void a_name_that_is_left_is_a_problem_of_the_draft() {
    var done = send("ines", IMPORT, Map.of("source", file()));
    assertThat(done.status()).isEqualTo(201);
    assertThat(done.json().findValuesAsText("code")).contains("role.unregistered");
    assertThat(templates.draft(id)).contains(file());
  }

  @Test
  void what_is_there_is_replaced_only_on_purpose() {
    send("ines", IMPORT, Map.of("source", file()));
    var again = send("admin", IMPORT, Map.of("source", file(), "name", "Autre"));
    assertThat(again.status()).isEqualTo(409);
    var there = send("admin", CHECK, Map.of("source", file())).json().path("there");
    assertThat(there.path("free").asText()).isEqualTo(id + "_2");
    var body = "{\"source\": %s, \"name\": \"Autre\"}".formatted(quoted(file()));
    var stale = rest.as("admin").postIfMatch(IMPORT, body, "\"version-9\"");
    assertThat(stale.status()).isEqualTo(412);
    var meant = rest.as("admin").postIfMatch(IMPORT, body, there.path("tag").asText());
    assertThat(meant.status()).as(meant.body()).isEqualTo(201);
    assertThat(templates.draft(id).orElseThrow()).contains("name: Autre");
  }

  private static String quoted(String text) {
    return JSON.getNodeFactory().textNode(text).toString();
  }

  @Test
  void a_file_takes_another_name() {
    var done = send("ines", IMPORT, Map.of("source", file(), "sequence", id + "_ici"));
    assertThat(done.json().path("id").asText()).isEqualTo(id + "_ici");
    assertThat(templates.draft(id)).isEmpty();
    assertThat(templates.draft(id + "_ici")).isPresent();
  }

  @Test
  @Tag("F-25")
  void a_file_that_is_no_template_is_refused_whole_and_says_where() {
    var broken = file().replace("role: greffier_" + id + ",", "assignee: zoe,");
    var body = Map.<String, Object>of("source", broken, "mapping", List.of(role()));
    var refused = send("admin", IMPORT, body);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().findValuesAsText("line")).contains("12");
    assertThat(roles.find("greffier_" + id)).isEmpty();
    assertThat(templates.draft(id)).isEmpty();
  }

  @Test
  void a_hostile_file_is_refused_in_words() {
    for (var hostile : List.of("a: &a [*a]", "\u0000", "x".repeat(300_000), "{", "- a")) {
      var refused = send("ines", IMPORT, Map.of("source", hostile));
      assertThat(refused.status()).as(refused.body()).isIn(400, 413, 422);
    }
  }

  @Test
  void a_mapping_that_fits_neither_the_file_nor_the_office_is_refused() {
    var wrong = List.of(to("role", "personne", "gestionnaire"), to("role", "gestionaire", "xyz"));
    var refused = mapped("ines", IMPORT, wrong);
    assertThat(refused.json().findValuesAsText("code"))
        .contains("import.name.unused", "import.word.unknown");
    assertThat(refused.json().findValuesAsText("path")).contains("mapping[1].to");
  }

  @Test
  void only_administrators_add_to_the_office() {
    assertThat(mapped("ines", IMPORT, List.of(role())).status()).isEqualTo(403);
    assertThat(templates.draft(id)).isEmpty();
  }

  @Test
  void a_repere_that_cannot_be_defined_takes_the_whole_import_back() {
    var twice =
        Map.<String, Object>of("label", "X", "type", "RESULT", "results", List.of("a", "a"));
    var refused = mapped("admin", IMPORT, List.of(role(), repere("avis_", twice)));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(roles.find("greffier_" + id)).isEmpty();
    assertThat(templates.draft(id)).isEmpty();
  }
}
