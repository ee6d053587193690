package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.dossier.Dossier;
import io.jalon.dossier.RepereKind;
import io.jalon.run.BusinessEvents;
import io.jalon.run.RunCommands;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each action shows what opened it. */
@Scenario
class TriggerScenario {

  private static final String TEMPLATE =
      """
      sequence: declenchee
      name: Déclenchée
      roles: { gestionnaire: internal }
      reperes: [date_declenchee]
      steps:
        - id: un
          actions:
            - { id: aussitot, role: gestionnaire, task: Aussitôt }
            - { id: ensuite, role: gestionnaire, after: aussitot, task: Ensuite }
            - { id: plus_tard, role: gestionnaire, after: 3 days after aussitot, task: Plus tard }
            - { id: attendue, role: gestionnaire, await: piece_recue }
            - { id: sur_piece, role: gestionnaire, after: attendue, task: Sur pièce }
            - { id: au_jour, role: gestionnaire, after: 2 days before date_declenchee, task: Au jour }
          routes: [ { otherwise: deux } ]
        - id: deux
          start: 1 day before date_declenchee
          actions: [ { id: ouverte, role: gestionnaire, task: Ouverte } ]
          routes: [ { otherwise: fini } ]
        - { id: fini, end: Fini }
      """;

  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private TestClock clock;
  @Autowired private BusinessEvents events;
  @Autowired private RunCommands commands;
  @Autowired private Rest rest;

  private Dossier dossier;

  @BeforeEach
  void aRun() {
    office.repere("date_declenchee", RepereKind.DATE);
    office.publish(TEMPLATE);
    dossier = office.dossier("Mme Nadia Benali");
    office.bind(dossier, "gestionnaire", office.collaborator("camille", "Camille Martin"));
    var day = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Paris")).plusDays(20);
    office.set(dossier, "date_declenchee", day.toString());
    life.launch("declenchee", dossier);
  }

  private String cause(String action) {
    return life.told(dossier, "action_opened").stream()
        .filter(line -> action.equals(line.place().actionId()))
        .map(line -> line.details().get("cause"))
        .reduce((first, last) -> last)
        .orElseThrow(() -> new AssertionError(action));
  }

  @Test
  @Tag("F-77")
  void the_entry_of_its_step_an_action_a_delay_an_event_or_a_repere() {
    assertThat(cause("aussitot")).isEqualTo("step_entered");
    life.done(dossier, "aussitot");
    assertThat(cause("ensuite")).isEqualTo("action_before");
    life.pass(dossier, Duration.ofDays(4));
    assertThat(cause("plus_tard")).isEqualTo("delay_over");
    events.deliver(dossier.id(), "piece_recue");
    assertThat(cause("sur_piece")).isEqualTo("event_arrived");
    life.pass(dossier, Duration.ofDays(15));
    assertThat(cause("au_jour")).isEqualTo("repere_reached");
    for (var action : new String[] {"ensuite", "plus_tard", "sur_piece", "au_jour"}) {
      life.done(dossier, action);
    }
    life.pass(dossier, Duration.ofDays(3));
    assertThat(cause("ouverte")).isEqualTo("repere_reached");
  }

  @Test
  @Tag("F-77")
  void a_person_who_moves_the_run_or_has_it_done_once_more() {
    var run = life.run(dossier).id();
    var task = life.task(dossier, "aussitot").id();
    life.done(dossier, "aussitot");
    rest.as("camille").post("/api/v1/tasks/" + task + "/redo", "{\"reason\": \"Mal fait\"}");
    assertThat(cause("aussitot")).isEqualTo("person");
    office.as("camille", () -> commands.jump(run, "un", "Reprendre"));
    assertThat(cause("aussitot")).isEqualTo("person");
    assertThat(
            rest.as("camille")
                .get("/api/v1/dossiers/" + dossier.id() + "/history?kind=action_opened")
                .body())
        .contains("par décision d’une personne");
  }
}
