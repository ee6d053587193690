package io.jalon.engine;

import io.jalon.dossier.Sight;
import io.jalon.engine.form.SheetVariables;
import io.jalon.engine.parse.BuiltInListeners;
import io.jalon.engine.people.NotesOfTasks;
import io.jalon.engine.people.OwnVariables;
import io.jalon.engine.people.Seclusion;
import io.jalon.engine.people.TaskRights;
import io.jalon.engine.rows.RunRows;
import io.jalon.engine.run.EngineBeans;
import io.jalon.engine.run.MessageJobs;
import io.jalon.engine.safety.AllowedModel;
import io.jalon.engine.safety.AnswersOnly;
import io.jalon.engine.safety.NoJobsByHand;
import io.jalon.engine.safety.NoScripts;
import io.jalon.engine.safety.NoSubtasks;
import io.jalon.engine.safety.OwnAccount;
import io.jalon.engine.safety.SafeExpressions;
import io.jalon.engine.steer.RetryConflicts;
import io.jalon.task.SheetRows;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.joda.time.DateTimeUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sets the engine up as Jalon needs it: its clock, its languages, its listeners, its locks. */
@Component
class EnginePlugin extends AbstractProcessEnginePlugin {

  private final EngineBeans beans;
  private final Clock clock;
  private final JdbcClient jdbc;
  private final RetryConflicts conflicts;
  private final Ours ours;

  /** What of our own rows the engine's commands are checked and completed with. */
  @Component
  record Ours(SheetRows sheets, Sight sight) {}

  EnginePlugin(
      EngineBeans beans, Clock clock, JdbcClient jdbc, RetryConflicts conflicts, Ours ours) {
    this.ours = ours;
    this.conflicts = conflicts;
    this.beans = beans;
    this.clock = clock;
    this.jdbc = jdbc;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    // The engine's clock is Joda's, for the whole JVM: it asks ours, so that there is one time.
    DateTimeUtils.setCurrentMillisProvider(clock::millis);
    restrictLanguages(engine);
    logOnce(engine);
    // Beside each line of the log, which dossier and which run it is about.
    engine.setLoggingContextBusinessKey("dossier");
    engine.setLoggingContextProcessInstanceId("run");
    engine.setResourceAuthorizationProvider(new TaskRights());
    engine.setCustomPreBPMNParseListeners(
        new ArrayList<>(List.of(new BuiltInListeners(beans.listeners(), beans.conditions()))));
    engine.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new AllowedModel())));
    engine.setCustomSessionFactories(new ArrayList<>(RunRows.factories()));
    engine.getCustomSessionFactories().add(MessageJobs.factory());
    engine.setCustomHistoryLevels(new ArrayList<>(List.of(new RunsOnly())));
    engine.setCustomIncidentHandlers(List.of(beans.incidents()));
    engine.setCustomPreCommandInterceptorsTxRequired(new ArrayList<>(List.of(conflicts)));
    engine.setCustomPostCommandInterceptorsTxRequired(interceptors());
  }

  private List<CommandInterceptor> interceptors() {
    var interceptors = new ArrayList<CommandInterceptor>();
    interceptors.add(new Seclusion(ours.sight(), jdbc));
    interceptors.add(new AnswersOnly());
    interceptors.add(new NoJobsByHand());
    interceptors.add(new NoSubtasks());
    interceptors.add(new OwnAccount(jdbc));
    interceptors.add(new NotesOfTasks(jdbc));
    interceptors.add(new SheetVariables(ours.sheets()));
    interceptors.add(new OwnVariables());
    interceptors.addAll(beans.interceptors());
    return interceptors;
  }

  /** The engine refuses to start with another history level than the last time: ours may change. */
  @Override
  public void postInit(ProcessEngineConfigurationImpl engine) {
    RunRows.addStatements(engine);
    var level = String.valueOf(engine.getHistoryLevel().getId());
    jdbc.sql("update act_ge_property set value_ = ? where name_ = 'historyLevel' and value_ <> ?")
        .params(level, level)
        .update();
  }

  /** Whoever catches it logs it, unless it is an answer that was expected. */
  private static void logOnce(ProcessEngineConfigurationImpl engine) {
    engine.setEnableCmdExceptionLogging(false);
  }

  private void restrictLanguages(ProcessEngineConfigurationImpl engine) {
    var expressionBeans = new HashMap<>(beans.expressionBeans());
    engine.setBeans(expressionBeans);
    engine.setExpressionManager(new SafeExpressions(expressionBeans, beans.expressionMethods()));
    engine.setScriptEngineResolver(new NoScripts());
    engine.setEnableFetchScriptEngineFromProcessApplication(false);
  }
}
