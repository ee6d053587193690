package io.jalon.compiler;

import java.util.Map;
import java.util.Set;

/**
 * What Jalon writes on an element from the rest of its model, so that nobody has to: an element
 * template of the Camunda Modeler binds every other property (docs/bpmn.md).
 */
public final class Derived {

  private static final Set<String> EVERYWHERE =
      Set.of("depends", "due", "at", "voters", "name", "order", "template", "messages");

  private static final Map<String, Set<String>> BY_TEMPLATE =
      Map.of(
          "reminder", Set.of("action"),
          "delay", Set.of("action"),
          "remind", Set.of("action", "role", "to"),
          "alert", Set.of("action", "role"),
          "await-end", Set.of("action"),
          "await-answer", Set.of("action", "keep"),
          "vote", Set.of("vote"),
          "always", Set.of("to"),
          "route", Set.of("to"),
          "send-validated-message", Set.of("role", "message", "to", "letter"));

  private Derived() {}

  /**
   * Whether Jalon writes a property by itself.
   *
   * @param template the element template, without its prefix, e.g. {@code send-message}
   * @param property without its prefix, e.g. {@code depends}
   */
  public static boolean is(String template, String property) {
    return EVERYWHERE.contains(property)
        || property.startsWith("result.")
        || property.startsWith("ask.")
        || property.startsWith("attach.")
        || property.startsWith("header.")
        || property.startsWith("field.")
        || (property.equals("step") && !template.equals("step"))
        || BY_TEMPLATE.getOrDefault(template, Set.of()).contains(property);
  }
}
