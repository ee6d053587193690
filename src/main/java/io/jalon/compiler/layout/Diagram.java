package io.jalon.compiler.layout;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A plan as drawn.
 *
 * @param shapes the box of each node, by id, in the order of the plan
 * @param lines the points of each flow, by id, from source to target
 * @param labels the box of each name that is written outside its node, or beside its flow, by id
 */
public record Diagram(
    Map<String, Box> shapes, Map<String, List<Point>> lines, Map<String, Box> labels) {

  /** Copies the maps, keeping their order. */
  public Diagram {
    shapes = Collections.unmodifiableMap(new LinkedHashMap<>(shapes));
    lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
    labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
  }
}
