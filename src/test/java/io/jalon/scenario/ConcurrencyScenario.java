package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.dossier.Dossier;
import io.jalon.dossier.Intervenant;
import io.jalon.run.Launcher.Launch;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people at once: no error, no lost answer, no double. */
@Scenario
class ConcurrencyScenario {

  private static final int PAIRS = 40;

  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private TaskService tasklist;

  @BeforeEach
  void aStepOfTwoActions() {
    office.publish(
        """
        sequence: a_deux
        name: À deux
        roles: { gestionnaire: internal }
        steps:
          - id: etape
            actions:
              - { id: premiere, role: gestionnaire, task: Première }
              - { id: seconde, role: gestionnaire, task: Seconde }
            routes: [ { otherwise: fini } ]
          - { id: fini, end: Fini }
        """);
  }

  @Test
  void two_answers_to_two_actions_of_one_step_both_count() throws Exception {
    for (int i = 0; i < PAIRS; i++) {
      var dossier = dossier();
      life.launch("a_deux", dossier);
      AtOnce.both(() -> life.done(dossier, "premiere"), () -> life.done(dossier, "seconde"));
      assertThat(life.run(dossier).endLabel()).isEqualTo("Fini");
    }
  }

  @Test
  void two_answers_through_tasklist_both_count() throws Exception {
    for (int i = 0; i < PAIRS; i++) {
      var dossier = dossier();
      life.launch("a_deux", dossier);
      var first = life.task(dossier, "premiere").id();
      var second = life.task(dossier, "seconde").id();
      AtOnce.both(() -> complete(first), () -> complete(second));
      assertThat(life.run(dossier).endLabel()).isEqualTo("Fini");
    }
  }

  @Test
  void two_launches_of_one_template_start_one_run() throws Exception {
    for (int i = 0; i < PAIRS; i++) {
      var dossier = dossier();
      var launches =
          AtOnce.both(
              () -> life.tryLaunch("a_deux", dossier), () -> life.tryLaunch("a_deux", dossier));
      assertThat(launches).filteredOn(Launch.Launched.class::isInstance).hasSize(1);
      assertThat(launches).filteredOn(Launch.AlreadyRunning.class::isInstance).hasSize(1);
      assertThat(life.open(dossier)).containsExactly("premiere", "seconde");
    }
  }

  @Test
  @Tag("F-33")
  void a_new_holder_and_an_answer_at_once_both_count() throws Exception {
    for (int i = 0; i < PAIRS; i++) {
      var dossier = dossier();
      var dominique = office.collaborator("dominique", "Dominique Petit");
      life.launch("a_deux", dossier);
      var first = life.task(dossier, "premiere").id();
      AtOnce.both(() -> complete(first), () -> rebind(dossier, dominique));
      assertThat(life.open(dossier)).containsExactly("seconde");
      assertThat(life.task(dossier, "seconde").assignee()).isEqualTo("dominique");
    }
  }

  private Object rebind(Dossier dossier, Intervenant holder) {
    office.bindOnClient(dossier, "gestionnaire", holder);
    office.bind(dossier, "gestionnaire", holder);
    return dossier;
  }

  private Dossier dossier() {
    var dossier = office.dossier("M. Karim Haddad");
    office.bind(dossier, "gestionnaire", office.collaborator("camille", "Camille Martin"));
    return dossier;
  }

  private Object complete(String task) {
    tasklist.complete(task);
    return task;
  }
}
