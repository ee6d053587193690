package io.jalon.compiler.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** What the names of lines must not stand on: the upright parts of other lines, and other names. */
final class Crossings {

  private static final int CLEAR = 4;

  /** How often a name is moved before it stays where it is. */
  private static final int TRIES = 12;

  private final List<Box> taken = new ArrayList<>();
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

  /** Notes what names must not stand on either. */
  void add(Box box) {
    taken.add(box);
  }

  /** The box, moved along its line until nothing crosses it. */
  Box clear(Box box, boolean toRight) {
    var moved = box;
    for (int i = 0; i < TRIES; i++) {
      var hit = hit(moved);
      if (hit.isEmpty()) {
        taken.add(moved);
        return moved;
      }
      var left = toRight ? hit.get().to() + CLEAR : hit.get().from() - CLEAR - box.width();
      moved = new Box(left, box.y(), box.width(), box.height());
    }
    taken.add(box);
    return box;
  }

  private Optional<Span> hit(Box box) {
    var crossing = crossing(box);
    return crossing.isPresent() ? crossing : over(box);
  }

  private Optional<Span> crossing(Box box) {
    return uprights.subMap(box.x() - CLEAR, false, box.right() + CLEAR, false).entrySet().stream()
        .filter(upright -> upright.getValue().stream().anyMatch(span -> crosses(span, box)))
        .map(upright -> new Span(upright.getKey(), upright.getKey()))
        .findFirst();
  }

  private Optional<Span> over(Box box) {
    return taken.stream()
        .filter(other -> other.overlaps(box))
        .map(other -> new Span(other.x(), other.right()))
        .findFirst();
  }

  private static boolean crosses(Point span, Box box) {
    return span.x() < box.bottom() && box.y() < span.y();
  }
}
