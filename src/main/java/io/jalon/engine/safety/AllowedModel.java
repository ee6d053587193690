package io.jalon.engine.safety;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Refuses a model that holds anything but what Jalon's models are made of: scripts, classes,
 * connectors, mappings, listeners and every start but one none start stay out. The refused element
 * is named, or the nearest around it that has an id.
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
    check(root, root);
    if (definitions.size() != 1) {
      throw new RefusedModel("model.process", "", root, List.of());
    }
  }

  /**
   * Checks an element and what it holds.
   *
   * @param named the element itself, or the nearest around it that has an id
   */
  private static void check(Element element, Element named) {
    if (BPMN.equals(element.getUri())) {
      require(BPMN_ELEMENTS.contains(element.getTagName()), element, named);
      checkAttributes(element, named);
      checkNoneStart(element);
    } else if (CAMUNDA.equals(element.getUri())) {
      require(CAMUNDA_ELEMENTS.contains(element.getTagName()), element, named);
    } else {
      // The diagram is not run; any other namespace is refused, since the engine also reads aliases
      // of its own.
      require(DIAGRAM.equals(element.getUri()), element, named);
      return;
    }
    element.elements().forEach(inner -> check(inner, hasId(inner) ? inner : named));
  }

  private static boolean hasId(Element element) {
    return element.attribute("id") != null && !element.getTagName().endsWith("EventDefinition");
  }

  private static void checkAttributes(Element element, Element named) {
    var allowed = CAMUNDA_ATTRIBUTES.getOrDefault(element.getTagName(), Set.of());
    for (var name : element.attributes()) {
      int local = name.lastIndexOf(':') + 1;
      boolean plain = local == 0 || name.startsWith(XSI) || name.startsWith(XMLNS);
      var word = name.substring(local);
      boolean ours = name.startsWith(CAMUNDA) && (allowed.contains(word) || MODELER.contains(word));
      if (!plain && !ours) {
        throw foreign(word, element, named);
      }
    }
  }

  private static void checkNoneStart(Element element) {
    if (element.getTagName().equals("startEvent")) {
      element.elements().stream()
          .filter(inner -> inner.getTagName().endsWith("EventDefinition"))
          .findAny()
          .ifPresent(
              event -> {
                throw foreign(event.getTagName(), event, element);
              });
    }
  }

  private static void require(boolean allowed, Element element, Element named) {
    if (allowed) {
      return;
    }
    if (element == named) {
      throw new RefusedModel(
          "model.element", id(named), element, List.of(shown(named), element.getTagName()));
    }
    throw foreign(element.getTagName(), element, named);
  }

  private static RefusedModel foreign(String part, Element element, Element named) {
    return new RefusedModel("model.foreign", id(named), element, List.of(shown(named), part));
  }

  private static String id(Element element) {
    return Objects.requireNonNullElse(element.attribute("id"), "");
  }

  private static String shown(Element element) {
    return Objects.requireNonNullElse(element.attribute("name"), id(element));
  }
}
