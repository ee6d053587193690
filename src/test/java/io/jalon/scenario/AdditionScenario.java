package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.dossier.Dossier;
import io.jalon.journal.Entry;
import io.jalon.run.Run;
import io.jalon.run.RunCommands;
import io.jalon.task.Task;
import io.jalon.task.TaskStatus;
import io.jalon.task.Tasks;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A person adds an action to a step of one dossier. */
@Scenario
class AdditionScenario {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private static final String TEMPLATE =
      """
      sequence: augmentee
      name: Augmentée
      roles: { gestionnaire: internal }
      steps:
        - id: etape
          name: Étape
          actions:
            - { id: appel, role: gestionnaire, task: Appeler }
          deadline: 60 days
          routes: [ { otherwise: suite } ]
        - id: suite
          name: Suite
          actions:
            - { id: visite, role: gestionnaire, task: Visiter }
          routes: [ { otherwise: fini } ]
        - { id: fini, end: Fini }
      """;

  private static final String PLAN =
      """
      {"title": "Obtenir le plan {{client.nom}} <b>", "description": "Auprès du syndic",
       "role": "%s", "reason": "Le syndic a changé"%s}
      """;

  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private Rest rest;
  @Autowired private RunCommands commands;
  @Autowired private Tasks tasks;
  @Autowired private TestClock clock;

  private Dossier dossier;
  private Run run;

  @BeforeEach
  void aRun() {
    office.publish(TEMPLATE);
    dossier = office.dossier("Mme Nadia Benali");
    office.bind(dossier, "gestionnaire", office.collaborator("camille", "Camille Martin"));
    run = life.launch("augmentee", dossier);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), PARIS);
  }

  private Rest.Reply add(String role, String more) {
    return rest.as("camille")
        .post("/api/v1/runs/" + run.id() + "/actions", PLAN.formatted(role, more));
  }

  private Task added() {
    var reply = add("gestionnaire", "");
    assertThat(reply.status()).as(reply.body()).isEqualTo(201);
    return tasks.find(reply.json().get("id").asText()).orElseThrow();
  }

  @Test
  @Tag("F-75")
  void an_added_action_opens_for_the_holder_of_its_role_and_reads_as_it_was_written() {
    var reply = add("gestionnaire", ", \"due\": \"%s\"".formatted(today().plusDays(5)));
    assertThat(reply.status()).as(reply.body()).isEqualTo(201);
    var task = life.task(dossier, "ajout-1");
    assertThat(task.title()).isEqualTo("Obtenir le plan {{client.nom}} <b>");
    assertThat(task.description()).isEqualTo("Auprès du syndic");
    assertThat(task.assignee()).isEqualTo("camille");
    assertThat(task.stepId()).isEqualTo("etape");
    assertThat(LocalDate.ofInstant(Objects.requireNonNull(task.dueAt()), PARIS))
        .isEqualTo(today().plusDays(5));
    assertThat(life.told(dossier, "action_added"))
        .extracting(Entry::details)
        .singleElement()
        .satisfies(told -> assertThat(told).containsEntry("reason", "Le syndic a changé"));
  }

  @Test
  @Tag("F-75")
  void its_step_waits_for_it_and_the_next_one_begins_as_designed() {
    var task = added();
    life.done(dossier, "appel");
    assertThat(life.open(dossier)).containsExactly("ajout-1");
    life.done(dossier, "ajout-1");
    assertThat(tasks.find(task.id()).map(Task::status)).contains(TaskStatus.DONE);
    assertThat(life.open(dossier)).containsExactly("visite");
    life.done(dossier, "visite");
    assertThat(life.run(dossier).endLabel()).isEqualTo("Fini");
  }

  @Test
  @Tag("F-75")
  void other_dossiers_of_the_template_do_not_have_it() {
    var other = office.dossier("M. Karim Haddad");
    life.launch("augmentee", other);
    added();
    assertThat(life.open(other)).containsExactly("appel");
  }

  @Test
  void several_are_told_apart() {
    added();
    added();
    assertThat(life.open(dossier)).containsExactly("ajout-1", "ajout-2", "appel");
    life.done(dossier, "ajout-1");
    assertThat(life.open(dossier)).containsExactly("ajout-2", "appel");
    assertThat(tasks.ofRun(run.id()).stream().filter(t -> t.actionId().equals("ajout-1")))
        .extracting(Task::status)
        .containsExactly(TaskStatus.DONE);
  }

  @Test
  @Tag("F-75")
  void it_is_postponed_given_cancelled_and_done_again_like_any_other() {
    var task = added();
    office.collaborator("marc", "Marc Petit");
    var address = "/api/v1/tasks/" + task.id();
    var camille = rest.as("camille");
    var day = today().plusDays(9);
    assertThat(
            camille
                .post(
                    address + "/postponement",
                    "{\"until\": \"%s\", \"reason\": \"x\"}".formatted(day))
                .status())
        .isEqualTo(200);
    camille.post(address + "/assignment", "{\"account\": \"marc\"}");
    assertThat(life.task(dossier, "ajout-1").assignee()).isEqualTo("marc");
    assertThat(
            LocalDate.ofInstant(
                Objects.requireNonNull(life.task(dossier, "ajout-1").dueAt()), PARIS))
        .isEqualTo(day);
    assertThat(camille.post(address + "/cancellation", "{\"reason\": \"Reçu\"}").status())
        .isEqualTo(200);
    assertThat(life.open(dossier)).containsExactly("appel");
    var again = camille.post(address + "/redo", "{\"reason\": \"Incomplet\"}");
    assertThat(again.status()).as(again.body()).isEqualTo(200);
    assertThat(life.task(dossier, "ajout-1").title()).startsWith("Obtenir le plan");
    assertThat(
            camille
                .post(address + "/correction", "{\"result\": \"oui\", \"reason\": \"Erreur\"}")
                .detail())
        .startsWith("Cette action n’a pas de résultat nommé");
  }

  @Test
  @Tag("F-103")
  void it_follows_its_role_to_another_holder() {
    added();
    office.bind(dossier, "gestionnaire", office.collaborator("lea", "Léa Moreau"));
    assertThat(life.task(dossier, "ajout-1").assignee()).isEqualTo("lea");
  }

  @Test
  void a_role_that_nobody_holds_leaves_it_to_the_team() {
    office.functions("geometre");
    assertThat(add("geometre", "").status()).isEqualTo(201);
    assertThat(life.task(dossier, "ajout-1").assignee()).isNull();
    assertThat(life.told(dossier, "role_unheld")).hasSize(1);
  }

  @Test
  void its_steps_deadline_a_jump_and_an_interruption_close_it() {
    var late = added();
    life.pass(dossier, Duration.ofDays(61));
    assertThat(tasks.find(late.id()).map(Task::status)).contains(TaskStatus.IGNORED);
    assertThat(life.open(dossier)).containsExactly("visite");
    var jumped = added();
    office.as("camille", () -> commands.jump(run.id(), "etape", "Reprise"));
    assertThat(tasks.find(jumped.id()).map(Task::status)).contains(TaskStatus.IGNORED);
    var interrupted = added();
    office.as("camille", () -> commands.interrupt(run.id(), "Soldé"));
    assertThat(tasks.find(interrupted.id()).map(Task::status)).contains(TaskStatus.CANCELLED);
  }

  @Test
  @Tag("F-53")
  void it_moves_to_another_version_with_its_step() {
    added();
    office.publish(TEMPLATE.replace("Appeler", "Téléphoner"));
    office.as("camille", () -> commands.migrate(run.id(), run.version() + 1));
    assertThat(life.run(dossier).version()).isEqualTo(run.version() + 1);
    life.done(dossier, "ajout-1");
    life.done(dossier, "appel");
    assertThat(life.open(dossier)).containsExactly("visite");
  }

  @Test
  void it_is_done_in_tasklists_way() {
    var task = added();
    var form = rest.as("camille").get("/engine-rest/task/" + task.id() + "/form-variables");
    assertThat(form.status()).as(form.body()).isEqualTo(200);
    assertThat(form.body()).contains("Obtenir le plan");
    var done =
        rest.as("camille")
            .post(
                "/engine-rest/task/" + task.id() + "/complete",
                "{\"variables\": {\"note\": {\"value\": \"Reçu ce jour\"}}}");
    assertThat(done.status()).as(done.body()).isEqualTo(204);
    assertThat(tasks.find(task.id()).map(Task::note)).contains("Reçu ce jour");
  }

  @Test
  void what_cannot_be_added_is_refused_in_words() {
    assertThat(add("inconnue", "").detail()).startsWith("La fonction « inconnue » n’existe pas");
    var past = today().minusDays(1);
    assertThat(add("gestionnaire", ", \"due\": \"%s\"".formatted(past)).detail())
        .startsWith("Ce jour est passé");
    assertThat(add("gestionnaire", ", \"step\": \"suite\"").detail())
        .isEqualTo("Cette étape n’est pas en cours. En cours : etape.");
    office.as("camille", () -> commands.pause(run.id(), null));
    assertThat(add("gestionnaire", "").detail()).startsWith("Cette séquence est en pause");
    office.as("camille", () -> commands.interrupt(run.id(), "Fini"));
    assertThat(add("gestionnaire", "").status()).isEqualTo(409);
    assertThat(life.told(dossier, "action_added")).isEmpty();
  }

  @Test
  void only_who_steers_adds() {
    office.partner("lefevre", "Me Paul Lefèvre");
    var reply =
        rest.as("lefevre")
            .post("/api/v1/runs/" + run.id() + "/actions", PLAN.formatted("gestionnaire", ""));
    assertThat(reply.status()).isEqualTo(403);
  }
}
