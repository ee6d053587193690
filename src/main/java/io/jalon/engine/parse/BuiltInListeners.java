package io.jalon.engine.parse;

import io.jalon.engine.safety.FeelCondition;
import io.jalon.engine.safety.RefusedModel;
import io.jalon.expression.ExpressionRefused;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Keeps the settings of each element and gives it Jalon's listeners. They are built-in ones, so
 * that no command of the engine's, its REST interface or Tasklist gets past them (DESIGN, rule 4).
 */
public final class BuiltInListeners extends AbstractBpmnParseListener {

  private static final List<String> TASK_EVENTS =
      List.of(
          TaskListener.EVENTNAME_CREATE,
          TaskListener.EVENTNAME_ASSIGNMENT,
          TaskListener.EVENTNAME_COMPLETE,
          TaskListener.EVENTNAME_DELETE);

  private final Listeners listeners;
  private final FeelCondition.Tools conditions;

  /**
   * The listeners by what they listen to.
   *
   * @param run the start and end of a run
   * @param step the start and end of a step
   * @param end the arrival at an end
   * @param deadline the deadline of a step
   * @param arrival what a run has waited for
   * @param route the taking of a route
   * @param beside the way to an action that outlives its step, and reminders
   * @param task the life of a user task
   */
  public record Listeners(
      ExecutionListener run,
      ExecutionListener step,
      ExecutionListener end,
      ExecutionListener deadline,
      ExecutionListener arrival,
      ExecutionListener route,
      ExecutionListener beside,
      TaskListener task) {}

  /**
   * What is added to each model that is parsed.
   *
   * @param listeners the listeners
   * @param conditions what conditions are evaluated with
   */
  public BuiltInListeners(Listeners listeners, FeelCondition.Tools conditions) {
    this.listeners = listeners;
    this.conditions = conditions;
  }

  @Override
  public void parseProcess(Element element, ProcessDefinitionEntity definition) {
    Settings.keep(element, definition);
    definition.addBuiltInListener(ExecutionListener.EVENTNAME_START, listeners.run());
    definition.addBuiltInListener(ExecutionListener.EVENTNAME_END, listeners.run());
  }

  @Override
  public void parseSubProcess(Element element, ScopeImpl scope, ActivityImpl activity) {
    if (Settings.keep(element, activity).kind().equals("step")) {
      activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, listeners.step());
      activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, listeners.step());
      AddedTask.into(activity, taskListeners());
    }
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    Settings.keep(element, activity);
    var definition =
        ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
    taskListeners().forEach(definition::addBuiltInTaskListener);
  }

  private Map<String, TaskListener> taskListeners() {
    return TASK_EVENTS.stream()
        .collect(Collectors.toMap(event -> event, event -> listeners.task()));
  }

  @Override
  public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    Settings.keep(element, activity);
  }

  @Override
  public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
    if (Settings.keep(element, activity).kind().equals("end")) {
      activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, listeners.end());
    }
  }

  @Override
  public void parseBoundaryEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
    switch (Settings.keep(element, activity).kind()) {
      case "deadline" ->
          activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, listeners.deadline());
      case "always" ->
          activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, listeners.arrival());
      case "reminder" ->
          activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, listeners.beside());
      default -> {}
    }
  }

  @Override
  public void parseIntermediateCatchEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
    Settings.keep(element, activity);
    activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, listeners.arrival());
  }

  @Override
  public void parseReceiveTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    Settings.keep(element, activity);
    activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, listeners.arrival());
  }

  @Override
  public void parseExclusiveGateway(Element element, ScopeImpl scope, ActivityImpl activity) {
    Settings.keep(element, activity);
  }

  @Override
  public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl transition) {
    var settings = Settings.keep(element, transition);
    if (settings.kind().equals("route")) {
      transition.addBuiltInListener(ExecutionListener.EVENTNAME_TAKE, listeners.route());
    } else if (besideStep(transition)) {
      transition.addBuiltInListener(ExecutionListener.EVENTNAME_TAKE, listeners.beside());
    }
    var condition = element.element(BpmnParse.CONDITION_EXPRESSION);
    if (condition != null) {
      transition.setProperty(
          BpmnParse.PROPERTYNAME_CONDITION, compiled(condition, settings, transition));
    }
  }

  /** Whether a flow leads to an action that outlives its step (docs/bpmn.md). */
  private static boolean besideStep(TransitionImpl flow) {
    var to = Settings.of((ActivityImpl) flow.getDestination());
    return !to.kind().equals("step") && flow.getSource().getId().equals(to.step() + "-with");
  }

  /**
   * The engine would compile a condition at its first evaluation only; a bad one must not deploy.
   */
  private FeelCondition compiled(Element condition, Settings settings, TransitionImpl flow) {
    if (!"feel".equals(condition.attribute("language"))) {
      throw new RefusedModel(
          "model.expression", flow.getId(), condition, List.of(condition.getText().strip()));
    }
    try {
      var compiled = conditions.feel().compile(condition.getText().strip());
      return new FeelCondition(compiled, settings.step(), conditions);
    } catch (ExpressionRefused refused) {
      var flaw = refused.flaw();
      throw new RefusedModel(flaw.code(), flow.getId(), condition, flaw.args());
    }
  }
}
