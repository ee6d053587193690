package io.jalon.compiler.plan;

import io.jalon.template.ActionKind;
import io.jalon.template.Fragments;
import io.jalon.template.MessageContent;
import io.jalon.template.SendMessage;
import io.jalon.template.SequenceTemplate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What a template declares, on its process: the model needs nothing else to be read back. */
final class Declared {

  private Declared() {}

  static Map<String, String> of(SequenceTemplate template) {
    var properties = new LinkedHashMap<String, String>();
    properties.put("jalon.template", template.id());
    put(properties, "name", template.name().equals(shown(template)) ? "" : template.name());
    put(properties, "situation", template.situation());
    put(properties, "roles", Fragments.roles(template.roles()));
    put(properties, "reperes", Fragments.ids(template.reperes()));
    put(properties, "messages", Fragments.messages(unused(template)));
    return properties;
  }

  private static void put(Map<String, String> properties, String name, String value) {
    if (!value.isEmpty()) {
      properties.put("jalon." + name, value);
    }
  }

  private static String shown(SequenceTemplate template) {
    return Label.of(template.name());
  }

  /** A content stands on the actions that use it; here is what no action uses. */
  private static Map<String, MessageContent> unused(SequenceTemplate template) {
    var used =
        template.steps().stream()
            .flatMap(step -> step.actions().stream())
            .map(action -> written(action.kind()))
            .collect(Collectors.toSet());
    var unused = new LinkedHashMap<>(template.messages());
    unused.keySet().removeAll(used);
    return unused;
  }

  private static String written(ActionKind kind) {
    if (kind instanceof SendMessage message) {
      return message.message();
    }
    return kind instanceof ActionKind.CreateDocument document ? document.message() : "";
  }
}
