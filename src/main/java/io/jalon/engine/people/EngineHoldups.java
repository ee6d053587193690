package io.jalon.engine.people;

import io.jalon.engine.facts.LiveFacts;
import io.jalon.engine.people.RunPosition.Here;
import io.jalon.engine.run.EngineState;
import io.jalon.expression.Decision;
import io.jalon.expression.ExpressionRefused;
import io.jalon.expression.Feel;
import io.jalon.run.Holdups;
import io.jalon.run.Run;
import io.jalon.task.Task;
import io.jalon.task.TaskStatus;
import io.jalon.task.Tasks;
import io.jalon.template.Action;
import io.jalon.template.Route;
import io.jalon.template.Step;
import io.jalon.template.Templates;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what holds a run from where its process stands, and its conditions from the facts of now.
 */
@Component
class EngineHoldups implements Holdups {

  private final Templates templates;
  private final Tasks tasks;
  private final RunPosition position;
  private final Conditions conditions;

  /** What decides the ways out of a step. */
  @Component
  record Conditions(ProcessEngine engine, LiveFacts facts, Feel feel) {

    /** How a condition would be decided now; empty when that cannot be told. */
    Optional<Decision> decide(Run run, Step step, String feel) {
      return EngineState.inside(
          engine,
          commands -> {
            var execution = commands.getExecutionManager().findExecutionById(run.id());
            try {
              return Optional.of(
                  this.feel.decide(this.feel.compile(feel), facts.at(execution, step.id())));
            } catch (ExpressionRefused untold) {
              return Optional.empty();
            }
          });
    }
  }

  EngineHoldups(Templates templates, Tasks tasks, RunPosition position, Conditions conditions) {
    this.templates = templates;
    this.tasks = tasks;
    this.position = position;
    this.conditions = conditions;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Held> of(Run run) {
    var here = position.of(run);
    var open =
        tasks.ofRun(run.id()).stream().filter(task -> task.status() == TaskStatus.OPEN).toList();
    return templates.template(run.templateId(), run.version()).steps().stream()
        .filter(step -> here.steps().contains(step.id()))
        .map(step -> held(run, step, here, open))
        .toList();
  }

  private Held held(Run run, Step step, Here here, List<Task> open) {
    var gates = new Gates(here, open);
    var pending =
        step.actions().stream()
            .filter(action -> here.pending(action) && !gates.hasCome(action.id()))
            .map(Action::id)
            .map(action -> new Pending(action, gates.before(action)))
            .toList();
    var ways = step.routes().stream().map(route -> way(run, step, route)).toList();
    return new Held(step.id(), gates.in(step), pending, ways);
  }

  private Way way(Run run, Step step, Route route) {
    var when = route.when();
    if (when == null) {
      return new Way(route.to(), null, false, "");
    }
    var decision = conditions.decide(run, step, when);
    return new Way(
        route.to(),
        when,
        decision.map(Decision::value).orElse(false),
        decision.map(Decision::values).orElse(""));
  }
}
