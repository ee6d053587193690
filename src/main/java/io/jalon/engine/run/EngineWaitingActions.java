package io.jalon.engine.run;

import io.jalon.action.ActionContext;
import io.jalon.action.WaitingActions;
import io.jalon.engine.parse.Settings;
import io.jalon.journal.Entry.Place;
import io.jalon.task.Task;
import io.jalon.task.Tasks;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.stereotype.Component;

/** Finds what an open action works with where its user task stands. */
@Component
class EngineWaitingActions implements WaitingActions {

  private final Tasks tasks;
  private final Contexts contexts;
  private final ProcessEngine engine;

  EngineWaitingActions(Tasks tasks, Contexts contexts, ProcessEngine engine) {
    this.tasks = tasks;
    this.contexts = contexts;
    this.engine = engine;
  }

  @Override
  public <T> Optional<T> at(Place place, Function<ActionContext, T> work) {
    return tasks
        .open(place.runId(), String.valueOf(place.actionId()))
        .filter(task -> task.pass() == place.pass())
        .map(Task::id)
        .map(
            id ->
                EngineState.inside(
                    engine,
                    commands -> {
                      var execution = commands.getTaskManager().findTaskById(id).getExecution();
                      return work.apply(contexts.of(execution, Settings.at(execution)));
                    }));
  }
}
