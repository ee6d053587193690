package io.jalon.compiler.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.xml.ModelInstance;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * What an element of a model bears beside what Jalon's element templates bind: it would be lost
 * when the element is completed, and is told instead.
 */
final class Foreign {

  private static final Set<String> FREE =
      Set.of(
          "modelerTemplate",
          "modelerTemplateVersion",
          "formRefBinding",
          "asyncBefore",
          "asyncAfter",
          "historyTimeToLive",
          "versionTag");

  /** What the compiler writes, perhaps for another function, date or kind than those of now. */
  private static final Set<String> BOUND =
      Set.of("assignee", "dueDate", "delegateExpression", "formRef");

  private static final Pattern OURS =
      Pattern.compile("\\$\\{(roles|due|start)\\.\\w+\\([^{}]*\\)}|\\$\\{effect}|jalon[\\w-]*");

  /** What BPMN allows in an element, and Jalon has no use for. */
  private static final Set<String> PARTS =
      Set.of(
          "multiInstanceLoopCharacteristics",
          "standardLoopCharacteristics",
          "ioSpecification",
          "property",
          "dataInputAssociation",
          "dataOutputAssociation",
          "potentialOwner",
          "humanPerformer",
          "performer",
          "signalEventDefinition",
          "errorEventDefinition",
          "escalationEventDefinition",
          "conditionalEventDefinition",
          "compensateEventDefinition",
          "linkEventDefinition",
          "cancelEventDefinition");

  /** What BPMN lets an element be, and Jalon's elements are not. */
  private static final Set<String> SWITCHES = Set.of("isForCompensation", "triggeredByEvent");

  private final Map<String, Element> byId = new HashMap<>();

  Foreign(ModelInstance model) {
    if (model.getDocument().getDomSource().getNode() instanceof Document file) {
      note(file.getDocumentElement());
    }
  }

  private void note(Element element) {
    byId.put(element.getAttribute("id"), element);
    children(element).forEach(this::note);
  }

  /** The names of what an element bears beside that, as the file has them. */
  List<String> of(String id) {
    var element = byId.get(id);
    return element == null ? List.of() : of(element);
  }

  private static List<String> of(Element dom) {
    var foreign = new ArrayList<String>();
    var attributes = dom.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      var attribute = (Attr) attributes.item(i);
      if ((isCamunda(attribute.getNamespaceURI()) && !allowed(attribute)) || on(attribute)) {
        foreign.add(attribute.getName());
      }
    }
    children(dom).stream()
        .filter(child -> PARTS.contains(child.getLocalName()))
        .map(Element::getLocalName)
        .forEach(foreign::add);
    children(dom).stream()
        .filter(child -> "extensionElements".equals(child.getLocalName()))
        .flatMap(extension -> children(extension).stream())
        .filter(child -> !"properties".equals(child.getLocalName()))
        .map(Element::getNodeName)
        .forEach(foreign::add);
    return foreign;
  }

  private static boolean isCamunda(String namespace) {
    return BpmnModelConstants.CAMUNDA_NS.equals(namespace)
        || BpmnModelConstants.ACTIVITI_NS.equals(namespace);
  }

  private static boolean on(Attr attribute) {
    return SWITCHES.contains(attribute.getName())
        && Boolean.parseBoolean(attribute.getValue().strip());
  }

  private static boolean allowed(Attr attribute) {
    var name = attribute.getLocalName();
    return FREE.contains(name)
        || (BOUND.contains(name) && OURS.matcher(attribute.getValue().strip()).matches());
  }

  private static List<Element> children(Element element) {
    var children = new ArrayList<Element>();
    for (var node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        children.add(child);
      }
    }
    return children;
  }
}
