package io.jalon.compiler.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/**
 * An element of a model with what Jalon's properties say of it.
 *
 * @param element the element
 * @param settings its properties, without their prefix
 */
record Drawn(FlowElement element, Map<String, String> settings) {

  private static final String PREFIX = "jalon.";

  static Drawn of(FlowElement element) {
    return new Drawn(element, settings(element));
  }

  /** The properties of an element, without their prefix. */
  static Map<String, String> settings(BaseElement element) {
    var settings = new LinkedHashMap<String, String>();
    var extensions = element.getExtensionElements();
    if (extensions != null) {
      extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream()
          .flatMap(properties -> properties.getCamundaProperties().stream())
          .filter(property -> text(property.getCamundaName()).startsWith(PREFIX))
          .forEach(property -> put(settings, property));
    }
    return settings;
  }

  private static void put(Map<String, String> settings, CamundaProperty property) {
    settings.put(
        property.getCamundaName().substring(PREFIX.length()),
        text(property.getCamundaValue()).strip());
  }

  private static String text(String text) {
    return Objects.requireNonNullElse(text, "");
  }

  String id() {
    return element.getId();
  }

  /** What it is to Jalon; empty for what only the engine needs. */
  String kind() {
    return get("kind");
  }

  boolean is(String... kinds) {
    for (var kind : kinds) {
      if (kind.equals(kind())) {
        return true;
      }
    }
    return false;
  }

  /** A setting, empty when it is not there. */
  String get(String name) {
    return settings.getOrDefault(name, "");
  }

  /** What the diagram shows, or what stands for it in full. */
  String name() {
    var shown = text(element.getName()).strip();
    return get("name").isEmpty() ? shown : get("name");
  }

  /** What was written about it in the Modeler's own field for that. */
  String documentation() {
    return element.getDocumentations().stream()
        .map(Documentation::getTextContent)
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** How people find it in the diagram. */
  String shown() {
    var name = name();
    return name.isEmpty() ? id() : name;
  }
}
