package io.jalon.scenario;

import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.joda.time.DateTimeUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * One engine at a time: a test's program is one of several in the JVM, and engines share what there
 * is once. The engine's REST interface finds the one that is registered, which another program may
 * have replaced, or taken away as it stopped; all read one clock. Programs with the demo that no
 * test uses now do no jobs meanwhile: by another program's clock theirs would be due for years on
 * end.
 */
public final class EngineInUse implements TestExecutionListener {

  private static final Set<ProcessEngineImpl> OF_DEMO = new HashSet<>();
  private static final Set<ProcessEngineImpl> AT_REST = new HashSet<>();
  private static @Nullable ProcessEngineImpl inUse;

  @Override
  public void beforeTestMethod(TestContext test) {
    var program = test.getApplicationContext();
    var engine = program.getBeanProvider(ProcessEngine.class).getIfUnique();
    var clock = program.getBeanProvider(Clock.class).getIfUnique();
    if (engine instanceof ProcessEngineImpl ours && clock != null) {
      if (program.getEnvironment().getProperty("jalon.demo", Boolean.class, false)) {
        OF_DEMO.add(ours);
      }
      use(ours, clock);
    }
  }

  private static synchronized void use(ProcessEngineImpl engine, Clock clock) {
    var before = inUse;
    if (before != null && before != engine && OF_DEMO.contains(before)) {
      rest(before);
    }
    ProcessEngines.registerProcessEngine(engine);
    DateTimeUtils.setCurrentMillisProvider(clock::millis);
    inUse = engine;
    if (AT_REST.remove(engine)) {
      engine.getProcessEngineConfiguration().getJobExecutor().start();
    }
  }

  private static void rest(ProcessEngineImpl engine) {
    var jobs = engine.getProcessEngineConfiguration().getJobExecutor();
    if (jobs != null && jobs.isActive()) {
      jobs.shutdown();
      AT_REST.add(engine);
    }
  }
}
