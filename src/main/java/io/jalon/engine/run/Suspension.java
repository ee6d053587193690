package io.jalon.engine.run;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** The engine's side of our pauses: a paused run is suspended in it. */
@Component
public class Suspension {

  private final RuntimeService engine;

  Suspension(RuntimeService engine) {
    this.engine = engine;
  }

  /** Suspends a run, its tasks and its jobs. */
  public void begin(String runId) {
    OwnCommand.run(() -> engine.suspendProcessInstanceById(runId));
  }

  /** Lets it go on. */
  public void end(String runId) {
    OwnCommand.run(() -> engine.activateProcessInstanceById(runId));
  }

  /**
   * Does something to a paused run that may be done at once, e.g. gives its tasks to a new holder;
   * it is suspended again before anybody can see otherwise.
   */
  void lifted(String runId, Runnable work) {
    end(runId);
    OwnCommand.run(work);
    begin(runId);
  }
}
