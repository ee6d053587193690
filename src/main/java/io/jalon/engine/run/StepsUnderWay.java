package io.jalon.engine.run;

import io.jalon.engine.parse.Settings;
import io.jalon.journal.Entry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.springframework.stereotype.Component;

/** Where a run stands, in the steps of its model. */
@Component
public class StepsUnderWay {

  private final ProcessEngine engine;
  private final Contexts contexts;

  StepsUnderWay(ProcessEngine engine, Contexts contexts) {
    this.engine = engine;
    this.contexts = contexts;
  }

  /**
   * A step under way.
   *
   * @param instance the engine's activity instance of the step
   * @param scope the activity instance around it: the run’s, or that of the subprocess of all steps
   * @param execution one of the engine's executions in it
   * @param place the step and its pass
   */
  public record Under(String instance, String scope, String execution, Entry.Place place) {}

  /**
   * What stands in a run for some actions.
   *
   * @param instances the engine's activity instances
   * @param transitions what waits for the engine to begin or to end it
   */
  public record Standing(List<String> instances, List<String> transitions) {}

  /**
   * What stands in a run for some actions of a step, their delays included.
   *
   * @param step the step and its pass: what outlives it can stand in several
   */
  public Standing standing(String runId, Entry.Place step, Set<String> actions) {
    return EngineState.inside(
        engine,
        state -> {
          var standing = new Standing(new ArrayList<>(), new ArrayList<>());
          collect(
              engine.getRuntimeService().getActivityInstance(runId),
              at -> stands(state, at, step, actions),
              standing);
          return standing;
        });
  }

  private record At(String element, String execution) {}

  private static void collect(ActivityInstance at, Predicate<At> wanted, Standing found) {
    for (var waiting : at.getChildTransitionInstances()) {
      if (wanted.test(new At(waiting.getActivityId(), waiting.getExecutionId()))) {
        found.transitions().add(waiting.getId());
      }
    }
    for (var child : at.getChildActivityInstances()) {
      if (wanted.test(new At(child.getActivityId(), child.getExecutionIds()[0]))) {
        found.instances().add(child.getId());
      } else {
        collect(child, wanted, found);
      }
    }
  }

  private static boolean stands(
      CommandContext state, At at, Entry.Place step, Set<String> actions) {
    var execution = state.getExecutionManager().findExecutionById(at.execution());
    var activity = execution.getProcessDefinition().findActivity(at.element());
    return activity != null
        && actions.contains(Settings.of(activity).action())
        && Contexts.pass(execution, String.valueOf(step.stepId())) == step.pass();
  }

  /** The actions of a run's model that stand beside a step: they outlive it. */
  public Set<String> beside(String runId, String step) {
    return EngineState.inside(engine, state -> beside(definition(state, runId), step));
  }

  static Set<String> beside(ProcessDefinitionEntity model, String step) {
    var found = new HashSet<String>();
    actions(model, step, found);
    found.removeIf(action -> inside(model, action));
    return found;
  }

  private static void actions(ScopeImpl scope, String step, Set<String> found) {
    for (var activity : scope.getActivities()) {
      var settings = Settings.of(activity);
      if (settings.step().equals(step) && !settings.action().isEmpty()) {
        found.add(settings.action());
      }
      actions(activity, step, found);
    }
  }

  private static boolean inside(ProcessDefinitionEntity model, String action) {
    var activity = model.findActivity(action);
    return activity == null || activity.getFlowScope().getId().equals(Settings.of(activity).step());
  }

  /** Whether an action of a run's model stands in its step, not beside it. */
  public boolean inside(String runId, String action) {
    return EngineState.inside(engine, state -> inside(definition(state, runId), action));
  }

  /** The steps under way in a run. */
  public List<Under> of(String runId) {
    return EngineState.inside(
        engine,
        state -> {
          var root = engine.getRuntimeService().getActivityInstance(runId);
          var run = state.getExecutionManager().findExecutionById(runId);
          var found = new ArrayList<Under>();
          collect(root, run, found);
          return found;
        });
  }

  /** A step of a run while this pass of it is under way. */
  public Optional<Under> at(String runId, String stepId, int pass) {
    return of(runId).stream()
        .filter(under -> stepId.equals(under.place().stepId()) && pass == under.place().pass())
        .findFirst();
  }

  private void collect(ActivityInstance at, ExecutionEntity run, List<Under> found) {
    for (var child : at.getChildActivityInstances()) {
      var activity = run.getProcessDefinition().findActivity(child.getActivityId());
      var settings = Settings.of(Objects.requireNonNull(activity));
      if (settings.kind().equals("step")) {
        found.add(
            new Under(
                child.getId(),
                at.getId(),
                child.getExecutionIds()[0],
                contexts.place(run, settings)));
      } else if (settings.kind().equals("run")) {
        collect(child, run, found);
      }
    }
  }

  /** The element at which a route to a step arrives (docs/bpmn.md). */
  public String entry(String runId, String step) {
    return EngineState.inside(engine, state -> entry(definition(state, runId), step));
  }

  private static ProcessDefinitionEntity definition(CommandContext state, String runId) {
    return state.getExecutionManager().findExecutionById(runId).getProcessDefinition();
  }

  private static String entry(ProcessDefinitionEntity definition, String step) {
    return Stream.of(step + "-in", step + "-with", step)
        .filter(id -> definition.findActivity(id) != null)
        .findFirst()
        .orElseThrow();
  }
}
