package io.jalon.engine.run;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.RETURNS_MOCKS;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.jalon.AdjustableClock;
import io.jalon.calendar.CountedDates;
import io.jalon.calendar.CountedDates.Kept;
import io.jalon.calendar.DueDates;
import io.jalon.calendar.TestCalendar;
import io.jalon.dossier.Repere;
import io.jalon.dossier.RepereKind;
import io.jalon.dossier.RepereSet;
import io.jalon.dossier.Reperes;
import io.jalon.engine.facts.LiveFacts;
import io.jalon.engine.facts.Variables;
import io.jalon.engine.parse.BuiltInListeners;
import io.jalon.engine.safety.FeelCondition;
import io.jalon.journal.Entry;
import io.jalon.journal.Journal;
import io.jalon.run.Pauses;
import io.jalon.run.Run;
import io.jalon.run.Runs;
import io.jalon.task.TaskChanges;
import io.jalon.task.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/** A run of {@code engine/dates.bpmn} on an engine with the date beans and nothing else of ours. */
final class DatedRun implements AutoCloseable {

  private static final String DOSSIER = "d1";

  private final AdjustableClock clock = new AdjustableClock("2027-01-11T09:00:00Z");
  private final TestCalendar calendar = new TestCalendar(clock, "france");
  private final DatedElements elements = new DatedElements();
  private final Map<String, Object> reperes = new HashMap<>();
  private final List<Entry> told = new ArrayList<>();
  private final ProcessEngine engine;
  private final Recompute recompute;
  private String runId = "";

  DatedRun() {
    var contexts = contexts();
    var journal = journal();
    engine = engine(beans(contexts, journal));
    var moves =
        new MovedDates(contexts, journal, mock(Tasks.class), mock(CountedDates.class), clock);
    recompute = new Recompute(engine, runs(), mock(Tasks.class), elements, moves);
    engine
        .getRepositoryService()
        .createDeployment()
        .addClasspathResource("engine/dates.bpmn")
        .deploy();
  }

  private static Pauses pauses() {
    var never = mock(Pauses.class);
    when(never.since(any(), any())).thenReturn(Duration.ZERO);
    return never;
  }

  private Map<Object, Object> beans(Contexts contexts, Journal journal) {
    var anchors = new Anchors(facts(), labels(), pauses(), clock);
    var book = new DateBook(calendar.counted(), contexts, journal, clock);
    var due = new DueResolution(calendar.due(), anchors, elements, book, mock(TaskChanges.class));
    var parts = new StartResolution.Parts(anchors, elements, book);
    return Map.of("due", due, "start", new StartResolution(calendar.starts(), due, parts));
  }

  private LiveFacts facts() {
    var facts = mock(LiveFacts.class);
    when(facts.repere(any(), any())).thenAnswer(asked -> reperes.get(asked.<String>getArgument(1)));
    return facts;
  }

  private static Reperes labels() {
    var labels = mock(Reperes.class);
    when(labels.find(anyString()))
        .thenReturn(Optional.of(new Repere("date_audience", "Audience", RepereKind.DATE)));
    return labels;
  }

  private static Contexts contexts() {
    var contexts = mock(Contexts.class);
    when(contexts.entry(any(), any(), any()))
        .thenAnswer(asked -> Entry.of(asked.getArgument(0), DOSSIER));
    return contexts;
  }

  private Journal journal() {
    var journal = mock(Journal.class);
    doAnswer(asked -> told.add(asked.getArgument(0))).when(journal).write(any(Entry.class));
    return journal;
  }

  private Runs runs() {
    var runs = mock(Runs.class);
    var run = mock(Run.class);
    when(run.id()).thenAnswer(asked -> runId);
    when(runs.activeOn(DOSSIER)).thenReturn(List.of(run));
    return runs;
  }

  private static ProcessEngine engine(Map<Object, Object> beans) {
    var configuration = new StandaloneInMemProcessEngineConfiguration();
    configuration.setProcessEngineName("dates-" + UUID.randomUUID());
    configuration.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    configuration.setJobExecutorActivate(false);
    configuration.setMetricsEnabled(false);
    configuration.setBeans(beans);
    configuration.setCustomPreBPMNParseListeners(
        new ArrayList<>(
            List.of(
                new BuiltInListeners(
                    mock(BuiltInListeners.Listeners.class, RETURNS_MOCKS),
                    mock(FeelCondition.Tools.class)))));
    return configuration.buildProcessEngine();
  }

  DatedRun launch() {
    runId = engine.getRuntimeService().startProcessInstanceByKey("dates", DOSSIER).getId();
    return this;
  }

  /** Goes on to an instant; nothing fires by itself. */
  void at(String instant) {
    clock.advance(Duration.between(clock.instant(), Instant.parse(instant)));
  }

  /** Sets a repère and moves what depends on it. */
  void set(String repere, Object value) {
    reperes.put(repere, value);
    recompute.moved(new RepereSet(DOSSIER, repere));
  }

  /** Empties a repère. */
  void unset(String repere) {
    reperes.remove(repere);
    recompute.moved(new RepereSet(DOSSIER, repere));
  }

  void recomputeAll() {
    recompute.run(runId);
  }

  /** Completes a task and notes when its action was over, as the engine module does. */
  void done(String action) {
    engine
        .getRuntimeService()
        .setVariable(runId, Variables.doneAt(action), Date.from(clock.instant()));
    engine.getTaskService().complete(open(action).getId());
  }

  /** Lets a timer fire. */
  void fire(String element) {
    engine.getManagementService().executeJob(job(element).getId());
  }

  /** Says that the step of a task has opened, as the engine module does. */
  void opened(String step, String action) {
    var at = Date.from(clock.instant());
    engine
        .getRuntimeService()
        .setVariableLocal(open(action).getExecutionId(), Variables.openedAt(step), at);
    recompute.run(runId);
  }

  private Task open(String action) {
    return engine.getTaskService().createTaskQuery().taskDefinitionKey(action).singleResult();
  }

  /** When a timer is due; {@code null} when its anchor is not set. */
  @Nullable Instant timer(String element) {
    var due = job(element).getDuedate().toInstant();
    return DueDates.isFar(due) ? null : due;
  }

  private Job job(String element) {
    var management = engine.getManagementService();
    var definition =
        management.createJobDefinitionQuery().activityIdIn(element).list().stream()
            .map(JobDefinition::getId)
            .findFirst()
            .orElseThrow();
    return management.createJobQuery().jobDefinitionId(definition).singleResult();
  }

  /** When a task is due; {@code null} when its anchor is not set. */
  @Nullable Instant task(String action) {
    var due = open(action).getDueDate();
    return due == null || DueDates.isFar(due.toInstant()) ? null : due.toInstant();
  }

  /** What is kept of a date. */
  Kept kept(String element) {
    return calendar.counted().find(runId, element).orElseThrow();
  }

  /** The kinds of what the journal was told, oldest first. */
  List<String> told() {
    return told.stream().map(Entry::kind).toList();
  }

  /** What the journal was told of a kind. */
  List<Entry> told(String kind) {
    return told.stream().filter(entry -> entry.kind().equals(kind)).toList();
  }

  @Override
  public void close() {
    engine.close();
  }
}
