package io.jalon.compiler;

import io.jalon.compiler.plan.Flow;
import io.jalon.compiler.plan.Node;
import io.jalon.compiler.plan.NodeKind;
import io.jalon.compiler.plan.Plan;
import io.jalon.compiler.plan.Scope;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.Definitions;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Component;

/** Writes a plan as BPMN elements, without a diagram. */
@Component
class Emitter {

  /** Ten years: shorter, and the engine's clean-up takes the history of what still runs. */
  private static final String TIME_TO_LIVE = "P3650D";

  BpmnModelInstance emit(Plan plan) {
    var model = Bpmn.createEmptyModel();
    var definitions = Elements.create(model, Definitions.class, plan.id() + "-definitions");
    definitions.setTargetNamespace("urn:jalon:" + plan.id());
    model.setDefinitions(definitions);
    declareConditionTypes(definitions);
    Triggers.declare(definitions, plan.scope());
    var process = Elements.add(definitions, Process.class, plan.id());
    process.setName(XmlText.clean(plan.name()));
    process.setExecutable(true);
    process.setCamundaHistoryTimeToLiveString(TIME_TO_LIVE);
    ElementTemplates.name(process, ElementTemplates.SEQUENCE);
    Elements.properties(process, plan.properties());
    emit(process, plan.scope());
    return model;
  }

  /** The engine's parser resolves the type of a condition from the root's prefixes only. */
  private static void declareConditionTypes(Definitions definitions) {
    definitions.getDomElement().registerNamespace("xsi", BpmnModelConstants.XSI_NS);
    definitions.getDomElement().registerNamespace("bpmn", BpmnModelConstants.BPMN20_NS);
  }

  private void emit(ModelElementInstance parent, Scope scope) {
    scope.nodes().forEach(node -> emit(parent, node));
    scope.flows().forEach(flow -> emit(parent, flow));
  }

  private void emit(ModelElementInstance parent, Node node) {
    var element = Elements.append(parent, type(node.kind()), node.id());
    if (!node.name().isEmpty()) {
      element.setName(XmlText.clean(node.name()));
    }
    node.attributes()
        .forEach(
            (name, value) ->
                element.setAttributeValueNs(
                    BpmnModelConstants.CAMUNDA_NS, name, XmlText.clean(value)));
    ElementTemplates.name(element, ElementTemplates.of(node));
    Elements.properties(element, node.properties());
    emit(element, node.scope());
    if (node.trigger() != null && element instanceof Event event) {
      Triggers.emit(event, node.trigger());
    }
    if (node.trigger() != null && element instanceof ReceiveTask wait) {
      Triggers.emit(wait, node.trigger());
    }
    if (node.kind() == NodeKind.TERMINATE) {
      Elements.add(element, TerminateEventDefinition.class, node.id() + "-terminate");
    }
  }

  private static void emit(ModelElementInstance parent, Flow flow) {
    var element = Elements.append(parent, SequenceFlow.class, flow.id());
    var from = Elements.find(parent.getModelInstance(), flow.from(), FlowNode.class);
    var to = Elements.find(parent.getModelInstance(), flow.to(), FlowNode.class);
    if (!flow.name().isEmpty()) {
      element.setName(XmlText.clean(flow.name()));
    }
    ElementTemplates.name(element, ElementTemplates.of(flow.properties()));
    Elements.properties(element, flow.properties());
    element.setSource(from);
    element.setTarget(to);
    from.getOutgoing().add(element);
    to.getIncoming().add(element);
    condition(element, flow);
    if (flow.fallback() && from instanceof ExclusiveGateway gateway) {
      gateway.setDefault(element);
    }
  }

  private static void condition(SequenceFlow element, Flow flow) {
    if (flow.condition().isEmpty()) {
      return;
    }
    var condition = Elements.add(element, ConditionExpression.class, flow.id() + "-condition");
    condition.setType("bpmn:tFormalExpression");
    condition.setLanguage("feel");
    condition.setTextContent(XmlText.clean(flow.condition()));
  }

  private static Class<? extends FlowNode> type(NodeKind kind) {
    return switch (kind) {
      case START -> StartEvent.class;
      case END, TERMINATE -> EndEvent.class;
      case EXCLUSIVE -> ExclusiveGateway.class;
      case PARALLEL -> ParallelGateway.class;
      case PERSON -> UserTask.class;
      case EFFECT -> ServiceTask.class;
      case WAIT -> ReceiveTask.class;
      case SUBPROCESS -> SubProcess.class;
      case CATCH -> IntermediateCatchEvent.class;
      case BOUNDARY -> BoundaryEvent.class;
    };
  }
}
