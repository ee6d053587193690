package io.jalon.compiler.layout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A diagram being drawn. */
final class Canvas {

  private final Map<String, Box> shapes = new LinkedHashMap<>();
  private final Map<String, List<Point>> lines = new LinkedHashMap<>();
  private final Map<String, Box> labels = new LinkedHashMap<>();

  void shape(String id, Box box) {
    shapes.put(id, box);
  }

  void line(String id, List<Point> points) {
    lines.put(id, points);
  }

  void label(String id, Box box) {
    labels.put(id, box);
  }

  Box shape(String id) {
    var box = shapes.get(id);
    if (box == null) {
      throw new IllegalStateException("Nothing drawn for " + id);
    }
    return box;
  }

  /** Draws another diagram into this one, with its upper left corner at a point. */
  void insert(Diagram other, Point at) {
    other.shapes().forEach((id, box) -> shape(id, box.moved(at.x(), at.y())));
    other.labels().forEach((id, box) -> label(id, box.moved(at.x(), at.y())));
    other
        .lines()
        .forEach(
            (id, points) -> line(id, points.stream().map(p -> p.moved(at.x(), at.y())).toList()));
  }

  Diagram diagram() {
    return new Diagram(shapes, lines, labels);
  }
}
