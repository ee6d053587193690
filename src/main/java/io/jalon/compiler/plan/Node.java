package io.jalon.compiler.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One node of a plan.
 *
 * @param kind what it is
 * @param id stable, unique in the plan
 * @param name what the diagram shows; empty when it needs no name
 * @param attributes what the engine itself reads, by the attribute's name, in order
 * @param properties what our own code in the engine reads, in order; never evaluated
 * @param scope what is inside a subprocess; empty for any other kind
 * @param trigger what a date or a message is; {@code null} for any other kind
 */
public record Node(
    NodeKind kind,
    String id,
    String name,
    Map<String, String> attributes,
    Map<String, String> properties,
    Scope scope,
    @Nullable Trigger trigger) {

  /** Copies the maps, keeping their order. */
  public Node {
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
  }

  static Node of(NodeKind kind, String id, String name) {
    return new Node(kind, id, name, Map.of(), Map.of(), Scope.EMPTY, null);
  }

  static Node gateway(String id, String name) {
    return of(NodeKind.EXCLUSIVE, id, name);
  }

  static Node terminate(String id, String name) {
    return of(NodeKind.TERMINATE, id, name);
  }

  static Node end(String id, String name) {
    return of(NodeKind.END, id, name);
  }

  /** The id of the node on whose border it sits; empty when it sits on none. */
  public String host() {
    return trigger == null ? "" : trigger.host();
  }

  Node attributes(Map<String, String> all) {
    return new Node(kind, id, name, all, properties, scope, trigger);
  }

  Node properties(Map<String, String> all) {
    return new Node(kind, id, name, attributes, all, scope, trigger);
  }

  Node inside(Scope inner) {
    return new Node(kind, id, name, attributes, properties, inner, trigger);
  }

  Node on(Trigger when) {
    return new Node(kind, id, name, attributes, properties, scope, when);
  }
}
