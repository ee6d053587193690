package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.dossier.Dossier;
import io.jalon.run.Run;
import io.jalon.run.Runs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A sequence that another one launches and waits for. */
@Scenario
class ChildSequenceScenario {

  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private Runs runs;

  private Dossier dossier;

  @BeforeEach
  void aDossier() {
    dossier = office.dossier("Mme Nadia Benali");
    office.bind(dossier, "gestionnaire", office.collaborator("camille", "Camille Martin"));
  }

  @Test
  @Tag("F-59")
  void one_that_is_over_as_soon_as_it_is_launched_does_not_keep_its_parent_waiting() {
    office.publish(
        """
        sequence: eclair
        name: Éclair
        roles: {}
        steps:
          - id: tri
            routes:
              - { when: dossier.solde > 100000, to: gros }
              - { otherwise: petit }
          - { id: gros, end: Gros }
          - { id: petit, end: Petit }
        """);
    office.publish(
        """
        sequence: appelant
        name: Appelant
        roles: { gestionnaire: internal }
        steps:
          - id: delegue
            actions:
              - { id: autre, role: gestionnaire, launch-sequence: { sequence: eclair, wait: true } }
              - { id: note, role: gestionnaire, after: autre, task: Noter }
            routes:
              - { when: 'autre.result = "petit"', to: par_petit }
              - { otherwise: autrement }
          - { id: par_petit, end: Par petit }
          - { id: autrement, end: Autrement }
        """);
    life.launch("appelant", dossier);
    assertThat(life.open(dossier)).containsExactly("note");
    life.done(dossier, "note");
    assertThat(runs.of(dossier.id()))
        .extracting(Run::endLabel)
        .containsExactlyInAnyOrder("Par petit", "Petit");
  }
}
