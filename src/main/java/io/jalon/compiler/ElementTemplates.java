package io.jalon.compiler;

import io.jalon.compiler.plan.Node;
import java.util.Map;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.BaseElement;

/** Names the element template that shows an element's settings as fields in the Camunda Modeler. */
final class ElementTemplates {

  /** The template of the process. */
  static final String SEQUENCE = "io.jalon.sequence";

  private static final String PREFIX = "io.jalon.";
  private static final String SEND = "send-message";

  private ElementTemplates() {}

  /** The template of a node; empty when it has no settings of its own. */
  static String of(Node node) {
    var kind = node.properties().getOrDefault("jalon.kind", "");
    boolean afterValidation =
        kind.equals(SEND) && !node.id().equals(node.properties().get("jalon.action"));
    return afterValidation ? PREFIX + "send-validated-message" : of(kind);
  }

  /** The template of a flow. */
  static String of(Map<String, String> properties) {
    return of(properties.getOrDefault("jalon.kind", ""));
  }

  private static String of(String kind) {
    return kind.isEmpty() ? "" : PREFIX + kind;
  }

  /** Writes it on an element. */
  static void name(BaseElement element, String template) {
    if (!template.isEmpty()) {
      element.setAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, "modelerTemplate", template);
    }
  }
}
