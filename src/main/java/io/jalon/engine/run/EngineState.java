package io.jalon.engine.run;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;

/** Reads and changes the engine's own state, in the transaction under way or one of its own. */
public final class EngineState {

  private EngineState() {}

  /** Runs a command inside of the engine, as its services do. */
  public static <T> T inside(ProcessEngine engine, Command<T> command) {
    return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
        .getCommandExecutorTxRequired()
        .execute(command);
  }
}
