package io.jalon.engine.safety;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.BpmnParseException;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Refuses a model that holds anything but what Jalon's models are made of: scripts, classes,
 * connectors, mappings, listeners and every start but one none start stay out. The refused element
 * is named with its line and column.
 */
public final class AllowedModel extends AbstractBpmnParseListener {

  private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

  private static final String DIAGRAM = "http://www.omg.org/spec/BPMN/20100524/DI";
  private static final String XMLNS = "xmlns:";
  private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

  private static final Set<String> BPMN_ELEMENTS =
      Set.of(
          "definitions",
          "process",
          "extensionElements",
          "documentation",
          "incoming",
          "outgoing",
          "startEvent",
          "endEvent",
          "subProcess",
          "userTask",
          "serviceTask",
          "exclusiveGateway",
          "parallelGateway",
          "boundaryEvent",
          "timerEventDefinition",
          "timeDate",
          "sequenceFlow",
          "conditionExpression",
          "message",
          "messageEventDefinition",
          "intermediateCatchEvent",
          "terminateEventDefinition",
          "receiveTask");

  private static final Set<String> CAMUNDA_ELEMENTS = Set.of("properties", "property");

  private static final Map<String, Set<String>> CAMUNDA_ATTRIBUTES =
      Map.of(
          "process", Set.of("historyTimeToLive", "versionTag"),
          "userTask", Set.of("assignee", "formRef", "formRefBinding", "dueDate"),
          "serviceTask", Set.of("delegateExpression", "asyncBefore"),
          "receiveTask", Set.of("asyncAfter"));

  /** Which element template of the Modeler shows an element; the engine does not read it. */
  private static final Set<String> MODELER = Set.of("modelerTemplate", "modelerTemplateVersion");

  @Override
  public void parseRootElement(Element root, List<ProcessDefinitionEntity> definitions) {
    check(root);
    if (definitions.size() != 1) {
      throw refused("more than one process, or none", root);
    }
  }

  private static void check(Element element) {
    if (BPMN.equals(element.getUri())) {
      require(BPMN_ELEMENTS.contains(element.getTagName()), element.getTagName(), element);
      checkAttributes(element);
      checkNoneStart(element);
    } else if (CAMUNDA.equals(element.getUri())) {
      require(CAMUNDA_ELEMENTS.contains(element.getTagName()), element.getTagName(), element);
    } else {
      // The diagram is not run; any other namespace is refused, since the engine also reads aliases
      // of its own.
      require(DIAGRAM.equals(element.getUri()), element.getTagName(), element);
      return;
    }
    element.elements().forEach(AllowedModel::check);
  }

  private static void checkAttributes(Element element) {
    var allowed = CAMUNDA_ATTRIBUTES.getOrDefault(element.getTagName(), Set.of());
    for (var name : element.attributes()) {
      int local = name.lastIndexOf(':') + 1;
      boolean plain = local == 0 || name.startsWith(XSI) || name.startsWith(XMLNS);
      var word = name.substring(local);
      boolean ours = name.startsWith(CAMUNDA) && (allowed.contains(word) || MODELER.contains(word));
      require(plain || ours, word, element);
    }
  }

  private static void checkNoneStart(Element element) {
    if (element.getTagName().equals("startEvent")) {
      var events =
          element.elements().stream().filter(e -> e.getTagName().endsWith("EventDefinition"));
      require(events.findAny().isEmpty(), "startEvent", element);
    }
  }

  private static void require(boolean allowed, String what, Element element) {
    if (!allowed) {
      throw refused(what, element);
    }
  }

  private static BpmnParseException refused(String what, Element element) {
    return new BpmnParseException("Élément refusé / refused element: " + what, element);
  }
}
