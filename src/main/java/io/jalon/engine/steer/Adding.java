package io.jalon.engine.steer;

import io.jalon.engine.parse.AddedTask;
import io.jalon.engine.run.AddedWork.Work;
import io.jalon.engine.run.Jump;
import io.jalon.engine.run.StepsUnderWay.Under;
import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Begins what a person adds to a step under way, in that step (F-75). */
@Component
class Adding {

  private final RuntimeService engine;

  Adding(RuntimeService engine) {
    this.engine = engine;
  }

  /** Opens it in a step of a locked run; the step ends no sooner than it does. */
  void begin(String runId, Under in, Work work) {
    var step = Objects.requireNonNull(in.place().stepId());
    Jump.byPerson(
        () ->
            engine
                .createProcessInstanceModification(runId)
                .startBeforeActivity(AddedTask.in(step), in.instance())
                .setVariableLocal(AddedTask.SETTINGS, work.settings())
                .execute());
  }
}
