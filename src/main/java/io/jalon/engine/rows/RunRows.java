package io.jalon.engine.rows;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionManager;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;

/** What the engine reads its rows with. */
public final class RunRows {

  private RunRows() {}

  /** One for each kind of rows, in place of the engine's own. */
  public static List<SessionFactory> factories() {
    return List.of(
        new LockedRun.Factory(),
        new KnownJobDefinitions.Factory(),
        new Managers(ExecutionManager.class, RunExecutions::new),
        new Managers(VariableInstanceManager.class, RunVariables::new),
        new Managers(TaskManager.class, RunTasks::new),
        new Managers(ProcessDefinitionManager.class, KnownDefinitions::new));
  }

  /** Adds to an engine that is set up the statements that they need. */
  public static void addStatements(ProcessEngineConfigurationImpl engine) {
    RunStatements.add(engine);
  }

  /** Has the engine use a manager of ours for each command, in place of its own of a type. */
  public record Managers(Class<?> type, Supplier<Session> manager) implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
      return type;
    }

    @Override
    public Session openSession() {
      return manager.get();
    }
  }
}
