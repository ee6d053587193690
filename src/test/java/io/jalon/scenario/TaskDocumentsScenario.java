package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.dossier.Dossier;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Files that are filed with an action. */
@Scenario
class TaskDocumentsScenario {

  private static final byte[] TEXT = "Procès-verbal".getBytes(StandardCharsets.UTF_8);

  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private Rest rest;

  private Dossier dossier;
  private String path = "";

  @BeforeEach
  void anActOfAPartner() {
    office.publish(
        """
        sequence: signification
        name: Signification
        roles: { gestionnaire: internal, huissier: partner }
        steps:
          - id: acte
            actions:
              - { id: signifier, role: huissier, task: Signifier }
              - { id: appeler, role: gestionnaire, task: Appeler }
            routes: [ { otherwise: fin } ]
          - { id: fin, end: Fin }
        """);
    dossier = office.dossier("M. Hugo Perrin");
    office.bind(dossier, "gestionnaire", office.collaborator("camille", "Camille Martin"));
    office.bind(dossier, "huissier", office.partner("lefevre", "Me Paul Lefèvre"));
    life.launch("signification", dossier);
    path = path("signifier");
  }

  private String path(String action) {
    return "/api/v1/tasks/" + life.task(dossier, action).id() + "/documents";
  }

  private Rest.Reply upload(String account, String to, String name) {
    return rest.as(account).upload(to, "file", name, TEXT);
  }

  @Test
  @Tag("F-24")
  void who_does_an_action_files_with_it_and_the_dossier_and_its_history_have_it() {
    var filed = upload("lefevre", path, "proces-verbal.txt");

    assertThat(filed.status()).as(filed.body()).isEqualTo(201);
    var id = filed.json().get("id").asText();
    assertThat(rest.as("lefevre").get(path).json().findValuesAsText("id")).containsExactly(id);
    assertThat(rest.as("lefevre").get(path + "/" + id + "/file").body()).isEqualTo("Procès-verbal");
    var all = rest.as("camille").get("/api/v1/dossiers/" + dossier.reference() + "/documents");
    assertThat(all.json().get(0).at("/place/actionId").asText()).isEqualTo("signifier");
    var told = life.told(dossier, "document_filed").get(0);
    assertThat(told.place()).isNotNull();
    assertThat(told.details()).containsEntry("name", "proces-verbal.txt");
  }

  @Test
  @Tag("F-95")
  void a_partner_reaches_the_files_of_no_action_but_their_own() {
    var own = upload("lefevre", path, "acte.txt").json().get("id").asText();
    assertThat(upload("lefevre", path("appeler"), "acte.txt").status()).isEqualTo(404);
    assertThat(rest.as("lefevre").get(path("appeler")).status()).isEqualTo(404);
    var elsewhere = path("appeler") + "/" + own + "/file";
    assertThat(rest.as("camille").get(elsewhere).status()).isEqualTo(404);
  }

  @Test
  void a_file_is_refused_as_in_a_dossier_and_a_closed_action_takes_none_of_its_holder() {
    assertThat(
            rest.as("lefevre")
                .upload(path, "file", "page.html", "<html>".getBytes(StandardCharsets.UTF_8))
                .status())
        .isEqualTo(415);
    assertThat(rest.as("lefevre").upload(path, "file", "vide.txt", new byte[0]).status())
        .isEqualTo(422);
    life.done(dossier, "signifier");
    assertThat(upload("lefevre", path, "tard.txt").status()).isEqualTo(409);
    assertThat(upload("camille", path, "tard.txt").status()).isEqualTo(201);
  }
}
