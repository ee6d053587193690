package io.jalon.compiler.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A way from a node to another of the same scope.
 *
 * @param id stable, unique in the plan
 * @param from the id of the node it leaves
 * @param to the id of the node it enters
 * @param name what the diagram shows; may be empty
 * @param condition FEEL; empty when the flow is always taken or is the default one
 * @param fallback whether it is the default flow of the gateway it leaves
 * @param properties what our own code in the engine reads, in order
 */
public record Flow(
    String id,
    String from,
    String to,
    String name,
    String condition,
    boolean fallback,
    Map<String, String> properties) {

  /** Copies the properties, keeping their order. */
  public Flow {
    properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
  }

  static Flow plain(String from, String to) {
    return plain(from + "-to-" + to, from, to);
  }

  static Flow plain(String id, String from, String to) {
    return new Flow(id, from, to, "", "", false, Map.of());
  }

  static Flow when(String condition, String name, String from, String to) {
    return new Flow(from + "-to-" + to, from, to, name, condition, false, Map.of());
  }

  static Flow otherwise(String name, String from, String to) {
    return new Flow(from + "-to-" + to, from, to, name, "", true, Map.of());
  }
}
