package io.jalon.compiler.layout;

import io.jalon.compiler.plan.Flow;
import io.jalon.compiler.plan.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A diagram being drawn, and how far it reaches. */
final class Canvas {

  private final Map<String, Box> shapes = new LinkedHashMap<>();
  private final Map<String, List<Point>> lines = new LinkedHashMap<>();
  private final Map<String, Box> labels = new LinkedHashMap<>();
  private int top;
  private int bottom;
  private int left;
  private int right;

  /** A node with its name. */
  void node(Node node, Box box) {
    shape(node.id(), box);
    NamePlaces.of(node, box).ifPresent(name -> label(node.id(), name));
  }

  void shape(String id, Box box) {
    shapes.put(id, box);
    reach(box);
  }

  void line(String id, Point... points) {
    line(id, List.of(points));
  }

  void line(String id, List<Point> points) {
    var line = straightened(points);
    lines.put(id, line);
    line.forEach(point -> reach(new Box(point.x(), point.y(), 0, 0)));
  }

  void label(String id, Box box) {
    labels.put(id, box);
    reach(box);
  }

  /** The name of a flow over its line, whose part to the right begins at a point. */
  void name(Flow flow, int x, int y) {
    if (!flow.name().isEmpty()) {
      var name = TextSize.outside(flow.name());
      label(
          flow.id(),
          new Box(
              x + Gaps.BESIDE_NAME,
              y - NamePlaces.GAP - name.height(),
              name.width(),
              name.height()));
    }
  }

  Box shape(String id) {
    var box = shapes.get(id);
    if (box == null) {
      throw new IllegalStateException("Nothing drawn for " + id);
    }
    return box;
  }

  boolean holds(String id) {
    return shapes.containsKey(id);
  }

  /** Whether a flow is drawn. */
  boolean joins(String flow) {
    return lines.containsKey(flow);
  }

  /** The boxes of all shapes, names and parts of lines. */
  List<Box> boxes() {
    List<Box> all = new ArrayList<>(shapes.values());
    all.addAll(labels.values());
    for (var line : lines.values()) {
      for (int i = 1; i < line.size(); i++) {
        all.add(Box.between(line.get(i - 1), line.get(i)));
      }
    }
    return all;
  }

  int top() {
    return top;
  }

  int bottom() {
    return bottom;
  }

  int left() {
    return left;
  }

  int right() {
    return right;
  }

  /** Draws another diagram into this one, with its origin at a point. */
  void insert(Diagram other, Point at) {
    other.shapes().forEach((id, box) -> shape(id, box.moved(at.x(), at.y())));
    other.labels().forEach((id, box) -> label(id, box.moved(at.x(), at.y())));
    other
        .lines()
        .forEach(
            (id, points) -> line(id, points.stream().map(p -> p.moved(at.x(), at.y())).toList()));
  }

  void insert(Canvas other, Point at) {
    insert(other.diagram(), at);
  }

  Diagram diagram() {
    return new Diagram(shapes, lines, labels);
  }

  private void reach(Box box) {
    top = Math.min(top, box.y());
    bottom = Math.max(bottom, box.bottom());
    left = Math.min(left, box.x());
    right = Math.max(right, box.right());
  }

  /** A line without the points at which it does not turn. */
  private static List<Point> straightened(List<Point> points) {
    List<Point> kept = new ArrayList<>();
    for (var point : points) {
      int last = kept.size() - 1;
      if (last >= 0 && kept.get(last).equals(point)) {
        continue;
      }
      if (last >= 1 && between(kept.get(last - 1), kept.get(last), point)) {
        kept.remove(last);
      }
      kept.add(point);
    }
    return kept;
  }

  private static boolean between(Point from, Point middle, Point to) {
    return from.x() == middle.x() && middle.x() == to.x()
        || from.y() == middle.y() && middle.y() == to.y();
  }
}
