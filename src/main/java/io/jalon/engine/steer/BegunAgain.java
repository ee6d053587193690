package io.jalon.engine.steer;

import io.jalon.engine.run.Jump;
import io.jalon.engine.run.StepsUnderWay.Under;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Begins actions of a template once more, because a person says so (F-27, F-76). */
@Component
class BegunAgain {

  private final RuntimeService engine;

  BegunAgain(RuntimeService engine) {
    this.engine = engine;
  }

  /** Begins an action in its step, which is under way and waits for it. */
  void begin(String runId, String actionId, Under step) {
    Jump.byPerson(
        () ->
            engine
                .createProcessInstanceModification(runId)
                .startBeforeActivity(actionId, step.instance())
                .execute());
  }
}
