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
 * @param scope what is inside a step; empty for any other kind
 * @param timer when a deadline fires; {@code null} for any other kind
 */
public record Node(
    NodeKind kind,
    String id,
    String name,
    Map<String, String> attributes,
    Map<String, String> properties,
    Scope scope,
    @Nullable Timer timer) {

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

  static Node end(String id, String name) {
    return of(NodeKind.END, id, name);
  }

  Node attributes(Map<String, String> all) {
    return new Node(kind, id, name, all, properties, scope, timer);
  }

  Node properties(Map<String, String> all) {
    return new Node(kind, id, name, attributes, all, scope, timer);
  }

  Node inside(Scope inner) {
    return new Node(kind, id, name, attributes, properties, inner, timer);
  }

  Node timer(Timer when) {
    return new Node(kind, id, name, attributes, properties, scope, when);
  }
}
