package io.jalon.compiler.plan;

import io.jalon.template.Action;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the engine reads of a person's work: who does it, and the shared form that shows it. */
final class Forms {

  private Forms() {}

  static Map<String, String> person(String role, String form) {
    var attributes = new LinkedHashMap<String, String>();
    attributes.put("assignee", Juel.call("roles.holder", role));
    attributes.put("formRef", form);
    attributes.put("formRefBinding", "latest");
    return attributes;
  }

  /** The form of an action that a person does. */
  static String of(Action action) {
    return action.asks().isEmpty() ? "jalon-task" : "jalon-asks";
  }
}
