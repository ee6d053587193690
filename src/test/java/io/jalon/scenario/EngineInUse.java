package io.jalon.scenario;

import java.time.Clock;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.joda.time.DateTimeUtils;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Makes the engine of a test's program the one that the engine's REST interface finds: it looks in
 * one place of the JVM, where another test's program may have put its own, or taken ours away as it
 * stopped. Its clock is the engine's in the same way.
 */
final class EngineInUse implements TestExecutionListener {

  @Override
  public void beforeTestMethod(TestContext test) {
    var program = test.getApplicationContext();
    ProcessEngines.registerProcessEngine(program.getBean(ProcessEngine.class));
    DateTimeUtils.setCurrentMillisProvider(program.getBean(Clock.class)::millis);
  }
}
