package io.jalon.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who deploys from the Camunda Modeler overwrites nobody else's work in silence. */
@Scenario
class ModelerConflictScenario {

  private static final String BUTTON = "/engine-rest/deployment/create";

  private static final String WRITTEN =
      """
      sequence: ID
      name: Écrite à deux
      roles: { gestionnaire: internal }
      steps:
        - id: etape
          name: Étape
          actions:
            - { id: appel, role: gestionnaire, task: Appeler, results: { ok: Oui, ko: Non } }
          routes: [ { when: 'appel.result = "ko"', to: perdu }, { otherwise: gagne } ]
        - { id: gagne, end: Gagné }
        - { id: perdu, end: Perdu }
      """;

  @Autowired private Office office;
  @Autowired private Rest rest;

  @BeforeEach
  void twoAnalysts() {
    office.designer("ines", "Inès Lopez");
    office.designer("zita", "Zita Petit");
  }

  private String published(String id) {
    office.publish(WRITTEN.replace("ID", id));
    return model(id, 1);
  }

  private String model(String id, int version) {
    return rest.as("ines")
        .get("/api/v1/templates/" + id + "/versions/" + version + "/model")
        .body();
  }

  private Rest.Reply deploy(String account, String bpmn) {
    return rest.as(account).upload(BUTTON, "data", "sequence.bpmn", bpmn.getBytes(UTF_8));
  }

  private String draft(String id) {
    return rest.as("ines").get("/api/v1/templates/" + id + "/draft").body();
  }

  @Test
  @Tag("F-48")
  void a_draft_that_somebody_else_has_saved_stays() {
    var model = published("ecrite_deux").replace("\"Appeler\"", "\"Appeler encore\"");
    var theirs = WRITTEN.replace("ID", "ecrite_deux").replace("Appeler,", "Téléphoner,");
    assertThat(rest.as("zita").put("/api/v1/templates/ecrite_deux/draft", theirs).status())
        .isEqualTo(200);

    var refused = deploy("ines", model);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().get("message").asText())
        .contains("Zita Zita Petit a enregistré un autre brouillon", ", le ")
        .contains("publiez ce brouillon", "rien n’a été déployé");
    assertThat(draft("ecrite_deux")).contains("Téléphoner");
  }

  @Test
  void ones_own_draft_is_replaced() {
    var model = published("ecrite_seule");
    for (var title : new String[] {"Appeler encore", "Rappeler"}) {
      var reply = deploy("ines", model.replace("\"Appeler\"", '"' + title + '"'));
      assertThat(reply.status()).as(reply.body()).isEqualTo(200);
      assertThat(draft("ecrite_seule")).contains(title);
    }
  }

  @Test
  void a_model_of_an_older_version_undoes_nothing_of_a_newer_one() {
    var model = published("ecrite_depuis").replace("\"Appeler\"", "\"Appeler encore\"");
    var theirs = WRITTEN.replace("ID", "ecrite_depuis").replace("Appeler,", "Téléphoner,");
    rest.as("zita").put("/api/v1/templates/ecrite_depuis/draft", theirs);
    assertThat(rest.as("zita").post("/api/v1/templates/ecrite_depuis/publish", "").status())
        .isEqualTo(201);

    var refused = deploy("ines", model);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().get("message").asText())
        .contains("Ce modèle part de la version 1, et Zita Zita Petit a publié la version 2 depuis")
        .contains("Partez du modèle de la version 2");
    assertThat(deploy("zita", model).status()).isEqualTo(200);
  }

  @Test
  void a_model_says_from_which_version_it_was_taken() {
    published("ecrite_marquee");
    assertThat(model("ecrite_marquee", 1)).contains("camunda:versionTag=\"v1\"");
  }

  private String outcome(String bpmn, String asked) {
    var reply =
        rest.as("ines").upload(BUTTON, asked, "data", "sequence.bpmn", bpmn.getBytes(UTF_8));
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    return reply.json().get("outcome").asText();
  }

  @ParameterizedTest
  @ValueSource(strings = {"enable-duplicate-filtering", "deploy-changed-only"})
  void a_drawing_that_has_not_changed_makes_no_version_where_that_is_asked(String asked)
      throws IOException {
    var id = "dessinee_" + asked.substring(0, 6);
    var drawn =
        Files.readString(Path.of("src/test/resources/models/dessinee.bpmn"))
            .replace("Process_0x1", id);
    office.functions("locataire");
    assertThat(outcome(drawn, asked)).isEqualTo("published");
    assertThat(outcome(drawn, asked)).isEqualTo("unchanged");
    assertThat(outcome(drawn.replace("\"Appeler\"", "\"Rappeler\""), asked)).isEqualTo("published");
    assertThat(rest.as("ines").get("/api/v1/templates/" + id + "/versions/3").status())
        .isEqualTo(404);
    assertThat(outcome(model(id, 2), asked)).isEqualTo("unchanged");
    assertThat(outcome(model(id, 2), "")).isEqualTo("published");
  }

  @Test
  void what_a_version_says_already_becomes_no_draft_where_that_is_asked() {
    var model = published("ecrite_pareille");
    assertThat(outcome(model, "enable-duplicate-filtering")).isEqualTo("unchanged");
    assertThat(draft("ecrite_pareille")).contains("404");
    assertThat(outcome(model, "")).isEqualTo("draft");
  }
}
