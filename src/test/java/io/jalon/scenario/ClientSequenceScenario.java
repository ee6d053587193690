package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.jalon.dossier.Accounts;
import io.jalon.dossier.Dossier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Which sequences a client's page offers to be filled with people. */
@Scenario
class ClientSequenceScenario {

  private static final String TEMPLATE =
      """
      sequence: choix_client
      name: Choix du client
      roles: { gestionnaire: internal }
      steps:
        - id: etape
          actions: [ { id: appel, role: gestionnaire, task: "%s" } ]
          routes: [ { otherwise: fini } ]
        - { id: fini, end: Fini }
      """;

  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private Rest rest;
  @Autowired private WebApplicationContext context;

  private Dossier dossier;

  @BeforeEach
  void aSequenceInTwoVersions() {
    office.designer("ines", "Inès Lopez");
    office.collaborator("camille", "Camille Martin");
    dossier = office.dossier("Mme Nadia Benali");
    office.publish(TEMPLATE.formatted("Appeler"));
    design("POST", "/restoration", "");
    design("PUT", "/teams", "{\"teams\": []}");
    design("DELETE", "/pilot", "");
  }

  private Rest.Reply design(String method, String what, String body) {
    return rest.as("ines").send(method, "/api/v1/templates/choix_client" + what, body);
  }

  private String page() throws Exception {
    DefaultMockMvcBuilder mvc = MockMvcBuilders.webAppContextSetup(context);
    return mvc.apply(springSecurity())
        .build()
        .perform(
            get("/clients/" + dossier.clientId() + "/sequence")
                .with(user("camille").authorities(() -> "view")))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private String newest() {
    var version = life.run(dossier).version() + 1;
    office.publish(TEMPLATE.formatted("Appeler le matin"));
    return "choix_client:" + version;
  }

  @Test
  @Tag("F-31")
  void the_version_that_runs_is_shown_beside_the_one_that_can_be_launched() throws Exception {
    life.launch("choix_client", dossier);
    var running = "choix_client:" + life.run(dossier).version();
    var newest = newest();

    assertThat(page())
        .containsSubsequence(
            "value=\"" + running + "\" selected", "en cours sur un dossier", newest);
  }

  @Test
  @Tag("F-57")
  void what_is_for_a_pilot_or_for_other_teams_or_retired_is_offered_to_nobody_else()
      throws Exception {
    assertThat(page()).contains("Choix du client");
    var other = office.dossier("M. Luc Blanc").reference();
    design("PUT", "/pilot", "{\"from\": 1, \"dossiers\": [\"" + other + "\"]}");
    assertThat(page()).doesNotContain("Choix du client");
    design("PUT", "/pilot", "{\"from\": 1, \"dossiers\": [\"" + dossier.reference() + "\"]}");
    assertThat(page()).contains("Choix du client");
    design("DELETE", "/pilot", "");
    design("PUT", "/teams", "{\"teams\": [\"" + Accounts.DESIGNERS + "\"]}");
    assertThat(page()).doesNotContain("Choix du client");
    design("PUT", "/teams", "{\"teams\": []}");
    design("POST", "/retirement", "");
    assertThat(page()).doesNotContain("Choix du client");
  }
}
