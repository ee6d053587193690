package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.dossier.Dossier;
import io.jalon.dossier.RepereKind;
import io.jalon.run.BusinessEvents;
import io.jalon.run.Runs;
import io.jalon.task.Task;
import io.jalon.task.TaskStatus;
import io.jalon.task.Tasks;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What each construct of the template's language does on a dossier. */
@Scenario
class LanguageScenario {

  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private Tasks tasks;
  @Autowired private Runs runs;
  @Autowired private BusinessEvents events;
  @Autowired private Stories stories;

  private Dossier dossier;

  @BeforeEach
  void aDossier() {
    office.functions("locataire");
    office.repere("date_audience", RepereKind.DATE);
    office.results("avis_du_comite", "favorable", "défavorable");
    dossier = office.dossier("Mme Nadia Benali");
    office.bind(dossier, "gestionnaire", office.collaborator("camille", "Camille Martin"));
    office.bind(dossier, "responsable_contentieux", office.collaborator("paul", "Paul Rivière"));
    office.bind(dossier, "avocat", office.partner("bernard", "Me Anne Bernard"));
    office.bind(dossier, "locataire", office.contact("Nadia Benali", "nadia@example.fr"));
  }

  private void launch(String yaml) {
    office.publish(yaml);
    life.launch(yaml.lines().findFirst().orElseThrow().replace("sequence: ", ""), dossier);
  }

  private TaskStatus status(String action) {
    return tasks.ofRun(life.run(dossier).id()).stream()
        .filter(task -> task.actionId().equals(action))
        .map(Task::status)
        .reduce((first, last) -> last)
        .orElseThrow();
  }

  @Test
  @Tag("F-63")
  @Tag("F-81")
  void the_first_answer_ends_a_step_that_waits_for_the_first() {
    launch(
        """
        sequence: premier
        name: Premier
        roles: { gestionnaire: internal, avocat: partner }
        steps:
          - id: avis
            actions:
              - { id: interne, role: gestionnaire, task: Avis interne }
              - { id: externe, role: avocat, task: Avis de l’avocat }
            until: first
            routes:
              - { when: 'externe.status = "ignored"', to: interne_seul }
              - { otherwise: autre }
          - { id: interne_seul, end: Avis interne }
          - { id: autre, end: Autre }
        """);
    life.done(dossier, "interne");
    assertThat(life.run(dossier).endLabel()).isEqualTo("Avis interne");
    assertThat(status("externe")).isEqualTo(TaskStatus.IGNORED);
  }

  @Test
  @Tag("F-63")
  void a_named_result_ends_its_step_and_others_do_not() {
    launch(
        """
        sequence: decisif
        name: Décisif
        roles: { gestionnaire: internal, avocat: partner }
        steps:
          - id: avis
            actions:
              - { id: appel, role: gestionnaire, task: Appeler, results: { accord: Accord, refus: Refus } }
              - { id: courrier, role: avocat, task: Écrire }
            until: accord
            routes:
              - { when: 'appel.result = "accord"', to: accord_trouve }
              - { otherwise: sans_accord }
          - { id: accord_trouve, end: Accord }
          - { id: sans_accord, end: Sans accord }
        """);
    var other = dossier;
    life.answer(dossier, "appel", "refus");
    assertThat(life.open(dossier)).containsExactly("courrier");
    life.done(dossier, "courrier");
    assertThat(life.run(dossier).endLabel()).isEqualTo("Sans accord");
    life.pass(dossier, Duration.ofDays(1));
    life.launch("decisif", other);
    life.answer(dossier, "appel", "accord");
    assertThat(life.run(dossier).endLabel()).isEqualTo("Accord");
  }

  @Test
  void an_action_after_another_waits_for_it_and_for_its_delay() {
    launch(
        """
        sequence: enchainement
        name: Enchaînement
        roles: { gestionnaire: internal }
        steps:
          - id: etape
            actions:
              - { id: lettre, role: gestionnaire, task: Écrire }
              - { id: acte, role: gestionnaire, task: Agir, after: 8 days after lettre }
              - { id: note, role: gestionnaire, task: Noter, after: acte }
            routes: [ { otherwise: fini } ]
          - { id: fini, end: Fini }
        """);
    life.pass(dossier, Duration.ofDays(30));
    assertThat(life.open(dossier)).containsExactly("lettre");
    life.done(dossier, "lettre");
    life.pass(dossier, Duration.ofDays(7));
    assertThat(life.open(dossier)).isEmpty();
    life.pass(dossier, Duration.ofDays(2));
    assertThat(life.open(dossier)).containsExactly("acte");
    life.done(dossier, "acte");
    assertThat(life.open(dossier)).containsExactly("note");
    life.done(dossier, "note");
    assertThat(life.run(dossier).endLabel()).isEqualTo("Fini");
  }

  @Test
  @Tag("F-41")
  void a_step_begins_at_a_repere_even_if_nobody_is_there() {
    launch(
        """
        sequence: avant_audience
        name: Avant l’audience
        roles: { avocat: partner }
        reperes: [date_audience]
        steps:
          - id: audience
            start: 3 working days before date_audience
            actions:
              - { id: plaider, role: avocat, task: Préparer }
            routes: [ { otherwise: fini } ]
          - { id: fini, end: Fini }
        """);
    assertThat(life.open(dossier)).isEmpty();
    var whit = stories.whitMonday(1);
    office.set(dossier, "date_audience", whit.plusDays(1).toString());
    var opens = whit.minusDays(5).atTime(6, 0).toInstant(ZoneOffset.UTC);
    life.until(dossier, opens.minusSeconds(60));
    assertThat(life.open(dossier)).isEmpty();
    life.until(dossier, opens);
    assertThat(life.open(dossier)).containsExactly("plaider");
  }

  @Test
  void a_late_action_reminds_its_holder_and_alerts_without_interrupting() {
    launch(
        """
        sequence: en_retard
        name: En retard
        roles: { gestionnaire: internal, responsable_contentieux: internal }
        steps:
          - id: etape
            actions:
              - id: appel
                role: gestionnaire
                task: { title: Appeler, due: 10 days }
                late: { remind: 2 days before due, alert: responsable_contentieux }
            routes: [ { otherwise: fini } ]
          - { id: fini, end: Fini }
        """);
    life.pass(dossier, Duration.ofDays(7));
    assertThat(life.told(dossier, "reminder_sent")).isEmpty();
    life.pass(dossier, Duration.ofDays(2));
    assertThat(life.told(dossier, "reminder_sent")).hasSize(1);
    life.pass(dossier, Duration.ofDays(2));
    assertThat(life.told(dossier, "alert_raised")).hasSize(1);
    assertThat(life.open(dossier)).containsExactly("appel");
  }

  @Test
  @Tag("F-68")
  void an_event_that_holds_in_every_step_ends_the_one_under_way_when_its_condition_does() {
    launch(
        """
        sequence: toujours
        name: Toujours
        roles: { gestionnaire: internal }
        always:
          - { event: payment_received, when: 'appel.status = null', to: soldee }
        steps:
          - id: etape
            actions: [ { id: appel, role: gestionnaire, task: Appeler } ]
            routes: [ { otherwise: suite } ]
          - id: suite
            actions: [ { id: relire, role: gestionnaire, task: Relire } ]
            routes: [ { otherwise: fini } ]
          - { id: soldee, end: Soldée }
          - { id: fini, end: Fini }
        """
            .replace("'appel.status = null'", "dossier.solde > 100000"));
    assertThat(events.deliver(dossier.id(), "payment_received")).isEmpty();
    assertThat(life.open(dossier)).containsExactly("appel");
    assertThat(life.told(dossier, "event_received")).hasSize(1);
  }

  @Test
  @Tag("F-68")
  void an_awaited_event_moves_the_step_that_waits_for_it_on_that_dossier_only() {
    launch(
        """
        sequence: attente
        name: Attente
        roles: { gestionnaire: internal }
        always:
          - { event: dossier_closed, to: clos }
        steps:
          - id: etape
            actions: [ { id: paiement, role: gestionnaire, await: payment_received } ]
            routes: [ { otherwise: fini } ]
          - { id: clos, end: Clos }
          - { id: fini, end: Payé }
        """);
    var other = office.dossier("M. Karim Haddad");
    life.launch("attente", other);
    assertThat(events.deliver(dossier.id(), "payment_received")).hasSize(1);
    assertThat(life.run(dossier).endLabel()).isEqualTo("Payé");
    assertThat(life.run(other).active()).isTrue();
    assertThat(events.deliver(other.id(), "dossier_closed")).hasSize(1);
    assertThat(life.run(other).endLabel()).isEqualTo("Clos");
  }

  @Test
  @Tag("F-67")
  void some_of_several_approvals_suffice() {
    launch(
        """
        sequence: votes
        name: Votes
        roles: { gestionnaire: internal, responsable_contentieux: internal, avocat: partner }
        steps:
          - id: avis
            actions:
              - id: accord
                role: gestionnaire
                validation: { title: Transiger, by: [gestionnaire, responsable_contentieux, avocat], needed: 2 }
            routes:
              - { when: 'accord.status = "validated"', to: oui }
              - { otherwise: non }
          - { id: oui, end: Approuvé }
          - { id: non, end: Refusé }
        """);
    assertThat(life.votes(dossier)).hasSize(3);
    life.vote(dossier, "avocat", "refused");
    life.vote(dossier, "gestionnaire", "validated");
    assertThat(life.run(dossier).active()).isTrue();
    life.vote(dossier, "responsable_contentieux", "validated");
    assertThat(life.run(dossier).endLabel()).isEqualTo("Approuvé");
  }

  @Test
  @Tag("F-59")
  void a_sequence_launches_another_and_routes_on_the_end_that_it_reached() {
    office.publish(
        """
        sequence: enfant
        name: Enfant
        roles: { gestionnaire: internal }
        steps:
          - id: etape
            actions: [ { id: choix, role: gestionnaire, task: Choisir, results: { a: A, b: B } } ]
            routes:
              - { when: 'choix.result = "a"', to: fin_a }
              - { otherwise: fin_b }
          - { id: fin_a, end: Fin A }
          - { id: fin_b, end: Fin B }
        """);
    launch(
        """
        sequence: parent
        name: Parent
        roles: { gestionnaire: internal }
        steps:
          - id: delegue
            actions: [ { id: autre, role: gestionnaire, launch-sequence: { sequence: enfant, wait: true } } ]
            routes:
              - { when: 'autre.result = "fin_b"', to: par_b }
              - { otherwise: par_autre }
          - { id: par_b, end: Par B }
          - { id: par_autre, end: Autrement }
        """);
    assertThat(life.open(dossier)).containsExactly("choix");
    life.answer(dossier, "choix", "b");
    assertThat(runs.of(dossier.id()))
        .extracting(run -> run.endLabel())
        .containsExactlyInAnyOrder("Par B", "Fin B");
  }

  @Test
  @Tag("F-89")
  void an_end_can_switch_to_another_sequence() {
    office.publish(
        """
        sequence: suivante
        name: Suivante
        roles: { gestionnaire: internal }
        steps:
          - id: etape
            actions: [ { id: reprendre, role: gestionnaire, task: Reprendre } ]
            routes: [ { otherwise: fini } ]
          - { id: fini, end: Fini }
        """);
    launch(
        """
        sequence: precedente
        name: Précédente
        roles: { gestionnaire: internal }
        steps:
          - id: etape
            actions: [ { id: decider, role: gestionnaire, task: Décider } ]
            routes: [ { otherwise: bascule } ]
          - { id: bascule, end: Bascule, switch: suivante }
        """);
    life.done(dossier, "decider");
    assertThat(life.open(dossier)).containsExactly("reprendre");
    assertThat(runs.activeOn(dossier.id()))
        .extracting(run -> run.templateId())
        .containsExactly("suivante");
  }

  @Test
  @Tag("F-39")
  void a_condition_on_a_repere_takes_its_branch_even_when_it_is_empty() {
    var yaml =
        """
        sequence: commission
        name: Commission
        roles: { gestionnaire: internal }
        reperes: [avis_du_comite]
        steps:
          - id: etape
            actions: [ { id: lire, role: gestionnaire, task: Lire } ]
            routes:
              - { when: repere.avis_du_comite = null, to: vide }
              - { when: 'repere.avis_du_comite = "favorable"', to: favorable }
              - { otherwise: defavorable }
          - { id: vide, end: Pas encore }
          - { id: favorable, end: Favorable }
          - { id: defavorable, end: Défavorable }
        """;
    launch(yaml);
    life.done(dossier, "lire");
    assertThat(life.run(dossier).endLabel()).isEqualTo("Pas encore");
    office.set(dossier, "avis_du_comite", "favorable");
    life.launch("commission", dossier);
    life.done(dossier, "lire");
    assertThat(runs.of(dossier.id()))
        .extracting(run -> run.endLabel())
        .containsExactlyInAnyOrder("Favorable", "Pas encore");
  }

  @Test
  void an_action_that_outlives_its_step_stays_open_until_the_run_ends() {
    launch(
        """
        sequence: survie
        name: Survie
        roles: { gestionnaire: internal, avocat: partner }
        steps:
          - id: etape
            actions:
              - { id: suivre, role: avocat, task: Suivre, outlives: step }
              - { id: appel, role: gestionnaire, task: Appeler }
            routes: [ { otherwise: suite } ]
          - id: suite
            actions: [ { id: clore, role: gestionnaire, task: Clore } ]
            routes: [ { otherwise: fini } ]
          - { id: fini, end: Fini }
        """);
    life.done(dossier, "appel");
    assertThat(life.open(dossier)).containsExactly("clore", "suivre");
    life.done(dossier, "clore");
    assertThat(life.run(dossier).endLabel()).isEqualTo("Fini");
    assertThat(life.open(dossier)).isEmpty();
  }
}
