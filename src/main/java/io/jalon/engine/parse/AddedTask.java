package io.jalon.engine.parse;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.el.FixedValue;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.form.handler.DefaultTaskFormHandler;
import org.camunda.bpm.engine.impl.history.parser.HistoryParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.task.TaskDecorator;
import org.camunda.bpm.engine.impl.task.TaskDefinition;

/**
 * A user task that each step has beside those of its model, for what a person adds on one dossier
 * (F-75). No flow leads to it: it is begun by a modification of the run, which gives it a variable
 * with its settings (docs/bpmn.md).
 */
public final class AddedTask {

  /** The kind of the action, and the ending of the element's id. */
  public static final String KIND = "added";

  /** The variable, local to the task's execution, that holds the settings. */
  public static final String SETTINGS = "jalon_added";

  private static final String FORM = "jalon-task";

  private AddedTask() {}

  /** The id of the element in a step. */
  public static String in(String step) {
    return step + "-" + KIND;
  }

  /** Gives a parsed step its element. */
  static void into(ActivityImpl step, Map<String, TaskListener> life) {
    var id = in(Settings.of(step).step());
    var task = step.createActivity(id);
    task.setName("Action ajoutée");
    task.getProperties().set(BpmnProperties.TYPE, "userTask");
    // A scope, so that the settings stay with this one where a step has several.
    task.setScope(true);
    var engine = Context.getProcessEngineConfiguration();
    var definition = definition(id);
    life.forEach(definition::addBuiltInTaskListener);
    task.setActivityBehavior(
        new UserTaskActivityBehavior(new TaskDecorator(definition, engine.getExpressionManager())));
    ((ProcessDefinitionEntity) step.getProcessDefinition())
        .getTaskDefinitions()
        .put(id, definition);
    Settings.give(
        task, new Settings(Map.of("jalon.kind", KIND, "jalon.step", Settings.of(step).step())));
    rememberedBy(engine, task);
  }

  private static TaskDefinition definition(String id) {
    var form = new FormDefinition();
    form.setCamundaFormDefinitionKey(new FixedValue(FORM));
    form.setCamundaFormDefinitionBinding("latest");
    var definition = new TaskDefinition(new DefaultTaskFormHandler());
    definition.setKey(id);
    definition.setFormDefinition(form);
    return definition;
  }

  /** The engine's own listeners are added by parsing, which this element has not been through. */
  private static void rememberedBy(ProcessEngineConfigurationImpl engine, ActivityImpl task) {
    new HistoryParseListener(engine.getHistoryEventProducer())
        .parseUserTask(null, task.getFlowScope(), task);
  }

  /**
   * Keeps the settings where they stay: the engine sets what a modification brings around the
   * element, on an execution that goes away when others end.
   */
  public static void keep(ExecutionEntity at) {
    var given = at.getVariableTyped(SETTINGS);
    at.getParent().removeVariableLocal(SETTINGS);
    at.setVariableLocal(SETTINGS, given);
  }

  /** The settings that a task was begun with, over those that all of them have. */
  static Settings begun(ExecutionEntity at, Settings all) {
    var values = new LinkedHashMap<>(all.values());
    if (at.getVariable(SETTINGS) instanceof Map<?, ?> given) {
      given.forEach((name, value) -> values.put(String.valueOf(name), String.valueOf(value)));
    }
    return new Settings(values);
  }
}
