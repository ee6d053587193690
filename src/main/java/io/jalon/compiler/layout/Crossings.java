package io.jalon.compiler.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The upright parts of lines, which names must not stand on. */
final class Crossings {

  private static final int CLEAR = 4;

  /** How often a name is moved before it stays where it is. */
  private static final int TRIES = 12;

  private final TreeMap<Integer, List<Point>> uprights = new TreeMap<>();

  void add(List<Point> line) {
    for (int i = 1; i < line.size(); i++) {
      var from = line.get(i - 1);
      var to = line.get(i);
      if (from.x() == to.x() && from.y() != to.y()) {
        uprights
            .computeIfAbsent(from.x(), x -> new ArrayList<>())
            .add(new Point(Math.min(from.y(), to.y()), Math.max(from.y(), to.y())));
      }
    }
  }

  /** The box, moved along its line until nothing crosses it. */
  Box clear(Box box, boolean toRight) {
    var moved = box;
    for (int i = 0; i < TRIES; i++) {
      var x = crossing(moved);
      if (x == Integer.MIN_VALUE) {
        return moved;
      }
      var left = toRight ? x + CLEAR : x - CLEAR - box.width();
      moved = new Box(left, box.y(), box.width(), box.height());
    }
    return box;
  }

  private int crossing(Box box) {
    return uprights.subMap(box.x() - CLEAR, false, box.right() + CLEAR, false).entrySet().stream()
        .filter(upright -> upright.getValue().stream().anyMatch(span -> crosses(span, box)))
        .mapToInt(Map.Entry::getKey)
        .findFirst()
        .orElse(Integer.MIN_VALUE);
  }

  private static boolean crosses(Point span, Box box) {
    return span.x() < box.bottom() && box.y() < span.y();
  }
}
