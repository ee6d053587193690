package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.jalon.dossier.Dossier;
import io.jalon.dossier.RepereKind;
import io.jalon.engine.jobs.GroupingJobExecutor;
import io.jalon.engine.jobs.JobGroups;
import io.jalon.journal.Author;
import io.jalon.journal.JournalEntry;
import io.jalon.run.Run;
import io.jalon.run.RunCommands;
import io.jalon.task.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Timers of several runs that are due at once, which the job executor carries out in groups. */
@Scenario
class JobGroupsScenario {

  private static final int RUNS = 9;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final String TEMPLATE =
      """
      sequence: echeances
      name: Échéances
      roles: { gestionnaire: internal, locataire: contact }
      reperes: [ date_essai ]
      messages:
        avis_echeance: { subject: "Avis ${dossier.reference}", body: "Bonjour ${client.nom}." }
      steps:
        - id: attente
          actions:
            - { id: rappel, role: gestionnaire, task: Rappeler, after: 2 days }
            - { id: courriel, role: gestionnaire, send-message: { template: avis_echeance, to: locataire }, after: 3 days, while: repere.date_essai = null }
            - { id: suivi, role: gestionnaire, task: Suivre }
          routes: [ { otherwise: fini } ]
        - { id: fini, end: Fini }
      """;

  /** An action of an earlier pass whose reminder is still to come. */
  private static final String ROUNDS =
      """
      sequence: tours
      name: Tours
      roles: { gestionnaire: internal }
      steps:
        - id: tour
          actions:
            - { id: suivre, role: gestionnaire, outlives: step, task: { title: Suivre, due: 9 days }, late: { remind: 3 days before due } }
            - { id: tourner, role: gestionnaire, task: Tourner, results: { encore: Encore, fini: Fini } }
          routes: [ { when: 'tourner.result = "encore"', to: tour }, { otherwise: fin } ]
        - { id: fin, end: Fin }
      """;

  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private Tasks tasks;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient jdbc;
  @Autowired private ManagementService jobs;
  @Autowired private ProcessEngine processEngine;
  @Autowired private JobGroups groups;
  @Autowired private RunCommands commands;

  private final List<Dossier> dossiers = new ArrayList<>();
  private final List<Run> runs = new ArrayList<>();
  private ProcessEngineImpl engine;
  private JobExecutor atRest;
  private GroupingJobExecutor executor;

  @BeforeEach
  void runsThatWait() {
    office.functions("locataire");
    office.repere("date_essai", RepereKind.DATE);
    office.publish(TEMPLATE);
    var camille = office.collaborator("camille", "Camille Martin");
    var tenant = office.contact("Rose Nuit", "rose@example.fr");
    for (int i = 0; i < RUNS; i++) {
      var dossier = office.dossier("Client " + i);
      office.bind(dossier, "gestionnaire", camille);
      office.bind(dossier, "locataire", tenant);
      dossiers.add(dossier);
      runs.add(life.launch("echeances", dossier));
    }
  }

  @BeforeEach
  void aJobExecutor() {
    engine = (ProcessEngineImpl) processEngine;
    atRest = engine.getProcessEngineConfiguration().getJobExecutor();
    executor = new GroupingJobExecutor(groups, 1);
    executor.setTaskExecutor(new SyncTaskExecutor());
    executor.registerProcessEngine(engine);
    executor.setMaxJobsPerAcquisition(50);
    engine.getProcessEngineConfiguration().setJobExecutor(executor);
  }

  @AfterEach
  void rest() {
    executor.shutdown();
    engine.getProcessEngineConfiguration().setJobExecutor(atRest);
  }

  /** The reminders of all of them are due. */
  private void untilReminders() {
    clock.moveTo(dates().min(Comparator.naturalOrder()).orElseThrow());
  }

  /** So is all else. */
  private void untilAll() {
    clock.moveTo(dates().max(Comparator.naturalOrder()).orElseThrow());
  }

  private Stream<Instant> dates() {
    return left().stream().map(Job::getDuedate).map(Date::toInstant);
  }

  /** Lets the job executor work until none of their jobs that may be done is due. */
  private void work() {
    executor.start();
    await().atMost(PATIENCE).until(() -> due().isEmpty());
    executor.shutdown();
  }

  private List<String> due() {
    return left().stream()
        .filter(job -> !job.isSuspended())
        .filter(
            job -> job.getDuedate() == null || !job.getDuedate().after(Date.from(clock.instant())))
        .map(Job::getId)
        .toList();
  }

  private List<Job> left() {
    return runs.stream()
        .flatMap(run -> jobs.createJobQuery().processInstanceId(run.id()).list().stream())
        .toList();
  }

  @Test
  void each_of_them_opens_its_action() {
    untilReminders();
    work();
    assertThat(dossiers)
        .allSatisfy(dossier -> assertThat(life.open(dossier)).containsExactly("rappel", "suivi"));
  }

  @Test
  @Tag("F-86")
  void each_is_told_as_the_work_of_its_template_and_once() {
    untilReminders();
    work();
    assertThat(dossiers)
        .allSatisfy(
            dossier ->
                assertThat(life.history(dossier))
                    .filteredOn(line -> line.entry().kind().equals("action_opened"))
                    .filteredOn(line -> line.entry().place().actionId().equals("rappel"))
                    .extracting(JournalEntry::author)
                    .containsExactly(Author.template("echeances")));
  }

  @Test
  void all_that_are_due_are_done_in_one_transaction() {
    untilReminders();
    assertThat(together(due())).hasSize(RUNS);
    assertThat(opened()).isEqualTo(RUNS);
  }

  @Test
  void when_one_fails_none_is_kept() {
    moveHead(dossiers.get(0), -1);
    untilReminders();
    assertThatThrownBy(() -> together(due())).isInstanceOf(DuplicateKeyException.class);
    assertThat(opened()).isZero();
  }

  private Set<String> together(List<String> ids) {
    return engine
        .getProcessEngineConfiguration()
        .getCommandExecutorTxRequired()
        .execute(groups.of(ids));
  }

  @Test
  void two_timers_of_each_run_are_done_one_after_the_other() {
    untilAll();
    work();
    assertThat(dossiers)
        .allSatisfy(
            dossier -> {
              assertThat(life.open(dossier)).containsExactly("rappel", "suivi");
              assertThat(life.messages(dossier)).hasSize(1);
            });
    assertThat(left()).isEmpty();
  }

  @Test
  void the_one_that_fails_holds_up_none_of_the_others() {
    var broken = dossiers.get(RUNS / 2);
    moveHead(broken, -1);
    untilReminders();
    executor.start();
    await().atMost(PATIENCE).until(() -> opened() == RUNS - 1);
    executor.shutdown();
    assertThat(life.open(broken)).containsExactly("suivi");

    moveHead(broken, 1);
    clock.advance(Duration.ofMinutes(10));
    work();
    assertThat(life.open(broken)).containsExactly("rappel", "suivi");
  }

  /** A history whose next line is there already takes no more lines. */
  private void moveHead(Dossier dossier, int lines) {
    jdbc.sql("update journal_head set line = line + ? where dossier_id = ?")
        .params(lines, dossier.id())
        .update();
  }

  private long opened() {
    return dossiers.stream().filter(dossier -> life.open(dossier).contains("rappel")).count();
  }

  @Test
  @Tag("F-40")
  void each_reminder_is_about_the_pass_of_its_action() {
    office.publish(ROUNDS);
    runs.clear();
    for (var dossier : dossiers) {
      runs.add(life.launch("tours", dossier));
      life.answer(dossier, "tourner", "encore");
      tasks.openOn(dossier.id(), null).stream()
          .filter(task -> task.actionId().equals("suivre") && task.pass() == 2)
          .forEach(task -> life.again(task, ""));
    }
    untilReminders();
    work();
    assertThat(dossiers)
        .allSatisfy(dossier -> assertThat(life.told(dossier, "reminder_sent")).hasSize(1));
  }

  @Test
  @Tag("F-75")
  void a_paused_run_among_them_stays_where_it_is() {
    office.as("camille", () -> commands.pause(runs.get(0).id(), null));
    untilReminders();
    work();
    assertThat(life.open(dossiers.get(0))).containsExactly("suivi");
    assertThat(life.open(dossiers.get(1))).containsExactly("rappel", "suivi");
  }
}
