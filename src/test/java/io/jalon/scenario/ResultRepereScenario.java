package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.dossier.Dossier;
import io.jalon.dossier.Reperes;
import io.jalon.scenario.Rest.Reply;
import io.jalon.template.Problem;
import io.jalon.template.Publisher.Publication;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** A repère whose values are listed: set, asked for, decided upon, and the list itself. */
@Scenario
class ResultRepereScenario {

  private static final String COMMITTEE =
      """
      sequence: avis_commission
      name: Avis de la commission
      roles: { gestionnaire: internal }
      reperes: [avis, date_avis]
      steps:
        - id: seance
          actions:
            - id: noter
              role: gestionnaire
              task: Noter l’avis
              asks: [avis, date_avis, { document: Procès-verbal, optional: true }]
          routes:
            - { when: 'repere.avis = "favorable"', to: accorde }
            - { otherwise: refuse }
        - { id: accorde, end: Accordé }
        - { id: refuse, end: Refusé }
      """;

  private static final String LISTED =
      """
      {"label": "Avis", "kind": "RESULT", "results": ["favorable", "défavorable", "ajourné"]}""";

  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private Rest rest;
  @Autowired private Reperes reperes;
  @Autowired private Environment environment;

  private Dossier dossier;

  @BeforeEach
  void aCommittee() {
    assertThat(define(LISTED).status()).isEqualTo(200);
    define("date_avis", "{\"label\": \"Date de l’avis\", \"kind\": \"DATE\"}");
    office.publish(COMMITTEE);
    office.collaborator("camille", "Camille Martin");
    dossier = office.dossier("Mme Nadia Benali");
    office.bind(dossier, "gestionnaire", office.collaborator("noemie", "Noémie Petit"));
  }

  private Reply define(String json) {
    return define("avis", json);
  }

  private Reply define(String id, String json) {
    return rest.as("admin").put("/api/v1/reperes/" + id, json);
  }

  private Reply set(String value) {
    return rest.as("camille")
        .put(
            "/api/v1/dossiers/" + dossier.id() + "/reperes/avis",
            "{\"value\": \"%s\"}".formatted(value));
  }

  @Test
  @Tag("F-34")
  @Tag("F-36")
  void the_list_is_part_of_the_settings_that_all_templates_share() {
    var listed = rest.as("camille").get("/api/v1/reperes").json();
    assertThat(listed.findParents("id"))
        .filteredOn(repere -> repere.get("id").asText().equals("avis"))
        .singleElement()
        .satisfies(
            repere ->
                assertThat(repere.get("results"))
                    .extracting(result -> result.asText())
                    .containsExactly("favorable", "défavorable", "ajourné"));
    assertThat(rest.as("camille").put("/api/v1/reperes/avis", LISTED).status()).isEqualTo(403);
  }

  @Test
  @Tag("F-36")
  void another_value_is_refused_with_the_list() {
    var refused = set("peut-être");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.detail()).contains("favorable, défavorable, ajourné");
    assertThat(set("ajourné").status()).isEqualTo(200);
    assertThat(set("Ajourné").status()).isEqualTo(400);
    assertThat(reperes.get(dossier.id(), "avis")).contains("ajourné");
  }

  @Test
  @Tag("F-36")
  void a_value_that_dossiers_have_stays_in_the_list() {
    set("ajourné");
    var refused = define("{\"label\": \"Avis\", \"kind\": \"RESULT\", \"results\": [\"x\"]}");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.detail()).contains("ajourné");
    assertThat(define("{\"label\": \"Avis\", \"kind\": \"RESULT\"}").status()).isEqualTo(409);
    assertThat(define("{\"label\": \"A\", \"kind\": \"RESULT\", \"results\": [\"\"]}").status())
        .isEqualTo(400);
    assertThat(
            define("n", "{\"label\": \"N\", \"kind\": \"NUMBER\", \"results\": [\"1\"]}").detail())
        .contains("RESULT");
  }

  @Test
  @Tag("F-36")
  void a_condition_on_another_value_cannot_be_published() {
    var publication = office.tryPublish(COMMITTEE.replace("\"favorable\"", "\"oui\""));
    assertThat(publication)
        .isInstanceOfSatisfying(
            Publication.Refused.class,
            refused ->
                assertThat(refused.problems())
                    .extracting(Problem::code)
                    .containsExactly("feel.choice"));
    office.publish(COMMITTEE);
  }

  @Test
  @Tag("F-36")
  @Tag("F-39")
  void in_tasklist_it_is_chosen_from_its_list_and_decides_the_route() {
    life.launch("avis_commission", dossier);
    try (var browser =
        new Browser("http://localhost:" + environment.getProperty("local.server.port"))) {
      browser.signIn("noemie", Scenario.PASSWORD);
      browser.answerInTasklist(
          "Noter l’avis", Map.of("Date de l’avis", "01/03/2027"), Map.of("Avis", "favorable"));
    }
    assertThat(life.run(dossier).endLabel()).isEqualTo("Accordé");
    assertThat(reperes.get(dossier.id(), "avis")).contains("favorable");
  }
}
