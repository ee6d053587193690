package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.dossier.Dossier;
import io.jalon.dossier.RepereKind;
import io.jalon.journal.Author;
import io.jalon.outbox.ReceivedMail;
import io.jalon.run.Launcher.Launch;
import io.jalon.task.Task;
import io.jalon.task.TaskCommands.Completion;
import io.jalon.task.TaskStatus;
import io.jalon.task.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a sequence does on a dossier, step by step. */
@Scenario
class SequenceScenario {

  private static final String LITIGATION =
      """
      sequence: litige
      name: Litige
      situation: contentieux
      roles:
        gestionnaire: internal
        huissier: partner
        locataire: contact
      reperes: [date_audience]
      messages:
        rappel:
          subject: "Dossier ${dossier.reference}"
          body: |
            Bonjour ${client.nom}, vous devez ${dossier.solde}.
            Audience : ${repere.date_audience}. Votre interlocuteur : ${intervenant.gestionnaire.nom}.
      steps:
        - id: amiable
          name: Phase amiable
          actions:
            - id: appel
              role: gestionnaire
              task: { title: "Appeler ${client.nom}", description: "Solde : ${dossier.solde}", due: 3 working days }
              results: { accord: Accord, refus: Refus, attente: En attente }
            - id: courriel
              role: gestionnaire
              send-message: { template: rappel, to: locataire }
          until: all
          routes:
            - { when: 'appel.result = "accord"', to: paye }
            - { when: 'appel.result = "attente" and passage < 3', to: amiable, name: Relancer }
            - { otherwise: acte }
        - id: acte
          name: Acte
          actions:
            - id: signification
              role: huissier
              task: { title: "Faire signifier à ${client.nom}" }
              results: { signifie: Signifié, impossible: Impossible }
          deadline: 2 months after start
          routes:
            - { when: expired, to: expire }
            - { when: 'signification.result = "signifie"', to: signifie }
            - { otherwise: impossible }
        - { id: paye, end: Accord trouvé }
        - { id: expire, end: Délai dépassé }
        - { id: signifie, end: Acte signifié }
        - { id: impossible, end: Signification impossible }
      """;

  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private Tasks tasks;
  @Autowired private TestClock clock;
  @Autowired private RuntimeService engine;
  @Autowired private TaskService tasklist;
  @Autowired private FormService forms;

  private Dossier dossier;

  @BeforeEach
  void anOfficeWithADossier() {
    office.functions("locataire");
    office.repere("date_audience", RepereKind.DATE);
    office.publish(LITIGATION);
    dossier = office.dossier("Mme Nadia Benali");
    office.bindOnClient(dossier, "gestionnaire", office.collaborator("camille", "Camille Martin"));
    office.bindOnClient(dossier, "huissier", office.partner("lefevre", "Me Paul Lefèvre"));
    office.bindOnClient(dossier, "locataire", office.contact("Nadia Benali", "nadia@example.fr"));
  }

  @Test
  @Tag("F-14")
  void entering_a_step_creates_all_its_actions_at_once_each_dated() {
    life.launchOnly("litige", dossier);
    assertThat(life.open(dossier)).containsExactly("appel");
    assertThat(life.messages(dossier)).hasSize(1);
    assertThat(life.task(dossier, "appel").createdAt()).isEqualTo(clock.instant());
    assertThat(life.history(dossier))
        .filteredOn(line -> line.entry().kind().equals("action_opened"))
        .singleElement()
        .satisfies(line -> assertThat(line.at()).isEqualTo(clock.instant()));
  }

  @Test
  @Tag("F-1")
  void a_draft_over_a_running_template_starts_nothing() {
    life.launch("litige", dossier);
    var runs = engine.createProcessInstanceQuery().count();
    var open = tasklist.createTaskQuery().count();
    office.draft(LITIGATION.replace("name: Litige", "name: Litige, à revoir"));
    assertThat(engine.createProcessInstanceQuery().count()).isEqualTo(runs);
    assertThat(tasklist.createTaskQuery().count()).isEqualTo(open);
    assertThat(life.open(dossier)).containsExactly("appel");
  }

  @Test
  @Tag("F-17")
  @Tag("F-43")
  @Tag("F-44")
  void a_task_is_written_for_its_dossier_and_due_in_working_days() {
    life.launch("litige", dossier);
    var task =
        tasks.openOn(dossier.id(), null).stream()
            .filter(mine -> "camille".equals(mine.assignee()))
            .findFirst()
            .orElseThrow();
    assertThat(task.title()).isEqualTo("Appeler Mme Nadia Benali");
    assertThat(task.description()).isEqualTo("Solde : 1\u00a0250,50\u00a0€");
    assertThat(task.dueAt()).isAfter(clock.instant().plus(Duration.ofDays(2)));
    assertThat(task.assignee()).isEqualTo("camille");
  }

  @Test
  @Tag("F-22")
  void an_action_is_told_and_shown_with_its_step() {
    life.launch("litige", dossier);
    assertThat(life.told(dossier, "action_opened").get(0).details())
        .containsEntry("step", "Phase amiable");
    var task = life.task(dossier, "appel");
    assertThat(forms.getTaskFormVariables(task.id()).getValue("fiche", Map.class))
        .containsEntry("etape", "Phase amiable");
    life.answer(dossier, "appel", "refus");
    assertThat(life.told(dossier, "action_completed").get(0).details())
        .containsEntry("step", "Phase amiable");
  }

  @Test
  @Tag("F-15")
  @Tag("F-64")
  void without_a_result_nothing_more_is_created_however_long_it_takes() {
    life.launch("litige", dossier);
    life.pass(dossier, Duration.ofDays(400));
    assertThat(life.open(dossier)).containsExactly("appel");
    assertThat(life.messages(dossier)).hasSize(1);
  }

  @Test
  @Tag("F-8")
  @Tag("F-65")
  @Tag("F-87")
  void two_results_of_one_action_lead_to_two_places() {
    life.launch("litige", dossier);
    var other = office.dossier("M. Karim Haddad");
    office.bind(other, "gestionnaire", office.collaborator("camille", "Camille Martin"));
    life.launch("litige", other);
    life.answer(dossier, "appel", "accord");
    life.answer(other, "appel", "refus");
    assertThat(life.run(dossier).endLabel()).isEqualTo("Accord trouvé");
    assertThat(life.open(other)).containsExactly("signification");
  }

  @Test
  @Tag("F-16")
  @Tag("F-82")
  void the_history_names_the_route_taken_and_the_values_that_decided() {
    life.launch("litige", dossier);
    life.answer(dossier, "appel", "refus");
    var route = life.told(dossier, "route_taken").get(0);
    assertThat(route.details())
        .containsEntry("from", "Phase amiable")
        .containsEntry("to", "Acte")
        .containsEntry("route", "Sinon");
    assertThat(route.details().get("values")).contains("appel.result = refus");
  }

  @Test
  @Tag("F-66")
  @Tag("F-69")
  void a_deadline_fires_once_at_its_date_and_takes_its_own_route() {
    life.launch("litige", dossier);
    life.answer(dossier, "appel", "refus");
    var task = life.task(dossier, "signification");
    var due = life.timer(dossier);
    life.until(dossier, due.minusSeconds(1));
    assertThat(life.open(dossier)).containsExactly("signification");
    life.until(dossier, due.plus(Duration.ofDays(100)));
    assertThat(life.run(dossier).endLabel()).isEqualTo("Délai dépassé");
    assertThat(life.told(dossier, "deadline_reached")).hasSize(1);
    assertThat(tasks.find(task.id()).orElseThrow().status()).isEqualTo(TaskStatus.IGNORED);
  }

  @Test
  @Tag("F-69")
  void a_result_that_comes_first_leaves_nothing_of_the_deadline() {
    life.launch("litige", dossier);
    life.answer(dossier, "appel", "refus");
    life.answer(dossier, "signification", "signifie");
    life.pass(dossier, Duration.ofDays(100));
    assertThat(life.run(dossier).endLabel()).isEqualTo("Acte signifié");
    assertThat(life.told(dossier, "deadline_reached")).isEmpty();
  }

  @Test
  @Tag("F-70")
  void each_pass_of_a_loop_stands_apart_in_the_history() {
    life.launch("litige", dossier);
    life.answer(dossier, "appel", "attente");
    life.answer(dossier, "appel", "refus");
    assertThat(life.told(dossier, "action_completed"))
        .extracting(entry -> Objects.requireNonNull(entry.place()).pass())
        .containsExactly(1, 2);
  }

  @Test
  @Tag("F-15")
  void a_loop_counts_its_passes_and_forgets_the_answers_of_the_pass_before() {
    life.launch("litige", dossier);
    life.answer(dossier, "appel", "attente");
    life.answer(dossier, "appel", "attente");
    assertThat(life.task(dossier, "appel").pass()).isEqualTo(3);
    life.answer(dossier, "appel", "attente");
    assertThat(life.open(dossier)).containsExactly("signification");
    assertThat(life.messages(dossier)).hasSize(3);
  }

  @Test
  @Tag("F-91")
  @Tag("F-92")
  @Tag("F-100")
  @Tag("F-101")
  void each_action_goes_to_the_holder_of_its_function_not_to_the_one_who_launches() {
    life.launch("litige", dossier);
    life.answer(dossier, "appel", "refus");
    var task = life.task(dossier, "signification");
    assertThat(task.roleId()).isEqualTo("huissier");
    assertThat(task.assignee()).isEqualTo("lefevre");
    assertThat(life.messages(dossier).get(0).recipientAddress()).isEqualTo("nadia@example.fr");
  }

  @Test
  @Tag("F-32")
  void two_dossiers_bind_one_function_to_two_people() {
    var other = office.dossier("M. Karim Haddad");
    office.bind(other, "gestionnaire", office.collaborator("paul", "Paul Rivière"));
    life.launch("litige", dossier);
    life.launch("litige", other);
    assertThat(life.task(dossier, "appel").assignee()).isEqualTo("camille");
    assertThat(life.task(other, "appel").assignee()).isEqualTo("paul");
  }

  @Test
  @Tag("F-92")
  @Tag("F-99")
  void a_function_that_nobody_holds_gives_its_task_to_the_team_until_somebody_does() {
    var unheld = office.dossier("M. Karim Haddad");
    life.launch("litige", unheld);
    assertThat(life.task(unheld, "appel").assignee()).isNull();
    assertThat(life.told(unheld, "role_unheld")).hasSize(1);
    var camille = office.collaborator("camille", "Camille Martin");
    assertThat(life.task(unheld, "appel").assignee()).isNull();
    office.bind(unheld, "gestionnaire", camille);
    assertThat(life.task(unheld, "appel").assignee()).isEqualTo("camille");
    assertThat(life.told(unheld, "action_assigned")).hasSize(1);
  }

  @Test
  @Tag("F-58")
  void a_launch_records_who_and_when_and_is_told() {
    var run = life.launch("litige", dossier);
    assertThat(run.launchedBy()).isEqualTo("camille");
    assertThat(run.launchedAt()).isEqualTo(clock.instant());
    var told =
        life.history(dossier).stream()
            .filter(e -> e.entry().kind().equals("run_launched"))
            .toList();
    assertThat(told).hasSize(1);
    assertThat(told.get(0).author()).isEqualTo(new Author(Author.Kind.USER, "camille"));
  }

  @Test
  void a_template_runs_once_at_a_time_on_a_dossier() {
    life.launch("litige", dossier);
    assertThat(life.tryLaunch("litige", dossier)).isInstanceOf(Launch.AlreadyRunning.class);
    assertThat(life.open(dossier)).containsExactly("appel");
    life.answer(dossier, "appel", "accord");
    assertThat(life.tryLaunch("litige", dossier)).isInstanceOf(Launch.Launched.class);
  }

  @Test
  @Tag("F-78")
  void an_action_that_is_done_says_by_whom_and_when_and_a_condition_may_ask_for_it() {
    office.publish(
        """
        sequence: a_faire
        name: À faire
        roles: { gestionnaire: internal }
        steps:
          - id: constat
            actions:
              - { id: visite, role: gestionnaire, task: Visiter }
            deadline: 10 days after start
            routes:
              - { when: 'visite.status = "done"', to: faite }
              - { otherwise: oubliee }
          - { id: faite, end: Visite faite }
          - { id: oubliee, end: Visite oubliée }
        """);
    var forgotten = office.dossier("M. Karim Haddad");
    office.bind(forgotten, "gestionnaire", office.collaborator("paul", "Paul Rivière"));
    life.launch("a_faire", dossier);
    life.launch("a_faire", forgotten);
    var task = life.task(dossier, "visite");
    clock.advance(Duration.ofHours(3));
    life.done(dossier, "visite");
    var done = tasks.find(task.id()).orElseThrow();
    assertThat(done.status()).isEqualTo(TaskStatus.DONE);
    assertThat(done.closedBy()).isEqualTo("camille");
    assertThat(done.closedAt()).isEqualTo(clock.instant()).isAfter(task.createdAt());
    assertThat(life.run(dossier).endLabel()).isEqualTo("Visite faite");
    life.pass(forgotten, Duration.ofDays(20));
    assertThat(life.run(forgotten).endLabel()).isEqualTo("Visite oubliée");
  }

  @Test
  @Tag("F-16")
  void the_only_way_out_of_a_step_is_told_too() {
    office.publish(
        """
        sequence: tout_droit
        name: Tout droit
        roles: { gestionnaire: internal }
        steps:
          - id: debut
            name: Début
            actions:
              - { id: ouvrir, role: gestionnaire, task: Ouvrir }
            routes: [ { otherwise: suite } ]
          - id: suite
            name: Suite
            actions:
              - { id: fermer, role: gestionnaire, task: Fermer }
            routes: [ { otherwise: fini } ]
          - { id: fini, end: Fini }
        """);
    life.launch("tout_droit", dossier);
    life.done(dossier, "ouvrir");
    var route = life.told(dossier, "route_taken").get(0);
    assertThat(route.details())
        .containsEntry("from", "Début")
        .containsEntry("to", "Suite")
        .doesNotContainKeys("route", "condition", "values");
    life.done(dossier, "fermer");
    assertThat(life.told(dossier, "route_taken")).hasSize(2);
  }

  @Test
  void an_answer_that_the_action_does_not_know_is_refused_and_nothing_is_kept() {
    life.launch("litige", dossier);
    var task = life.task(dossier, "appel");
    assertThat(life.answer(dossier, "appel", "peut-être"))
        .isInstanceOf(Completion.WrongResult.class);
    assertThat(tasks.find(task.id()).map(Task::status)).contains(TaskStatus.OPEN);
    assertThat(life.told(dossier, "action_completed")).isEmpty();
  }

  @Test
  void a_second_answer_to_a_task_is_already_decided() {
    life.launch("litige", dossier);
    var task = life.task(dossier, "appel");
    life.answer(dossier, "appel", "refus");
    assertThat(life.again(task, "accord")).isInstanceOf(Completion.AlreadyDecided.class);
    assertThat(life.open(dossier)).containsExactly("signification");
  }

  @Test
  @Tag("F-24")
  @Tag("F-84")
  @Tag("F-85")
  @Tag("F-86")
  void the_history_tells_the_whole_story_dated_and_attributed() {
    life.launch("litige", dossier);
    life.post();
    var call = life.task(dossier, "appel").id();
    office.as("camille", () -> given(call, "paul"));
    life.answer(dossier, "appel", "refus");
    life.answer(dossier, "signification", "signifie");
    var history = life.history(dossier);
    assertThat(history)
        .extracting(line -> line.entry().kind())
        .contains(
            "run_launched",
            "step_entered",
            "action_opened",
            "action_assigned",
            "message_queued",
            "message_sent",
            "action_completed",
            "step_ended",
            "route_taken",
            "run_ended");
    assertThat(history).allSatisfy(line -> assertThat(line.at()).isNotNull());
    var answered =
        history.stream().filter(l -> l.entry().kind().equals("action_completed")).toList();
    assertThat(answered).extracting(line -> line.author().id()).containsExactly("paul", "lefevre");
    var handed = history.stream().filter(l -> l.entry().kind().equals("action_assigned")).toList();
    assertThat(handed).hasSize(1);
    assertThat(handed.get(0).author().id()).isEqualTo("camille");
    assertThat(handed.get(0).entry().details()).containsEntry("assignee", "paul");
  }

  private Object given(String task, String account) {
    tasklist.setAssignee(task, account);
    return account;
  }

  @Test
  @Tag("F-18")
  @Tag("F-45")
  @Tag("F-46")
  @Tag("F-47")
  void an_automatic_message_leaves_as_it_was_written_once_and_is_kept() throws Exception {
    life.launch("litige", dossier);
    life.post();
    life.post();
    var received = life.received(dossier);
    assertThat(received).hasSize(1);
    var body = ReceivedMail.text(received.get(0));
    assertThat(body)
        .contains("Bonjour Mme Nadia Benali, vous devez 1\u00a0250,50\u00a0€.")
        .contains("Votre interlocuteur\u00a0: Camille Martin.")
        .doesNotContain("${");
    assertThat(life.told(dossier, "tags_empty")).hasSize(1);
    assertThat(life.messages(dossier).get(0).body().strip())
        .isEqualTo(body.strip().replace("\r", ""));
  }

  @Test
  void a_deadline_on_a_repere_waits_for_it_and_moves_with_it() {
    office.publish(
        """
        sequence: audience_seule
        name: Audience
        roles: { gestionnaire: internal }
        reperes: [date_audience]
        steps:
          - id: attente
            actions:
              - { id: preparer, role: gestionnaire, task: { title: Préparer, due: 3 working days before date_audience } }
            deadline: date_audience
            routes:
              - { when: expired, to: passee }
              - { otherwise: prete }
          - { id: passee, end: Audience passée }
          - { id: prete, end: Prêt }
        """);
    life.launch("audience_seule", dossier);
    assertThat(life.task(dossier, "preparer").dueAt()).isNull();
    office.set(dossier, "date_audience", "2031-05-20");
    assertThat(life.timer(dossier)).isEqualTo(Instant.parse("2031-05-20T21:59:59Z"));
    assertThat(life.task(dossier, "preparer").dueAt()).isEqualTo("2031-05-15T21:59:59Z");
    office.set(dossier, "date_audience", "2031-06-20");
    assertThat(life.timer(dossier)).isEqualTo(Instant.parse("2031-06-20T21:59:59Z"));
    life.until(dossier, Instant.parse("2031-06-21T00:00:00Z"));
    assertThat(life.run(dossier).endLabel()).isEqualTo("Audience passée");
  }
}
