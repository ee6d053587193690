package io.jalon.compiler.model;

import io.jalon.template.ElementName;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** What the elements of a file are called in it, before Jalon gives them ids of its own. */
final class Names {

  private final DrawnModel model;
  private final String processId;
  private final Map<FlowElement, String> ids = new LinkedHashMap<>();

  /** Notes the ids as they are now. */
  Names(DrawnModel model) {
    this.model = model;
    this.processId = Objects.requireNonNullElse(model.process().getId(), "");
    model.all().forEach(drawn -> ids.put(drawn.element(), drawn.id()));
  }

  /** By the ids that they have by now, and by those of the file. */
  Map<String, ElementName> now() {
    var names = new HashMap<String, ElementName>();
    var shown = Objects.requireNonNullElse(model.process().getName(), processId);
    names.put(model.process().getId(), new ElementName(processId, shown));
    ids.forEach(
        (element, id) -> {
          var name = new ElementName(id, shown(element));
          names.put(id, name);
          names.put(element.getId(), name);
        });
    return names;
  }

  private String shown(FlowElement element) {
    var drawn = model.drawn(element);
    return element instanceof SequenceFlow flow && drawn.name().isEmpty()
        ? model.drawn(flow.getSource()).shown() + " → " + model.drawn(flow.getTarget()).shown()
        : drawn.shown();
  }
}
