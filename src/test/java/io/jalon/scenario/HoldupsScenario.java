package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.dossier.Dossier;
import io.jalon.dossier.RepereKind;
import io.jalon.run.Holdups;
import io.jalon.run.Holdups.Held;
import io.jalon.run.Holdups.Kind;
import io.jalon.run.Holdups.Way;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What holds what has not come yet, read from where the process stands. */
@Scenario
class HoldupsScenario {

  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private Holdups holdups;

  private Dossier dossier;

  @BeforeEach
  void aStepWithGatesOfEachKind() {
    office.repere("date_plaidoirie", RepereKind.DATE);
    office.publish(
        """
        sequence: retenues
        name: Ce qui retient
        roles: { gestionnaire: internal }
        reperes: [date_plaidoirie]
        steps:
          - id: attente
            name: Attente
            actions:
              - { id: acte, role: gestionnaire, task: Signifier, results: { oui: Signifié, non: Impossible } }
              - { id: classement, role: gestionnaire, after: acte, task: Classer }
              - { id: plaidoirie, role: gestionnaire, after: 10 days before date_plaidoirie, task: Plaider }
              - { id: paiement, role: gestionnaire, await: payment_received }
              - { id: pointage, role: gestionnaire, after: paiement, task: Pointer }
              - { id: classer_plus_tard, role: gestionnaire, task: Classer un jour, outlives: step }
            routes:
              - { when: 'acte.result = "oui" and dossier.solde > 0', to: suite }
              - { otherwise: fin }
          - id: suite
            name: Suite
            actions: [ { id: relire, role: gestionnaire, task: Relire } ]
            routes: [ { otherwise: fin } ]
          - { id: fin, end: Fin }
        """);
    dossier = office.dossier("Mme Zoé Marchal");
    office.owes(dossier, "900");
    office.bind(dossier, "gestionnaire", office.collaborator("camille", "Camille Martin"));
    life.launch("retenues", dossier);
  }

  private Held held() {
    return holdups.of(life.run(dossier)).get(0);
  }

  private Holdups.Gate gate(String action) {
    return held().pending().stream()
        .filter(pending -> pending.action().equals(action))
        .findFirst()
        .orElseThrow()
        .gates()
        .get(0);
  }

  @Test
  @Tag("F-14")
  void an_action_says_which_action_date_or_event_holds_it() {
    assertThat(gate("classement"))
        .isEqualTo(new Holdups.Gate(Kind.PERSON, "acte", life.task(dossier, "acte").id()));
    assertThat(gate("plaidoirie"))
        .isEqualTo(new Holdups.Gate(Kind.DATE, "plaidoirie-after", "date_plaidoirie"));
    assertThat(gate("pointage"))
        .isEqualTo(new Holdups.Gate(Kind.EVENT, "paiement", "payment_received"));
  }

  @Test
  @Tag("F-63")
  void a_step_that_ends_with_all_its_actions_says_what_remains() {
    assertThat(held().gates())
        .extracting(Holdups.Gate::kind)
        .containsExactlyInAnyOrder(Kind.PERSON, Kind.DATE, Kind.EVENT);
    life.answer(dossier, "acte", "oui");
    assertThat(held().gates()).extracting(Holdups.Gate::element).contains("classement");
    assertThat(held().pending())
        .extracting(Holdups.Pending::action)
        .containsExactly("plaidoirie", "pointage");
  }

  @Test
  @Tag("F-82")
  void a_way_says_whether_its_condition_holds_now_and_what_it_reads() {
    assertThat(held().ways().get(0))
        .returns("suite", Way::to)
        .returns(false, Way::holds)
        .returns("acte.result = ∅", way -> way.values().split(",")[0]);
    life.answer(dossier, "acte", "oui");
    assertThat(held().ways().get(0).holds()).isTrue();
    assertThat(held().ways().get(0).values()).contains("acte.result = oui", "dossier.solde = 900");
  }
}
