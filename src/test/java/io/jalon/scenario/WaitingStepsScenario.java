package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.dossier.Dossier;
import io.jalon.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Dossiers whose step waits by itself are found in it as those where somebody has to act. */
@Scenario
class WaitingStepsScenario {

  private static final String TEMPLATE =
      """
      sequence: patience
      name: Patience
      roles: { gestionnaire: internal }
      steps:
        - id: attente_longue
          name: Attente longue
          actions: [ { id: relire_p, role: gestionnaire, task: Relire, after: 30 days } ]
          routes: [ { otherwise: cloture_p } ]
        - id: cloture_p
          name: Clôture
          actions: [ { id: clore_p, role: gestionnaire, task: Clore } ]
          routes: [ { otherwise: fini_p } ]
        - { id: fini_p, end: Fini }
      """;

  @Autowired private Office office;
  @Autowired private Life life;
  @LocalServerPort private int port;

  private Dossier dossier;

  @BeforeEach
  void aDossierThatWaits() {
    office.publish(TEMPLATE);
    dossier = office.dossier("Mme Inès Patience");
    office.bind(dossier, "gestionnaire", office.collaborator("camille", "Camille Martin"));
    life.launch("patience", dossier);
  }

  private String page(String path) {
    var visitor = new Visitor(port);
    visitor.signIn("camille", Scenario.PASSWORD);
    return visitor.get(path).body();
  }

  @Test
  void the_list_of_dossiers_finds_it_by_its_step() {
    assertThat(page("/dossiers?etape=patience.attente_longue")).contains(dossier.reference());
    assertThat(page("/dossiers?etape=patience.cloture_p")).doesNotContain(dossier.reference());
    life.until(dossier, life.timer(dossier));
    life.done(dossier, "relire_p");
    assertThat(page("/dossiers?etape=patience.attente_longue")).doesNotContain(dossier.reference());
    assertThat(page("/dossiers?etape=patience.cloture_p")).contains(dossier.reference());
  }

  @Test
  void pilotage_counts_it_in_its_step() {
    assertThat(page("/pilotage?sequence=patience"))
        .contains("Attente longue")
        .containsPattern("dossiers? attend(ent)? une date ou un événement");
  }
}
