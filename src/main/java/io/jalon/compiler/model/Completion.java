package io.jalon.compiler.model;

import io.jalon.template.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/**
 * Writes on a drawn model what nobody has to write in the Modeler: what the compiler writes on the
 * element of the same id in the model of the template that was read from it.
 */
final class Completion {

  private static final List<String> ATTRIBUTES =
      List.of(
          "assignee",
          "formRef",
          "formRefBinding",
          "dueDate",
          "delegateExpression",
          "asyncBefore",
          "asyncAfter",
          "modelerTemplate");

  /** What the process was called in the file that it was first drawn in. */
  private static final String DRAWN = "jalon.drawn";

  private static final String MODELER = "http://camunda.org/schema/modeler/1.0";

  private final DrawnModel model;
  private final DrawnModel compiled;
  private final Foreign foreign;
  private final List<Problem> problems = new ArrayList<>();

  private Completion(DrawnModel model, DrawnModel compiled) {
    this.model = model;
    this.compiled = compiled;
    this.foreign = new Foreign(model.model());
  }

  /** Completes a model, and tells of what the engine would not know what to do with. */
  static List<Problem> complete(DrawnModel model, DrawnModel compiled) {
    var completion = new Completion(model, compiled);
    completion.process();
    for (var drawn : model.all()) {
      completion.foreign(drawn.element(), drawn.shown());
      if (drawn.element() instanceof SequenceFlow flow) {
        completion.flow(flow);
      } else {
        completion.node(drawn);
      }
    }
    return completion.problems;
  }

  private void process() {
    var process = model.process();
    foreign(process, Objects.requireNonNullElse(process.getName(), process.getId()));
    process.setExecutable(true);
    process.setCamundaHistoryTimeToLiveString(
        compiled.process().getCamundaHistoryTimeToLiveString());
    var settings = all(compiled.process());
    if (!model.drawnAs().isEmpty()) {
      settings.put(DRAWN, model.drawnAs());
    }
    properties(process, settings);
    // The Modeler notes on the whole file for which engine it was drawn.
    var root = model.model().getDefinitions();
    root.removeAttributeNs(MODELER, "executionPlatform");
    root.removeAttributeNs(MODELER, "executionPlatformVersion");
  }

  private void foreign(BaseElement element, String shown) {
    for (var part : foreign.of(element.getId())) {
      problems.add(Problem.error("model.foreign", element.getId(), shown, part));
    }
  }

  private void node(Drawn drawn) {
    var twin = compiled.find(drawn.id()).filter(other -> other.is(drawn.kind()));
    if (twin.isPresent() && twin.get().element() instanceof FlowNode) {
      copy(drawn.element(), twin.get().element());
    } else if (needsTwin(drawn)) {
      problems.add(Problem.error("model.no-kind", drawn.id(), drawn.shown()));
    }
  }

  /** Starts, plain ends and gateways mean what BPMN says they mean. */
  private static boolean needsTwin(Drawn drawn) {
    if (drawn.element() instanceof StartEvent || drawn.element() instanceof Gateway) {
      return false;
    }
    return drawn.element() instanceof FlowNode
        && !(drawn.element() instanceof org.camunda.bpm.model.bpmn.instance.EndEvent
            && drawn.kind().isEmpty());
  }

  private void copy(FlowElement element, FlowElement twin) {
    for (var name : ATTRIBUTES) {
      var value = twin.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, name);
      if (value == null) {
        element.removeAttributeNs(BpmnModelConstants.CAMUNDA_NS, name);
      } else {
        element.setAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, name, value);
      }
    }
    properties(element, all(twin));
    if (element instanceof CatchEvent event && twin instanceof CatchEvent other) {
      trigger(event, other);
    }
    if (element instanceof ReceiveTask wait && twin instanceof ReceiveTask other) {
      receive(wait, other);
    }
  }

  /** A wait for a deadline has no message. */
  private void receive(ReceiveTask wait, ReceiveTask twin) {
    if (twin.getMessage() == null) {
      wait.removeAttribute("messageRef");
    } else {
      wait.setMessage(message(twin.getMessage()));
    }
  }

  private void trigger(CatchEvent event, CatchEvent twin) {
    List.copyOf(event.getEventDefinitions()).forEach(event.getEventDefinitions()::remove);
    for (var wanted : twin.getEventDefinitions()) {
      if (wanted instanceof TimerEventDefinition timer) {
        var definition = model.model().newInstance(TimerEventDefinition.class);
        event.getEventDefinitions().add(definition);
        var date = model.model().newInstance(TimeDate.class);
        date.setTextContent(timer.getTimeDate().getTextContent());
        definition.setTimeDate(date);
      } else if (wanted instanceof MessageEventDefinition named) {
        var definition = model.model().newInstance(MessageEventDefinition.class);
        event.getEventDefinitions().add(definition);
        definition.setMessage(message(named.getMessage()));
      }
    }
  }

  private Message message(Message wanted) {
    if (model.model().getModelElementById(wanted.getId()) instanceof Message there) {
      return there;
    }
    var message = model.model().newInstance(Message.class, wanted.getId());
    message.setName(wanted.getName());
    model.model().getDefinitions().addChildElement(message);
    return message;
  }

  /** Conditions are FEEL; a route says whence it leads where, so that the history can tell. */
  private void flow(SequenceFlow flow) {
    var condition = flow.getConditionExpression();
    if (condition != null) {
      feel(flow, condition);
    }
    compiled.find(flow.getId()).ifPresent(twin -> properties(flow, all(twin.element())));
    if (compiled.find(flow.getId()).isEmpty() && model.drawn(flow).is("route")) {
      var place = Routes.target(model, flow);
      place.ifPresent(to -> properties(flow, Map.of("jalon.kind", "route", "jalon.to", to.id())));
    }
  }

  private void feel(SequenceFlow flow, ConditionExpression condition) {
    var text = condition.getTextContent().strip();
    if (text.startsWith("${") || text.startsWith("#{")) {
      problems.add(Problem.error("model.expression", flow.getId(), text));
    }
    condition.setLanguage("feel");
    condition.setType("bpmn:tFormalExpression");
  }

  private static Map<String, String> all(BaseElement element) {
    var all = new java.util.LinkedHashMap<String, String>();
    Drawn.settings(element).forEach((name, value) -> all.put("jalon." + name, value));
    return all;
  }

  private void properties(BaseElement element, Map<String, String> entries) {
    if (element.getExtensionElements() != null) {
      element.removeChildElement(element.getExtensionElements());
    }
    if (entries.isEmpty()) {
      return;
    }
    var extension = model.model().newInstance(ExtensionElements.class);
    element.setExtensionElements(extension);
    var properties = model.model().newInstance(CamundaProperties.class);
    extension.addChildElement(properties);
    entries.forEach(
        (name, value) -> {
          var property = model.model().newInstance(CamundaProperty.class);
          property.setCamundaName(name);
          property.setCamundaValue(value);
          properties.getCamundaProperties().add(property);
        });
  }
}
