package io.jalon.scenario;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Makes the engine of a test's program the one that the engine's REST interface finds: it looks in
 * one place of the JVM, where another test's program may have put its own, or taken ours away as it
 * stopped.
 */
final class EngineInUse implements TestExecutionListener {

  @Override
  public void beforeTestMethod(TestContext test) {
    ProcessEngines.registerProcessEngine(test.getApplicationContext().getBean(ProcessEngine.class));
  }
}
