package io.jalon.engine.parse;

import io.jalon.template.Fragments;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.core.model.CoreModelElement;
import org.camunda.bpm.engine.impl.core.model.PropertyKey;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * The {@code camunda:property} entries of a BPMN element, read once when the model is parsed
 * (docs/bpmn.md). They are plain text: the engine never evaluates them.
 *
 * @param values by name, in the order of the model
 */
public record Settings(Map<String, String> values) {

  private static final PropertyKey<Settings> KEY = new PropertyKey<>("jalon.settings");

  /** Those of an element that was given none. */
  public static final Settings NONE = new Settings(Map.of());

  public Settings {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** The settings that a parsed element carries; none when it was not given any. */
  public static Settings of(CoreModelElement element) {
    var settings = element.getProperties().get(KEY);
    return settings == null ? NONE : settings;
  }

  /** Reads the settings of an element and keeps them with what it was parsed to. */
  static Settings keep(Element element, CoreModelElement parsed) {
    var settings = new Settings(read(element));
    give(parsed, settings);
    return settings;
  }

  /** Keeps settings with an element that no model holds. */
  static void give(CoreModelElement made, Settings settings) {
    made.getProperties().set(KEY, settings);
  }

  /**
   * The settings that hold where an execution stands: those of its element, or what a person has
   * added there.
   */
  public static Settings at(ExecutionEntity execution) {
    var settings = of(execution.getActivity());
    return settings.kind().equals(AddedTask.KIND) ? AddedTask.begun(execution, settings) : settings;
  }

  private static Map<String, String> read(Element element) {
    var read = new LinkedHashMap<String, String>();
    Optional.ofNullable(element.element("extensionElements"))
        .map(e -> e.elementNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "properties"))
        .ifPresent(
            properties ->
                properties
                    .elementsNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "property")
                    .forEach(p -> read.put(p.attribute("name"), p.attribute("value"))));
    read.computeIfPresent("jalon.description", (name, text) -> Fragments.lines(text));
    return read;
  }

  /** A setting, empty when it is not there. */
  public String get(String name) {
    return values.getOrDefault(name, "");
  }

  /** What the element is to Jalon, e.g. {@code step}; empty for what only the engine needs. */
  public String kind() {
    return get("jalon.kind");
  }

  /** The step that the element belongs to. */
  public String step() {
    return get("jalon.step");
  }

  /** The action that the element belongs to. */
  public String action() {
    return get("jalon.action");
  }

  /** The repère that the element's date depends on, or empty. */
  public String depends() {
    return get("jalon.depends");
  }
}
